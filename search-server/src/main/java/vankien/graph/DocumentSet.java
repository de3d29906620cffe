package vankien.graph;

import java.util.Objects;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.SparseFixedBitSet;
import org.jspecify.annotations.Nullable;

/** Some documents of one generation by their numbers. Never cached: it costs less than a look into the cache. */
public final class DocumentSet extends Query {
    private final SparseFixedBitSet documents;

    /** @param documents their numbers in the whole index; not changed any more */
    DocumentSet(SparseFixedBitSet documents) {
        this.documents = documents;
    }

    /** How many there are. */
    int size() {
        return documents.cardinality();
    }

    /** Whether there is none. */
    boolean isEmpty() {
        return documents.nextSetBit(0) == DocIdSetIterator.NO_MORE_DOCS;
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost) {
        return new ConstantScoreWeight(this, boost) {
            @Override
            public ScorerSupplier scorerSupplier(LeafReaderContext context) {
                Leaf leaf =
                        new Leaf(documents, context.docBase, context.reader().maxDoc());
                float score = score();
                return new ScorerSupplier() {
                    @Override
                    public Scorer get(long leadCost) {
                        return new ConstantScoreScorer(score, scoreMode, leaf);
                    }

                    @Override
                    public long cost() {
                        return leaf.cost();
                    }
                };
            }

            @Override
            public boolean isCacheable(LeafReaderContext context) {
                return false;
            }
        };
    }

    /** Those of one segment, by their numbers in it. */
    private static final class Leaf extends DocIdSetIterator {
        private final SparseFixedBitSet documents;
        private final int base;
        private final int end;
        private int document = -1;

        Leaf(SparseFixedBitSet documents, int base, int end) {
            this.documents = documents;
            this.base = base;
            this.end = end;
        }

        @Override
        public int docID() {
            return document;
        }

        @Override
        public int nextDoc() {
            return advance(document + 1);
        }

        @Override
        public int advance(int target) {
            if (target >= end || base + target >= documents.length()) {
                document = NO_MORE_DOCS;
                return document;
            }
            int next = documents.nextSetBit(base + target);
            document = next == NO_MORE_DOCS || next - base >= end ? NO_MORE_DOCS : next - base;
            return document;
        }

        @Override
        public long cost() {
            return Math.min(end, documents.approximateCardinality());
        }
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DocumentSet set && documents == set.documents;
    }

    @Override
    public int hashCode() {
        return Objects.hash(classHash(), System.identityHashCode(documents));
    }

    @Override
    public String toString(String field) {
        return "documents:" + documents.approximateCardinality();
    }
}
