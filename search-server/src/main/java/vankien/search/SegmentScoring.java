package vankien.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds and scores the documents of one segment. Where it has to read the places of words in very many documents, parts of the
 * segment are read at the same time: in threads that run where a processor has nothing else to do, so that one slow search
 * is quicker and many at a time are as quick as before.
 */
final class SegmentScoring implements LeafCollector {
    /** Documents that may have to be read, from which on a segment is read in parts. */
    private static final long MANY = 16_384;

    private static final Logger LOG = LoggerFactory.getLogger(SegmentScoring.class);
    private static final int MOST_PARTS = 4;
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
        if (all == null) {
            return new ScoredDocuments();
        }
        int documents = leaf.reader().maxDoc();
        int parts = all.cost() < MANY ? 1 : Math.min(Runtime.getRuntime().availableProcessors(), MOST_PARTS);
        int size = (documents / parts / WORD + 1) * WORD;
        List<FutureTask<ScoredDocuments>> each = new ArrayList<>();
        for (int first = 0; first < documents; first += size) {
            int from = first;
            each.add(new FutureTask<>(
                    () -> new SegmentScoring(searcher, to).part(weight, leaf, from, Math.min(from + size, documents))));
        }
        each.subList(1, each.size()).forEach(Thread.ofVirtual()::start);
        each.getFirst().run();
        each.forEach(SegmentScoring::await);
        ScoredDocuments found = new ScoredDocuments();
        for (FutureTask<ScoredDocuments> part : each) {
            found.addAll(resultOf(part));
        }
        return found;
    }

    /** Whatever becomes of one part: none goes on to read an index that may be closed. */
    private static void await(FutureTask<ScoredDocuments> part) {
        try {
            part.get();
        } catch (ExecutionException e) {
            LOG.trace("a part of a segment was not read to its end", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static ScoredDocuments resultOf(FutureTask<ScoredDocuments> part) throws IOException {
        try {
            return part.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while a segment was read", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException fault) {
                throw fault;
            }
            throw new IOException("a part of a segment cannot be read", e.getCause());
        }
    }

    private ScoredDocuments part(Weight weight, LeafReaderContext leaf, int from, int end) throws IOException {
        BulkScorer part = weight.bulkScorer(leaf);
        if (part != null) {
            part.score(this, leaf.reader().getLiveDocs(), from, end);
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
