package vankien.search;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import vankien.index.IndexSchema;
import vankien.query.QueryBuilder;
import vankien.query.WantedTerms;

/** What has to be known of all parts of an archive before one of them is asked. */
final class SoughtQuery {
    private SoughtQuery() {}

    static WantedTerms wanted(ShardQuestion.Sought sought) {
        return switch (sought) {
            case ShardQuestion.Typed typed -> WantedTerms.of(QueryBuilder.build(typed.parsed()));
            case ShardQuestion.Alike alike -> {
                Set<WantedTerms.Single> terms = new HashSet<>(alike.citations());
                alike.pairs().forEach(pair -> terms.add(new WantedTerms.Single(IndexSchema.PAIRS, pair)));
                alike.titlePairs().forEach(pair -> terms.add(new WantedTerms.Single(IndexSchema.TITLE_PAIRS, pair)));
                yield new WantedTerms(Set.of(), Set.of(), Set.of(), terms);
            }
        };
    }

    /** Finds and ranks the documents that are like one. */
    static Query alike(ShardQuestion.Alike alike) {
        return SimilarityEvidence.query(
                any(terms(IndexSchema.PAIRS, alike.pairs())),
                alike.titlePairs().isEmpty() ? null : any(terms(IndexSchema.TITLE_PAIRS, alike.titlePairs())),
                alike.citations().isEmpty() ? null : any(alike.citations()));
    }

    private static List<WantedTerms.Single> terms(String field, List<String> terms) {
        return terms.stream().map(term -> new WantedTerms.Single(field, term)).toList();
    }

    private static Query any(List<WantedTerms.Single> terms) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        terms.forEach(term -> any.add(new TermQuery(new Term(term.field(), term.term())), Occur.SHOULD));
        return any.build();
    }
}
