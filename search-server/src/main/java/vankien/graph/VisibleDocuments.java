package vankien.graph;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;

/** The numbers of all documents that a query matches. */
final class VisibleDocuments {
    private VisibleDocuments() {}

    static FixedBitSet of(IndexSearcher searcher, Query query) throws IOException {
        FixedBitSet found =
                new FixedBitSet(Math.max(1, searcher.getIndexReader().maxDoc()));
        Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            Scorer scorer = weight.scorer(leaf);
            if (scorer == null) {
                continue;
            }
            Bits live = leaf.reader().getLiveDocs();
            DocIdSetIterator matching = scorer.iterator();
            for (int local = matching.nextDoc(); local != DocIdSetIterator.NO_MORE_DOCS; local = matching.nextDoc()) {
                if (live == null || live.get(local)) {
                    found.set(leaf.docBase + local);
                }
            }
        }
        return found;
    }
}
