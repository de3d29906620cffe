package vankien.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
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
 * Finds and scores the documents of one segment. Where very many have to be read, with the places of their words, parts of the
 * segment may be read at the same time: by another thread where a processor has nothing else to do before this one comes to
 * that part itself, so that one slow search is quicker and many at a time are as quick as before.
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
    /** And after so many that may have been read in vain. */
    private static final int STEP = 1 << 16;

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
            int end = Math.min(first + size, documents);
            each.add(new FutureTask<>(() -> new SegmentScoring(searcher, to)
                    .part(leaf, from == 0 ? all : weight.scorerSupplier(leaf), from, end)));
        }
        each.subList(1, each.size()).forEach(Thread.ofVirtual()::start);
        // What no other thread has begun by then is done here: a task runs once.
        each.forEach(FutureTask::run);
        boolean interrupted = each.stream().map(SegmentScoring::awaited).reduce(false, Boolean::logicalOr);
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        ScoredDocuments found = new ScoredDocuments();
        for (FutureTask<ScoredDocuments> part : each) {
            found.addAll(resultOf(part));
        }
        return found;
    }

    /**
     * Waits for the end of a part, whatever becomes of it: none goes on to read an index that may be closed.
     *
     * @return whether this thread was interrupted
     */
    private static boolean awaited(FutureTask<ScoredDocuments> part) {
        boolean interrupted = false;
        while (!part.isDone()) {
            try {
                part.get();
            } catch (ExecutionException e) {
                LOG.trace("a part of a segment was not read to its end", e);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        return interrupted;
    }

    private static ScoredDocuments resultOf(FutureTask<ScoredDocuments> part) throws IOException {
        if (part.state() == Future.State.SUCCESS) {
            return part.resultNow();
        }
        switch (part.exceptionNow()) {
            case RuntimeException fault -> throw fault;
            case Error fault -> throw fault;
            case IOException fault -> throw fault;
            default -> throw new IOException("a part of a segment cannot be read", part.exceptionNow());
        }
    }

    private ScoredDocuments part(LeafReaderContext leaf, @Nullable ScorerSupplier supplier, int from, int end)
            throws IOException {
        if (supplier != null) {
            supplier.setTopLevelScoringClause();
            BulkScorer scorer = supplier.bulkScorer();
            for (int at = from; at < end; ) {
                FoundSet.requireTime(searcher);
                at = scorer.score(this, leaf.reader().getLiveDocs(), at, Math.min(end, at + STEP));
            }
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
