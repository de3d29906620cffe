package vankien.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
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
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;
import vankien.index.IndexSchema;
import vankien.query.Summands;

/**
 * The scores of documents, worked out at once. Where a phrase is what finds the documents and what ranks them, they are scored
 * while they are found: to read the places of words once is half the work. Those that have all {@link RequiredWords} are known
 * before, and so are those of a small archive.
 */
final class FoundScores {
    private final List<LeafReaderContext> leaves;
    /** By segment. */
    private final List<ScoredDocuments> scored = new ArrayList<>();

    private FoundScores(List<LeafReaderContext> leaves) {
        this.leaves = leaves;
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
            found.scored.add(SegmentScoring.of(searcher, weight, leaf, to.of(leaf)));
        }
        return found;
    }

    /**
     * Scores documents of an archive that is small.
     *
     * @param readings each adds up its clauses; the highest sum counts
     * @throws TooExpensiveException when the searcher's time is over before all are scored
     */
    static FoundScores of(IndexSearcher searcher, List<Summands> readings, FoundSet documents) throws IOException {
        FoundScores found = new FoundScores(searcher.getIndexReader().leaves());
        SummedScores scores = new SummedScores(searcher, readings);
        for (LeafReaderContext leaf : found.leaves) {
            found.scored.add(scores.of(leaf, documents.of(leaf)));
        }
        return found;
    }

    /**
     * Scores documents that have all of some words.
     *
     * @throws TooExpensiveException when the searcher's time is over before all are scored
     */
    static FoundScores of(IndexSearcher searcher, RequiredWords words, FoundSet documents) throws IOException {
        FoundScores found = new FoundScores(searcher.getIndexReader().leaves());
        RequiredWords.Weights weights = words.weights(searcher);
        for (LeafReaderContext leaf : found.leaves) {
            ScoredDocuments scored = new ScoredDocuments();
            weights.score(leaf, documents.of(leaf), scored::add);
            found.scored.add(scored);
        }
        return found;
    }

    /**
     * Scores those among which are the best {@code wanted}: of others it is soon seen that they are not.
     *
     * @param bonuses what is added to the scores
     */
    static FoundScores best(
            IndexSearcher searcher, RequiredWords words, FoundSet documents, Bonuses bonuses, int wanted)
            throws IOException {
        FoundScores found = new FoundScores(searcher.getIndexReader().leaves());
        RequiredWords.Weights weights = words.weights(searcher);
        int parts = SpareProcessors.parts(documents.count());
        // What is high is known to each part for itself, and kept from segment to segment.
        List<HighestScores> highest = IntStream.range(0, parts)
                .mapToObj(part -> new HighestScores(wanted))
                .toList();
        for (LeafReaderContext leaf : found.leaves) {
            int size = leaf.reader().maxDoc() / parts + 1;
            List<Callable<ScoredDocuments>> each = new ArrayList<>();
            for (HighestScores high : highest) {
                int from = each.size() * size;
                int limit = Math.min(from + size, leaf.reader().maxDoc());
                each.add(() -> best(weights, leaf, documents.of(leaf), from, limit, bonuses, high));
            }
            ScoredDocuments scored = new ScoredDocuments();
            SpareProcessors.each(each, documents.of(leaf).cardinality()).forEach(scored::addAll);
            found.scored.add(scored);
        }
        return found;
    }

    private static ScoredDocuments best(
            RequiredWords.Weights weights,
            LeafReaderContext leaf,
            FixedBitSet documents,
            int from,
            int limit,
            Bonuses bonuses,
            HighestScores highest)
            throws IOException {
        ScoredDocuments scored = new ScoredDocuments();
        weights.score(leaf, documents, from, limit, new RequiredWords.Sink() {
            @Override
            public boolean mayCount(int document, float most) {
                return highest.mayHave(most + bonuses.of(leaf, document));
            }

            @Override
            public void scored(int document, float score) {
                if (highest.add(score + bonuses.of(leaf, document))) {
                    scored.add(document, score);
                }
            }
        });
        return scored;
    }

    /**
     * The first {@code wanted} of some of them.
     *
     * @param order {@link SearchOrder} by relevance
     * @param after the one behind which they begin, or null
     * @param of those of them that count
     * @param bonuses what is added to their scores
     */
    List<FieldDoc> top(Sort order, @Nullable FieldDoc after, int wanted, FoundSet of, Bonuses bonuses)
            throws IOException {
        float[][] sums = sums(of, bonuses);
        float lowest = lowest(sums, after, wanted);
        // Behind one of them it is not known how many of those with its score were before.
        long since = after == null ? NewestTies.since(this, sums, lowest, wanted) : Long.MIN_VALUE;
        TopFieldCollector best = new TopFieldCollectorManager(order, wanted, after, Integer.MAX_VALUE).newCollector();
        Known known = new Known();
        for (LeafReaderContext leaf : leaves) {
            LeafCollector collector = best.getLeafCollector(leaf);
            collector.setScorer(known);
            NumericDocValues dates = DocValues.getNumeric(leaf.reader(), IndexSchema.DATE);
            float[] inLeaf = sums[leaf.ord];
            for (int i = 0; i < inLeaf.length; i++) {
                int document = document(leaf, i);
                if (inLeaf[i] == Float.NEGATIVE_INFINITY
                        || inLeaf[i] < lowest
                        || (inLeaf[i] == lowest
                                && since > Integer.MIN_VALUE
                                && NewestTies.of(dates, document) < since)) {
                    continue;
                }
                known.score = inLeaf[i];
                collector.collect(document);
            }
        }
        return Arrays.stream(best.topDocs().scoreDocs).map(FieldDoc.class::cast).toList();
    }

    List<LeafReaderContext> leaves() {
        return leaves;
    }

    /** One of those found in a segment. */
    int document(LeafReaderContext leaf, int at) {
        return scored.get(leaf.ord).document(at);
    }

    /** By segment the scores with what is added to them; below all others where a document does not count. */
    private float[][] sums(FoundSet of, Bonuses bonuses) {
        float[][] sums = new float[leaves.size()][];
        for (LeafReaderContext leaf : leaves) {
            ScoredDocuments found = scored.get(leaf.ord);
            float[] inLeaf = found.scores();
            FixedBitSet counting = of.of(leaf);
            for (int i = 0; i < inLeaf.length; i++) {
                int document = found.document(i);
                inLeaf[i] = counting.get(document) ? inLeaf[i] + bonuses.of(leaf, document) : Float.NEGATIVE_INFINITY;
            }
            sums[leaf.ord] = inLeaf;
        }
        return sums;
    }

    /** No score below this one is among the wanted: for these no other sort value has to be looked at. */
    private static float lowest(float[][] sums, @Nullable FieldDoc after, int wanted) {
        float most = after == null ? Float.POSITIVE_INFINITY : (Float) after.fields[0];
        HighestScores highest = new HighestScores(wanted);
        for (float[] inLeaf : sums) {
            for (float score : inLeaf) {
                // Of those that score the same as the last one some are before it, some behind.
                if (score < most) {
                    highest.add(score);
                }
            }
        }
        return highest.lowest();
    }

    private static final class Known extends Scorable {
        private float score;

        @Override
        public float score() {
            return score;
        }
    }
}
