package vankien.graph;

import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.FixedBitSet;

/** Matches a set of documents by their numbers in one generation, or all others. */
final class DocumentSetQuery extends Query {
    private final FixedBitSet documents;
    private final boolean others;

    private DocumentSetQuery(FixedBitSet documents, boolean others) {
        this.documents = documents;
        this.others = others;
    }

    static Query of(FixedBitSet documents) {
        return new DocumentSetQuery(documents, false);
    }

    static Query allBut(FixedBitSet documents) {
        return new DocumentSetQuery(documents, true);
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost) {
        return new ConstantScoreWeight(this, boost) {
            @Override
            public ScorerSupplier scorerSupplier(LeafReaderContext leaf) {
                return new DefaultScorerSupplier(new ConstantScoreScorer(score(), scoreMode, matching(leaf)));
            }

            @Override
            public boolean isCacheable(LeafReaderContext leaf) {
                // The same segment belongs to the next generation too, where other documents may be in the set.
                return false;
            }
        };
    }

    private TwoPhaseIterator matching(LeafReaderContext leaf) {
        DocIdSetIterator all = DocIdSetIterator.all(leaf.reader().maxDoc());
        return new TwoPhaseIterator(all) {
            @Override
            public boolean matches() {
                return documents.get(leaf.docBase + all.docID()) != others;
            }

            @Override
            public float matchCost() {
                return 2;
            }
        };
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public String toString(String field) {
        return (others ? "all but " : "") + documents.cardinality() + " documents";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DocumentSetQuery query && query.others == others && query.documents.equals(documents);
    }

    @Override
    public int hashCode() {
        return documents.hashCode() * 2 + (others ? 1 : 0);
    }
}
