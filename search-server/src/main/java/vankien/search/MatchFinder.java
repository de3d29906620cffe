package vankien.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import vankien.query.BuiltQuery;

/** Finds what matched in the documents that one search shows, and cuts their passages. */
final class MatchFinder {
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

    /** @param most how many passages to cut, at least 0 */
    Matched matched(int document, int most) throws IOException {
        StoredDocument stored =
                most == 0 ? StoredDocument.withoutText(index, document) : StoredDocument.of(index, document);
        List<Occurrence> occurrences = most == 0 ? present(document) : places(document, stored);
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
        LeafReaderContext leaf = leaf(document);
        return Occurrences.find(leaf.reader(), document - leaf.docBase, words, query.codes(), stored.layout());
    }

    private List<Occurrence> present(int document) throws IOException {
        LeafReaderContext leaf = leaf(document);
        return Occurrences.present(leaf.reader(), document - leaf.docBase, words);
    }

    private LeafReaderContext leaf(int document) {
        return index.leaves().get(ReaderUtil.subIndex(document, index.leaves()));
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
