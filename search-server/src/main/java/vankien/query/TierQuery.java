package vankien.query;

import java.util.Objects;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.jspecify.annotations.Nullable;

/** The documents of a tier, each with the score 1; it keeps its name until it is rewritten, so that it can be explained. */
final class TierQuery extends Query {
    private final Tier tier;
    private final Query documents;

    TierQuery(Tier tier, Query documents) {
        this.tier = tier;
        this.documents = documents;
    }

    Tier tier() {
        return tier;
    }

    Query documents() {
        return documents;
    }

    @Override
    public Query rewrite(IndexSearcher searcher) {
        return new ConstantScoreQuery(documents);
    }

    @Override
    public void visit(QueryVisitor visitor) {
        documents.visit(visitor.getSubVisitor(Occur.FILTER, this));
    }

    @Override
    public String toString(String field) {
        return tier + "(" + documents.toString(field) + ")";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TierQuery query && tier == query.tier && documents.equals(query.documents);
    }

    @Override
    public int hashCode() {
        return Objects.hash(classHash(), tier, documents);
    }
}
