package vankien.query;

import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import vankien.document.DocumentCode;
import vankien.document.NumberOfType;
import vankien.index.IndexSchema;

/** Documents that a query names by their code, or by type and number. */
final class NamedDocuments {
    /** Above what words and passages can give in a short query. */
    private static final float OWN_CODE = 200f;

    private static final float CITED_CODE = 3f;
    /** Above any score that the few words of a reference can give, so that all who bear the number are equal. */
    private static final float OWN_NUMBER = 900f;
    /** About what one word more gives. */
    private static final float LIFTED_NUMBER = 4f;

    private NamedDocuments() {}

    /** The document of that code first, then those that cite it. */
    static Clauses withCode(DocumentCode code) {
        Query own = new TermQuery(new Term(IndexSchema.CODE, code.key()));
        Query cited = new TermQuery(new Term(IndexSchema.CITES, code.key()));
        Query either = Clauses.either(own, cited);
        Query scored = new BooleanQuery.Builder()
                .add(new BoostQuery(new ConstantScoreQuery(own), OWN_CODE), Occur.SHOULD)
                .add(new BoostQuery(cited, CITED_CODE), Occur.SHOULD)
                .build();
        return new Clauses(scored, either, either, either);
    }

    /** All that bear the number alike, then what has the words. */
    static Clauses bearing(NumberOfType number, Clauses words) {
        Query own = bearing(number, OWN_NUMBER);
        return new Clauses(
                new DisjunctionMaxQuery(List.of(own, words.scored()), 0),
                Clauses.either(own, words.any()),
                Clauses.either(own, words.all()),
                Clauses.either(own, words.asTyped()));
    }

    static Query lifted(NumberOfType number) {
        return bearing(number, LIFTED_NUMBER);
    }

    private static Query bearing(NumberOfType number, float score) {
        return new BoostQuery(
                new ConstantScoreQuery(new TermQuery(new Term(IndexSchema.NUMBER_OF_TYPE, number.key()))), score);
    }
}
