package vankien.search;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;
import vankien.query.ScoredPart;

/**
 * Takes the score of one document apart: what each leaf of the ranked query adds to it. The query's own structure says
 * what the combinations do, and Lucene scores each leaf, so that the sum is the score but for rounding.
 */
final class ScoreParts {
    private final IndexSearcher searcher;
    private final int document;
    private final Map<ScoredPart, Leaf> leaves = new LinkedHashMap<>();

    private ScoreParts(IndexSearcher searcher, int document) {
        this.searcher = searcher;
        this.document = document;
    }

    /** A leaf with what it adds; one that stands in the query twice counts as often and is told once. */
    record Leaf(Query query, float added) {}

    /** All leaves in the order of the query, those that add nothing too. */
    static Map<ScoredPart, Leaf> of(IndexSearcher searcher, Query scored, int document) throws IOException {
        ScoreParts parts = new ScoreParts(searcher, document);
        parts.read(scored, 1);
        return parts.leaves;
    }

    /** Counts a query of which the part {@code factor} goes into the score, 0 where it stands in vain. */
    private void read(Query query, float factor) throws IOException {
        switch (query) {
            case BoostQuery boosted -> read(boosted.getQuery(), factor * boosted.getBoost());
            case BooleanQuery bool -> readAll(bool, value(bool) == null ? 0 : factor);
            case DisjunctionMaxQuery best -> readBest(best, factor);
            default -> {
                Number value = value(query);
                float added = value == null ? 0 : factor * value.floatValue();
                leaves.merge(
                        ScoredPart.of(query),
                        new Leaf(query, added),
                        (before, now) -> new Leaf(before.query(), before.added() + now.added()));
            }
        }
    }

    private void readAll(BooleanQuery query, float factor) throws IOException {
        for (BooleanClause clause : query) {
            if (clause.isScoring()) {
                read(clause.query(), factor);
            }
        }
    }

    private void readBest(DisjunctionMaxQuery query, float factor) throws IOException {
        List<Query> forms = List.copyOf(query.getDisjuncts());
        int best = -1;
        float most = 0;
        for (int i = 0; i < forms.size(); i++) {
            Number value = value(forms.get(i));
            if (value != null && (best < 0 || value.floatValue() > most)) {
                most = value.floatValue();
                best = i;
            }
        }
        for (int i = 0; i < forms.size(); i++) {
            read(forms.get(i), i == best ? factor : factor * query.getTieBreakerMultiplier());
        }
    }

    /** The query's score for the document alone, or null where it does not match. */
    private @Nullable Number value(Query query) throws IOException {
        if (document < 0) {
            return null;
        }
        Explanation explanation = searcher.explain(query, document);
        return explanation.isMatch() ? explanation.getValue() : null;
    }
}
