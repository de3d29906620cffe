package vankien.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds and scores the documents of one segment. Where very many have to be read, with the places of their words, parts of the
 * segment may be read at the same time where there are {@link SpareProcessors}.
 */
final class SegmentScoring implements LeafCollector {
    /** Documents in a word of a set: parts that share none can be written at once. */
    private static final int WORD = Long.SIZE;
    /** The time is looked at after so many documents, less one. */
    private static final int TIMED = 0xFFF;

    private final IndexSearcher searcher;
    private final FixedBitSet to;
    private final ScoredDocuments found = new ScoredDocuments();
    private @Nullable Scorable scorer;

    private SegmentScoring(IndexSearcher searcher, FixedBitSet to) {
        this.searcher = searcher;
        this.to = to;
    }

    /**
     * Finds and scores the living documents.
     *
     * @param to gets what is found
     * @throws TooExpensiveException when the searcher's time is over before all are found
     */
    static ScoredDocuments of(IndexSearcher searcher, Weight weight, LeafReaderContext leaf, FixedBitSet to)
            throws IOException {
        ScorerSupplier all = weight.scorerSupplier(leaf);
        return all == null
                ? new ScoredDocuments()
                : of(searcher, weight, leaf, to, all, SpareProcessors.parts(all.cost()));
    }

    /** The same in so many parts, which are of about the same number of documents. */
    static ScoredDocuments of(
            IndexSearcher searcher,
            Weight weight,
            LeafReaderContext leaf,
            FixedBitSet to,
            ScorerSupplier all,
            int parts)
            throws IOException {
        int documents = leaf.reader().maxDoc();
        int size = (documents / parts / WORD + 1) * WORD;
        List<Callable<ScoredDocuments>> each = new ArrayList<>();
        for (int first = 0; first < documents; first += size) {
            int from = first;
            int end = Math.min(first + size, documents);
            each.add(() -> new SegmentScoring(searcher, to)
                    .part(leaf, from == 0 ? all : weight.scorerSupplier(leaf), from, end));
        }
        ScoredDocuments found = new ScoredDocuments();
        SpareProcessors.each(each, all.cost()).forEach(found::addAll);
        return found;
    }

    private ScoredDocuments part(LeafReaderContext leaf, @Nullable ScorerSupplier supplier, int from, int end)
            throws IOException {
        if (supplier != null) {
            supplier.setTopLevelScoringClause();
            BulkScorer scorer = supplier.bulkScorer();
            FoundSet.read(searcher, scorer, this, leaf.reader().getLiveDocs(), from, end);
        }
        return found;
    }

    @Override
    public void setScorer(Scorable now) {
        scorer = now;
    }

    @Override
    public void collect(int document) throws IOException {
        if (scorer == null) {
            throw new IllegalStateException("a document is collected before there is a scorer");
        }
        found.add(document, scorer.score());
        to.set(document);
        if ((found.size() & TIMED) == TIMED) {
            FoundSet.requireTime(searcher);
        }
    }
}
