package vankien.query;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** A word that begins so; letters typed without marks may have any. */
final class PrefixWordQuery extends Query {
    private final String field;
    private final String prefix;

    PrefixWordQuery(String field, String prefix) {
        this.field = field;
        this.prefix = prefix;
    }

    String prefix() {
        return prefix;
    }

    @Override
    public Query rewrite(IndexSearcher searcher) throws IOException {
        List<BytesRef> terms = SpelledTerms.beginningWith(searcher.getIndexReader(), field, prefix);
        return terms.isEmpty()
                ? new MatchNoDocsQuery("no term begins with " + prefix)
                : new ConstantScoreQuery(new TermInSetQuery(field, terms));
    }

    @Override
    public void visit(QueryVisitor visitor) {
        if (visitor.acceptField(field)) {
            visitor.visitLeaf(this);
        }
    }

    @Override
    public String toString(String defaultField) {
        return field + ":" + prefix + "*";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PrefixWordQuery query && field.equals(query.field) && prefix.equals(query.prefix);
    }

    @Override
    public int hashCode() {
        return Objects.hash(classHash(), field, prefix);
    }
}
