package vankien.query;

import java.util.List;
import java.util.Objects;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for in one field, before any index is asked: rewriting it on an index gives Lucene's own queries. Two are
 * equal that look for the same in the same field.
 */
abstract class FieldQuery extends Query {
    private final String field;
    private final List<Object> sought;
    /** Asked for once for each query that holds this one. */
    private final int hash;

    /** The values in {@code sought} are all that tells two queries of a class apart. */
    FieldQuery(String field, Object... sought) {
        this.field = field;
        this.sought = List.of(sought);
        hash = Objects.hash(classHash(), field, this.sought);
    }

    final String field() {
        return field;
    }

    @Override
    public final void visit(QueryVisitor visitor) {
        if (visitor.acceptField(field)) {
            visitor.visitLeaf(this);
        }
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return other instanceof FieldQuery query
                && sameClassAs(other)
                && field.equals(query.field)
                && sought.equals(query.sought);
    }

    @Override
    public final int hashCode() {
        return hash;
    }
}
