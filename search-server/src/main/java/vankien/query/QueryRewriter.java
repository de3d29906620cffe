package vankien.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import vankien.index.KnownTerms;

/**
 * Reads the queries of one search on an index, in one walk over each: what is looked for in a field is read once for all of
 * them, terms are {@linkplain KnownTerms known}, and what finds nothing is left out. Lucene would go over each whole query
 * again after each change.
 */
final class QueryRewriter {
    private final IndexSearcher searcher;
    private final Map<Query, Query> known = new HashMap<>();

    QueryRewriter(IndexSearcher searcher) {
        this.searcher = searcher;
    }

    Query of(Query query) throws IOException {
        return switch (query) {
            case FieldQuery sought -> known(sought);
            case TermQuery term -> KnownTerms.query(searcher, term.getTerm());
            case BoostQuery boosted -> boosted(of(boosted.getQuery()), boosted.getBoost());
            case ConstantScoreQuery constant -> constant(of(constant.getQuery()));
            case DisjunctionMaxQuery best -> best(best);
            case BooleanQuery group -> group(group);
            default -> {
                Query rewritten = searcher.rewrite(query);
                yield rewritten.getClass() == query.getClass() ? rewritten : of(rewritten);
            }
        };
    }

    private Query known(FieldQuery sought) throws IOException {
        Query rewritten = known.get(sought);
        if (rewritten == null) {
            rewritten = of(sought.rewrite(searcher));
            known.put(sought, rewritten);
        }
        return rewritten;
    }

    private static Query boosted(Query query, float boost) {
        return switch (query) {
            case MatchNoDocsQuery nothing -> nothing;
            case BoostQuery inner -> new BoostQuery(inner.getQuery(), inner.getBoost() * boost);
            default -> boost == 1 ? query : new BoostQuery(query, boost);
        };
    }

    private static Query constant(Query query) {
        return query instanceof MatchNoDocsQuery ? query : new ConstantScoreQuery(query);
    }

    private Query best(DisjunctionMaxQuery best) throws IOException {
        List<Query> readings = new ArrayList<>();
        for (Query each : best.getDisjuncts()) {
            Query reading = of(each);
            if (!(reading instanceof MatchNoDocsQuery)) {
                readings.add(reading);
            }
        }
        return switch (readings.size()) {
            case 0 -> new MatchNoDocsQuery("none of the readings finds anything");
            case 1 -> readings.getFirst();
            default -> new DisjunctionMaxQuery(readings, best.getTieBreakerMultiplier());
        };
    }

    private Query group(BooleanQuery group) throws IOException {
        int least = group.getMinimumNumberShouldMatch();
        BooleanQuery.Builder clauses = new BooleanQuery.Builder().setMinimumNumberShouldMatch(least);
        List<BooleanClause> left = new ArrayList<>();
        for (BooleanClause each : group) {
            Query query = of(each.query());
            if (!(query instanceof MatchNoDocsQuery)) {
                left.add(new BooleanClause(query, each.occur()));
            } else if (each.isRequired()) {
                return query;
            }
        }
        if (left.stream().noneMatch(clause -> clause.isRequired() || clause.occur() == Occur.SHOULD)) {
            return new MatchNoDocsQuery("none of the clauses finds anything");
        }
        BooleanClause first = left.getFirst();
        if (left.size() == 1 && first.isScoring() && least <= (first.isRequired() ? 0 : 1)) {
            return first.query();
        }
        left.forEach(clauses::add);
        return clauses.build();
    }
}
