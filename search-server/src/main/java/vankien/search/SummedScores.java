package vankien.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocAndFloatFeatureBuffer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.FixedBitSet;
import vankien.query.Summands;

/**
 * Scores all documents of a small segment, one clause after the other: what each adds is added up by document, and of several
 * readings the highest sum counts.
 */
final class SummedScores {
    private final IndexSearcher searcher;
    private final List<List<Weight>> readings = new ArrayList<>();
    private final DocAndFloatFeatureBuffer run = new DocAndFloatFeatureBuffer();

    SummedScores(IndexSearcher searcher, List<Summands> readings) throws IOException {
        this.searcher = searcher;
        for (Summands reading : readings) {
            List<Weight> weights = new ArrayList<>();
            for (Query clause : reading.clauses()) {
                weights.add(searcher.createWeight(clause, ScoreMode.COMPLETE, 1));
            }
            this.readings.add(weights);
        }
    }

    /**
     * The scores of some documents of a segment.
     *
     * @param documents those that count
     * @throws TooExpensiveException when the searcher's time is over before all are scored
     */
    ScoredDocuments of(LeafReaderContext leaf, FixedBitSet documents) throws IOException {
        float[] best = new float[leaf.reader().maxDoc()];
        double[] sums = new double[best.length];
        for (List<Weight> reading : readings) {
            Arrays.fill(sums, 0);
            for (Weight clause : reading) {
                FoundSet.requireTime(searcher);
                Scorer scorer = clause.scorer(leaf);
                if (scorer != null) {
                    add(scorer, sums);
                }
            }
            for (int i = 0; i < best.length; i++) {
                best[i] = Math.max(best[i], (float) sums[i]);
            }
        }
        ScoredDocuments scored = ScoredDocuments.withRoom(documents.cardinality());
        for (int document = documents.nextSetBit(0);
                document < best.length;
                document = document + 1 < best.length ? documents.nextSetBit(document + 1) : best.length) {
            scored.add(document, best[document]);
        }
        return scored;
    }

    private void add(Scorer scorer, double[] to) throws IOException {
        scorer.iterator().nextDoc();
        for (scorer.nextDocsAndScores(DocIdSetIterator.NO_MORE_DOCS, null, run);
                run.size > 0;
                scorer.nextDocsAndScores(DocIdSetIterator.NO_MORE_DOCS, null, run)) {
            for (int i = 0; i < run.size; i++) {
                to[run.docs[i]] += run.features[i];
            }
        }
    }
}
