package vankien.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import vankien.document.DocumentCode;
import vankien.document.Metadata;
import vankien.graph.DocumentGraph;
import vankien.graph.StatusTable;
import vankien.index.DocumentCard;
import vankien.query.BuiltQuery;
import vankien.query.SearchRequest;

/** Makes the hits of one search: reads what is stored, finds what matched and cuts the passages. */
final class HitPresenter {
    private final IndexReader index;
    private final SearchRequest request;
    private final BuiltQuery query;
    private final HitFacts facts;
    private final List<WordTerms> words;
    private final PassageRanker ranker;

    HitPresenter(
            IndexReader index,
            SearchRequest request,
            BuiltQuery query,
            List<WordTerms> words,
            DocumentGraph graph,
            StatusTable statuses) {
        this(index, request, query, words, HitFacts.of(graph, new Statuses(statuses, graph)));
    }

    HitPresenter(IndexReader index, SearchRequest request, BuiltQuery query, List<WordTerms> words, HitFacts facts) {
        this.index = index;
        this.request = request;
        this.query = query;
        this.facts = facts;
        this.words = words;
        ranker = new PassageRanker(words, query.pairs());
    }

    Hit hit(int document, float score) throws IOException {
        StoredDocument stored = request.passages() == 0
                ? StoredDocument.withoutText(index, document)
                : StoredDocument.of(index, document);
        List<Occurrence> occurrences = occurrences(document, stored);
        List<PassageHit> passages = new ArrayList<>();
        for (PassageRanker.Ranked passage : ranker.rank(stored.layout(), occurrences)) {
            if (passages.size() == request.passages()) {
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
        if (!hasWords()) {
            passages.addAll(beginning(stored));
        }
        String anchor =
                passages.isEmpty() || !hasWords() ? null : passages.getFirst().anchor();
        DocumentCard card = stored.card();
        Metadata metadata = card.metadata();
        DocumentCode number = metadata.number();
        return new Hit(
                card.id(),
                score,
                match(occurrences),
                number == null ? null : number.canonical(),
                metadata.type() == null ? null : metadata.type().symbol(),
                metadata.type() == null ? null : metadata.type().vietnamese(),
                metadata.symbol(),
                metadata.title(),
                metadata.issuer(),
                metadata.level() == null ? null : metadata.level().symbol(),
                metadata.place(),
                metadata.date(),
                metadata.term(),
                metadata.signer(),
                facts.status(document),
                number == null ? 0 : facts.citedBy(document, number),
                card.format(),
                card.path(),
                passages,
                Links.of(card.id(), request.text(), anchor),
                MarkedTitle.of(stored, occurrences));
    }

    private boolean hasWords() {
        return !words.isEmpty() || !query.codes().isEmpty();
    }

    private List<Occurrence> occurrences(int document, StoredDocument stored) throws IOException {
        LeafReaderContext leaf = index.leaves().get(ReaderUtil.subIndex(document, index.leaves()));
        return request.passages() == 0
                ? Occurrences.present(leaf.reader(), document - leaf.docBase, words)
                : Occurrences.find(leaf.reader(), document - leaf.docBase, words, query.codes(), stored.layout());
    }

    /** Without words the first passages show what the document is. */
    private List<PassageHit> beginning(StoredDocument stored) {
        return stored.layout().segments().stream()
                .filter(segment -> !segment.heading())
                .limit(request.passages())
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
