package vankien.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;
import vankien.query.BuiltQuery;
import vankien.query.RewrittenQuery;
import vankien.query.Summands;

/**
 * Ranks what was found by the scores of a query.
 *
 * <p>The scores of tiers come on top of those of words, so that Lucene can leave nothing out: a document may have few good
 * words and yet all of them. Therefore the best are looked for tier by tier, each time by the sum of the words' scores
 * alone, in which most documents need no look. Where that does not prove that no other one is as good, all are ranked; so
 * they are where the scores are known already. What has all {@link RequiredWords} is looked at by our own means, which know
 * the tiers.
 */
final class FirstLook {
    /** So many more than are wanted, so that the proof does not fail for scores that are nearly the same. */
    private static final int MARGIN = 28;
    /** What the order of adding up may change in a sum. */
    private static final float ROUNDING = 1e-6f;

    private final IndexSearcher searcher;
    private final RewrittenQuery query;
    private final FoundSet any;
    private final FoundSet all;
    /** The scores of all that was found, once they are known. */
    private @Nullable FoundScores scores;

    /** The words of which all are required; null where it is no such query. */
    private final @Nullable RequiredWords required;

    private final Sort order;
    /** What the best score is the best of. */
    private final List<Summands> readings;

    private final List<BuiltQuery.TierDocuments> tiers;
    /** What was found of each tier, once it was asked for. */
    private final Map<Integer, FoundSet> members = new HashMap<>();

    /** What the tiers give, once it was asked for. */
    private @Nullable Bonuses bonuses;

    private boolean pruned;

    /**
     * Ranks.
     *
     * @param found what was found, each document once
     */
    FirstLook(IndexSearcher searcher, RewrittenQuery query, Found found, Sort order) {
        this.searcher = searcher;
        this.query = query;
        any = found.any();
        all = found.all();
        scores = found.scores();
        // What was found has all of them only where they are what finds it.
        required = query.named() || !query.ranked().equals(query.any()) ? null : RequiredWords.of(query.ranked());
        this.order = order;
        tiers = query.tiers();
        List<Summands> sums = Summands.of(query.ranked());
        readings = sums.isEmpty() ? List.of(new Summands(List.of(query.ranked()))) : sums;
    }

    /** The next {@code wanted} behind one, in their order. */
    List<FieldDoc> behind(@Nullable FieldDoc after, int wanted) throws IOException {
        FoundScores known = order.needsScores() ? scores() : null;
        if (known != null) {
            return known.top(order, after, wanted, any, bonuses());
        }
        return top(order.needsScores() ? scored() : any.query(), after, wanted);
    }

    /** The scores where they are known, or are worked out sooner for all than Lucene does for each. */
    private @Nullable FoundScores scores() throws IOException {
        FoundScores known = scores;
        if (known == null && required != null) {
            known = FoundScores.of(searcher, required, any);
            scores = known;
        }
        return known;
    }

    private Bonuses bonuses() throws IOException {
        Bonuses known = bonuses;
        if (known == null) {
            List<Bonuses.Bonus> each = new ArrayList<>();
            for (int i = 0; i < tiers.size(); i++) {
                each.add(new Bonuses.Bonus(members(i), tiers.get(i).tier().score()));
            }
            known = Bonuses.of(each, any);
            bonuses = known;
        }
        return known;
    }

    /** A query that gives what was found its scores. */
    Query scored() throws IOException {
        BooleanQuery.Builder scored = new BooleanQuery.Builder().add(any.query(), Occur.FILTER);
        if (query.named()) {
            return scored.add(query.ranked(), Occur.MUST).build();
        }
        List<Query> sums =
                readings.stream().<Query>map(each -> each.sum().build()).toList();
        scored.add(sums.size() == 1 ? sums.getFirst() : new DisjunctionMaxQuery(sums, 0), Occur.MUST);
        for (int i = 0; i < tiers.size(); i++) {
            scored.add(new BoostQuery(members(i).query(), tiers.get(i).tier().score()), Occur.SHOULD);
        }
        return scored.build();
    }

