package vankien.query;

import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;

/**
 * The readings of one part of a query.
 *
 * @param scored finds and ranks what has any of its words
 * @param any finds the same without ranking it
 * @param all finds what has all of its words in some form
 * @param asTyped finds what has all of its words as typed
 */
record Clauses(Query scored, Query any, Query all, Query asTyped) {

    static Clauses same(Query query) {
        return new Clauses(query, query, query, query);
    }

    static Query either(Query first, Query second) {
        return new BooleanQuery.Builder()
                .add(first, Occur.SHOULD)
                .add(second, Occur.SHOULD)
                .build();
    }
}
