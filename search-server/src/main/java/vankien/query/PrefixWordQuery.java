package vankien.query;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;

/** A word that begins so; letters typed without marks may have any. */
final class PrefixWordQuery extends FieldQuery {
    private final String prefix;

    PrefixWordQuery(String field, String prefix) {
        super(field, prefix);
        this.prefix = prefix;
    }

    String prefix() {
        return prefix;
    }

    @Override
    public Query rewrite(IndexSearcher searcher) throws IOException {
        List<BytesRef> terms = SpelledTerms.beginningWith(searcher.getIndexReader(), field(), prefix);
        return terms.isEmpty()
                ? new MatchNoDocsQuery("no term begins with " + prefix)
                : new ConstantScoreQuery(new TermInSetQuery(field(), terms));
    }

    @Override
    public String toString(String defaultField) {
        return field() + ":" + prefix + "*";
    }
}
