package vankien.query;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import vankien.document.DocumentCode;
import vankien.document.NumberOfType;
import vankien.index.IndexSchema;

/** Documents that a query names by their code, or by type and number. */
final class NamedDocuments {
    /** Among other words: about what a whole short query gives. */
    private static final float OWN_CODE = 200f;

    private static final float CITED_CODE = 3f;
    /** About what one word more gives. */
    private static final float LIFTED_NUMBER = 4f;

    private NamedDocuments() {}

    /**
     * The tiers of the documents that the whole query names; empty where it names none or asks for more.
     *
     * @param any what the query finds at all
     */
    static List<Query> named(QueryNode.Any root, Query any) {
        if (root.parts().size() != 1) {
            return List.of();
        }
        return switch (root.parts().getFirst()) {
            case QueryNode.Code code -> List.of(Tier.NAMED.of(own(code.code())));
            case QueryNode.CodeInWords named -> List.of(Tier.NAMED.of(own(named.code())));
            case QueryNode.NumberReference reference -> List.of(Tier.NAMED.of(own(reference.number())));
            case QueryNode.Citation citation -> {
                List<Query> named = new ArrayList<>(List.of(Tier.NAMED.of(own(citation.code()))));
                if (citation.from() != null) {
                    named.add(Tier.NAMED_WITH_DATE.of(dated(citation)));
                }
                yield named;
            }
            case QueryNode.Phrase phrase ->
                PhrasePart.wholeCode(phrase.text())
                        .map(code -> List.of(Tier.NAMED.of(both(own(code), any))))
                        .orElse(List.of());
            default -> List.of();
        };
    }

    /** The document of that code first, then those that cite it. */
    static Clauses withCode(DocumentCode code) {
        Query cited = new TermQuery(new Term(IndexSchema.CITES, code.key()));
        Query either = Clauses.either(own(code), cited);
        Query scored = new BooleanQuery.Builder()
                .add(new BoostQuery(new ConstantScoreQuery(own(code)), OWN_CODE), Occur.SHOULD)
                .add(new BoostQuery(cited, CITED_CODE), Occur.SHOULD)
                .build();
        return new Clauses(scored, either, either, either);
    }

    /** What has the code or any of the words; all of it also has the document itself, which prints its date otherwise. */
    static Clauses cited(QueryNode.Citation citation, Clauses code, Clauses words) {
        ClausesBuilder clauses = new ClausesBuilder();
        clauses.optional(code);
        clauses.optional(words);
        Clauses parts = clauses.build();
        Query whole = citation.from() == null ? own(citation.code()) : dated(citation);
        return new Clauses(
                parts.scored(),
                parts.any(),
                Clauses.either(whole, parts.all()),
                Clauses.either(whole, parts.asTyped()));
    }

    /** What bears the number, before what has the words. */
    static Clauses bearing(NumberOfType number, Clauses words) {
        Query own = own(number);
        return new Clauses(
                Clauses.either(new BoostQuery(new ConstantScoreQuery(own), OWN_CODE), words.scored()),
                Clauses.either(own, words.any()),
                Clauses.either(own, words.all()),
                Clauses.either(own, words.asTyped()));
    }

    static Query lifted(NumberOfType number) {
        return new BoostQuery(new ConstantScoreQuery(own(number)), LIFTED_NUMBER);
    }

    private static Query own(DocumentCode code) {
        return new TermQuery(new Term(IndexSchema.CODE, code.key()));
    }

    private static Query own(NumberOfType number) {
        return new TermQuery(new Term(IndexSchema.NUMBER_OF_TYPE, number.key()));
    }

    private static Query dated(QueryNode.Citation citation) {
        LocalDate from = citation.from();
        LocalDate to = citation.to();
        Query own = own(citation.code());
        return from == null || to == null
                ? own
                : both(
                        own,
                        IntPoint.newRangeQuery(
                                IndexSchema.DATE,
                                Math.toIntExact(from.toEpochDay()),
                                Math.toIntExact(to.toEpochDay())));
    }

    private static Query both(Query first, Query second) {
        return new BooleanQuery.Builder()
                .add(first, Occur.FILTER)
                .add(second, Occur.FILTER)
                .build();
    }
}
