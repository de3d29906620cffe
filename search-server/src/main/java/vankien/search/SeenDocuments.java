package vankien.search;

import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * What is seen of a {@link SeenIndex}, for engines that take what is hidden from the index below: they would count it as
 * living.
 */
final class SeenDocuments extends Query {
    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
        return new ConstantScoreWeight(this, boost) {
            @Override
            public ScorerSupplier scorerSupplier(LeafReaderContext leaf) {
                Bits seen = leaf.reader().getLiveDocs();
                if (seen == null) {
                    DocIdSetIterator all = DocIdSetIterator.all(leaf.reader().maxDoc());
                    return supplier(all);
                }
                FixedBitSet bits = seen instanceof FixedBitSet fixed ? fixed : copy(seen);
                return supplier(new BitSetIterator(bits, bits.approximateCardinality()));
            }

            private ScorerSupplier supplier(DocIdSetIterator iterator) {
                return new DefaultScorerSupplier(new ConstantScoreScorer(score(), mode, iterator));
            }

            @Override
            public boolean isCacheable(LeafReaderContext leaf) {
                return false;
            }
        };
    }

    private static FixedBitSet copy(Bits seen) {
        FixedBitSet bits = new FixedBitSet(seen.length());
        for (int i = 0; i < seen.length(); i++) {
            if (seen.get(i)) {
                bits.set(i);
            }
        }
        return bits;
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public String toString(String field) {
        return "seen";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return sameClassAs(other);
    }

    @Override
    public int hashCode() {
        return classHash();
    }
}
