package vankien.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TopFieldCollector;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.hnsw.FloatHeap;
import org.jspecify.annotations.Nullable;

/**
 * The scores of the documents that a query finds, worked out while they are found. Where all words are required, what finds
 * the documents is what ranks them: to read the postings once is half the work.
 */
final class FoundScores {
    private static final int TIMED = 0xFFF;

    private final List<LeafReaderContext> leaves;
    private final int[][] documents;
    private final float[][] scores;
    private final int[] sizes;

    private FoundScores(List<LeafReaderContext> leaves) {
        this.leaves = leaves;
        documents = new int[leaves.size()][0];
        scores = new float[leaves.size()][0];
        sizes = new int[leaves.size()];
    }

    /**
     * Finds and scores the living documents.
     *
     * @param query as it was rewritten for the searcher
     * @param to gets what is found
     * @throws TooExpensiveException when the searcher's time is over before all are found
     */
    static FoundScores of(IndexSearcher searcher, Query query, FoundSet to) throws IOException {
        FoundScores found = new FoundScores(searcher.getIndexReader().leaves());
        Weight weight = searcher.createWeight(query, ScoreMode.COMPLETE, 1);
        for (LeafReaderContext leaf : found.leaves) {
            BulkScorer scorer = weight.bulkScorer(leaf);
            if (scorer != null) {
                scorer.score(
                        found.new Recording(leaf, searcher, to),
                        leaf.reader().getLiveDocs(),
                        0,
                        DocIdSetIterator.NO_MORE_DOCS);
            }
        }
        return found;
    }

    /** Notes each document of a segment with its score. */
    private final class Recording implements LeafCollector {
        private final int leaf;
        private final LeafReaderContext context;
        private final IndexSearcher searcher;
        private final FoundSet to;
        private @Nullable Scorable scorer;

        Recording(LeafReaderContext context, IndexSearcher searcher, FoundSet to) {
            this.context = context;
            this.searcher = searcher;
            this.to = to;
            leaf = context.ord;
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
            int size = sizes[leaf];
            if (size == documents[leaf].length) {
                int longer = Math.max(64, size + (size >> 1));
                documents[leaf] = Arrays.copyOf(documents[leaf], longer);
                scores[leaf] = Arrays.copyOf(scores[leaf], longer);
            }
            documents[leaf][size] = document;
            scores[leaf][size] = scorer.score();
            sizes[leaf] = size + 1;
            to.of(context).set(document);
            if ((size & TIMED) == TIMED) {
                FoundSet.requireTime(searcher);
            }
        }
    }

    /** A score on top of that of the words for the documents of a set. */
    record Bonus(FoundSet documents, float score) {}

    /**
     * The first {@code wanted} of some of them.
     *
     * @param after the one behind which they begin, or null
     * @param of those of them that count
     * @param bonuses what is added to their scores
     */
    List<FieldDoc> top(Sort order, @Nullable FieldDoc after, int wanted, FoundSet of, List<Bonus> bonuses)
            throws IOException {
        float lowest = lowest(after, wanted, of, bonuses);
        TopFieldCollector best = new TopFieldCollectorManager(order, wanted, after, Integer.MAX_VALUE).newCollector();
        Known known = new Known();
        for (LeafReaderContext leaf : leaves) {
            LeafCollector collector = best.getLeafCollector(leaf);
            collector.setScorer(known);
            for (int i = 0; i < sizes[leaf.ord]; i++) {
                int document = documents[leaf.ord][i];
                if (of.of(leaf).get(document)) {
                    known.score = score(leaf, i, bonuses);
                    if (known.score >= lowest) {
                        collector.collect(document);
                    }
                }
            }
        }
        return Arrays.stream(best.topDocs().scoreDocs).map(FieldDoc.class::cast).toList();
    }

    /** No score below this one is among the wanted: for these no other sort value has to be looked at. */
    private float lowest(@Nullable FieldDoc after, int wanted, FoundSet of, List<Bonus> bonuses) {
        float most = after == null ? Float.POSITIVE_INFINITY : (Float) after.fields[0];
        FloatHeap best = new FloatHeap(wanted);
        for (LeafReaderContext leaf : leaves) {
            for (int i = 0; i < sizes[leaf.ord]; i++) {
                if (of.of(leaf).get(documents[leaf.ord][i])) {
                    float score = score(leaf, i, bonuses);
                    // Of those that score the same as the last one some are before it, some behind.
                    if (score < most) {
                        best.offer(score);
                    }
                }
            }
        }
        return best.size() < wanted ? Float.NEGATIVE_INFINITY : best.peek();
    }

    /** The bonuses all at once, as Lucene adds them up. */
    private float score(LeafReaderContext leaf, int at, List<Bonus> bonuses) {
        float bonus = 0;
        for (Bonus each : bonuses) {
            bonus += each.documents().of(leaf).get(documents[leaf.ord][at]) ? each.score() : 0;
        }
        return scores[leaf.ord][at] + bonus;
    }

    private static final class Known extends Scorable {
        private float score;

        @Override
        public float score() {
            return score;
        }
    }
}
