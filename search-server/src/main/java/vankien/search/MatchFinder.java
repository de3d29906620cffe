package vankien.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import vankien.query.BuiltQuery;

/** Finds what matched in the documents that one search shows, and cuts their passages. */
final class MatchFinder {
    /** So many documents have all places of their words in memory at once. */
    private static final int AT_A_TIME = 20;

    private final IndexReader index;
    private final BuiltQuery query;
    private final List<WordTerms> words;
    private final PassageRanker ranker;

    MatchFinder(IndexReader index, BuiltQuery query, List<WordTerms> words) {
        this.index = index;
        this.query = query;
        this.words = words;
        ranker = new PassageRanker(words, query.pairs());
    }

    /**
     * What matched in each of some documents.
     *
     * @param most how many passages to cut of each, at least 0
     */
    List<Matched> matched(List<Integer> documents, int most) throws IOException {
        List<Matched> matched = new ArrayList<>(documents.size());
        for (int from = 0; from < documents.size(); from += AT_A_TIME) {
            List<Integer> some = documents.subList(from, Math.min(documents.size(), from + AT_A_TIME));
            Map<Integer, List<Occurrence>> found = ofWords(some, most == 0);
            for (int document : some) {
                matched.add(matched(document, found.getOrDefault(document, List.of()), most));
            }
        }
        return matched;
    }

    private Matched matched(int document, List<Occurrence> ofWords, int most) throws IOException {
        StoredDocument stored =
                most == 0 ? StoredDocument.withoutText(index, document) : StoredDocument.of(index, document);
        List<Occurrence> occurrences =
                most == 0 ? ofWords : Occurrences.withCodes(ofWords, query.codes(), stored.layout());
        List<PassageHit> passages = passages(stored, occurrences, most);
        if (!hasWords()) {
            passages.addAll(beginning(stored, most));
        }
        String anchor =
                passages.isEmpty() || !hasWords() ? null : passages.getFirst().anchor();
        return new Matched(match(occurrences), passages, anchor, MarkedTitle.of(stored, occurrences));
    }

    /** The best passages round some places, with their words marked. */
    List<PassageHit> passages(StoredDocument stored, List<Occurrence> occurrences, int most) {
        List<PassageHit> passages = new ArrayList<>();
        for (PassageRanker.Ranked passage : ranker.rank(stored.layout(), occurrences)) {
            if (passages.size() == most) {
                break;
            }
            MarkedText excerpt = Excerpt.of(stored.text(), passage, words);
            passages.add(new PassageHit(
                    passage.segment().anchor(),
                    Headings.above(stored.layout(), passage.segment()),
                    passage.segment().page(),
                    excerpt.text(),
                    excerpt.html()));
        }
        return passages;
    }

    /** Every place of a document where a word or code stands. */
    List<Occurrence> places(int document, StoredDocument stored) throws IOException {
        List<Occurrence> ofWords = ofWords(List.of(document), false).getOrDefault(document, List.of());
        return Occurrences.withCodes(ofWords, query.codes(), stored.layout());
    }

    /** By document, the places of words: all, or one of each. */
    private Map<Integer, List<Occurrence>> ofWords(List<Integer> documents, boolean one) throws IOException {
        Map<Integer, List<Occurrence>> found = new HashMap<>();
        for (SegmentDocuments inside :
                SegmentDocuments.of(index, documents.stream().mapToInt(each -> each))) {
            List<List<Occurrence>> each = one ? Occurrences.present(inside, words) : Occurrences.places(inside, words);
            for (int i = 0; i < each.size(); i++) {
                found.put(inside.inIndex(i), each.get(i));
            }
        }
        return found;
    }

    private boolean hasWords() {
        return !words.isEmpty() || !query.codes().isEmpty();
    }

    /** Without words the first passages show what the document is. */
    private List<PassageHit> beginning(StoredDocument stored, int most) {
        return stored.layout().segments().stream()
                .filter(segment -> !segment.heading())
                .limit(most)
                .map(segment -> {
                    MarkedText excerpt = Excerpt.beginning(stored.text(), segment.start(), segment.end());
                    return new PassageHit(
                            segment.anchor(),
                            Headings.above(stored.layout(), segment),
                            segment.page(),
                            excerpt.text(),
                            excerpt.html());
                })
                .toList();
    }

    private Match match(List<Occurrence> occurrences) {
        if (!hasWords()) {
            return Match.FILTER;
        }
        Set<Integer> asTyped = new HashSet<>();
        for (Occurrence occurrence : occurrences) {
            if (occurrence.asTyped()) {
                asTyped.addAll(standsFor(occurrence.word()));
            }
        }
        Match match = Match.EXACT;
        for (Occurrence occurrence : occurrences) {
            if (!asTyped.containsAll(standsFor(occurrence.word()))) {
                if (occurrence.word() >= 0 && words.get(occurrence.word()).corrected()) {
                    return Match.FUZZY;
                }
                match = Match.UNACCENTED;
            }
        }
        return match;
    }

    /** The words of the query that what was found stands for: itself, or those of which it is another form. */
    private List<Integer> standsFor(int word) {
        int alternative = word - query.words().size() - query.prefixes().size();
        return alternative < 0
                ? List.of(word)
                : query.alternatives().get(alternative).typed().stream()
                        .map(typed -> query.words().indexOf(typed))
                        .toList();
    }
}