    /** The best {@code wanted} by their scores: the same as are behind nothing, sooner. */
    List<FieldDoc> best(int wanted) throws IOException {
        if (query.named() || scores != null || any.count() <= 2 * (wanted + MARGIN)) {
            return behind(null, wanted);
        }
        if (required != null) {
            pruned = true;
            return FoundScores.best(searcher, required, any, bonuses(), wanted)
                    .top(order, null, wanted, any, bonuses());
        }
        List<FieldDoc> best = new ArrayList<>();
        FoundSet left = any.copy();
        int missing = wanted + MARGIN;
        for (int i = 0; i < tiers.size(); i++) {
            FoundSet members = members(i).copy().and(left);
            int count = members.count();
            if (count == 0) {
                continue;
            }
            float bound = addBest(members, Math.min(missing, count), i, best);
            if (count > missing) {
                best.sort(SearchOrder.BEST_HIT_FIRST);
                // On top of a tier, scores that are nearly the same are the same: the date decides then.
                return proven(best, wanted, score(best.get(wanted - 1)) > bound + ROUNDING * bound);
            }
            left.andNot(members);
            missing = Math.max(missing - count, MARGIN);
        }
        float bound = addBest(left, missing, tiers.size(), best);
        best.sort(SearchOrder.BEST_HIT_FIRST);
        return proven(best, wanted, best.size() >= wanted && score(best.get(wanted - 1)) >= bound);
    }

    /** What a tier and those below it give at most. */
    private float most(int tier) {
        float most = 0;
        for (BuiltQuery.TierDocuments each : tiers.subList(tier, tiers.size())) {
            most += each.tier().score();
        }
        return most;
    }

    private List<FieldDoc> proven(List<FieldDoc> best, int wanted, boolean proof) throws IOException {
        pruned = proof;
        return proof ? best.subList(0, wanted) : behind(null, wanted);
    }

    /** Whether the best were found without a look at every document. */
    boolean isPruned() {
        return pruned;
    }

    private FoundSet members(int tier) throws IOException {
        FoundSet known = members.get(tier);
        if (known == null) {
            Query documents = tiers.get(tier).documents();
            known = documents.equals(query.all())
                    ? all
                    : FoundSet.of(searcher, documents).and(any);
            members.put(tier, known);
        }
        return known;
    }

    /**
     * Adds the best of some by the sum of their words, and what their tiers give.
     *
     * @param tier the highest tier that they may stand in
     * @return the score that all others have at most
     */
    private float addBest(FoundSet of, int wanted, int tier, List<FieldDoc> to) throws IOException {
        float bound = Float.NEGATIVE_INFINITY;
        Map<Integer, FieldDoc> best = new HashMap<>();
        for (Summands reading : readings) {
            if (bound > Float.NEGATIVE_INFINITY && highest(reading) < bound) {
                continue;
            }
            // On one level with its condition: nested, Lucene would look at every document.
            List<FieldDoc> some =
                    top(reading.sum().add(of.query(), Occur.FILTER).build(), null, wanted);
            some.forEach(hit -> best.merge(hit.doc, hit, (one, other) -> score(one) >= score(other) ? one : other));
            if (some.size() == wanted) {
                bound = Math.max(bound, score(some.getLast()));
            }
        }
        for (FieldDoc hit : best.values()) {
            hit.fields[0] = score(hit) + bonuses().of(hit.doc);
            to.add(hit);
        }
        return bound + most(tier);
    }

    /** A score that no document exceeds. */
    private float highest(Summands reading) throws IOException {
        float highest = 0;
        Weight weight = searcher.createWeight(searcher.rewrite(reading.sum().build()), ScoreMode.TOP_SCORES, 1);
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            Scorer scorer = weight.scorer(leaf);
            if (scorer != null) {
                highest = Math.max(highest, scorer.getMaxScore(DocIdSetIterator.NO_MORE_DOCS));
            }
        }
        return highest;
    }

    private static float score(FieldDoc hit) {
        return (Float) hit.fields[0];
    }

    private List<FieldDoc> top(Query of, @Nullable FieldDoc after, int wanted) throws IOException {
        ScoreDoc[] hits = searcher.search(of, new TopFieldCollectorManager(order, wanted, after, wanted)).scoreDocs;
        return Arrays.stream(hits).map(FieldDoc.class::cast).toList();
    }
}
