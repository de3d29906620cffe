package vankien.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;

/**
 * The scores that a query adds up, all on one level: Lucene leaves out what cannot come under the best only where the
 * clauses stand side by side. What is found by them may be more than what the query finds, and scores no less.
 *
 * <p>{@code +(body:đào body:tạo) title:đào^.3 pairs:dao tao} becomes {@code body:đào body:tạo title:đào^.3 pairs:dao tao}.
 *
 * @param clauses the clauses whose scores are added up
 */
public record Summands(List<Query> clauses) {
    public Summands {
        clauses = List.copyOf(clauses);
    }

    /**
     * Takes a rewritten query apart.
     *
     * @return one for each reading of which the best counts, the longest sum first; none where something is required or excluded, so that the
     *     scores are no sum
     */
    public static List<Summands> of(Query rewritten) {
        List<Summands> readings = new ArrayList<>();
        if (!read(rewritten, 1, readings)) {
            return List.of();
        }
        readings.sort(Comparator.comparingInt(reading -> -reading.clauses().size()));
        return readings;
    }

    /** Finds what has one of the clauses or another. */
    public BooleanQuery.Builder sum() {
        BooleanQuery.Builder sum = new BooleanQuery.Builder().setMinimumNumberShouldMatch(1);
        clauses.forEach(clause -> sum.add(clause, Occur.SHOULD));
        return sum;
    }

    private static boolean read(Query query, float boost, List<Summands> to) {
        if (query instanceof BoostQuery boosted) {
            return read(boosted.getQuery(), boost * boosted.getBoost(), to);
        }
        if (query instanceof DisjunctionMaxQuery best && best.getTieBreakerMultiplier() == 0) {
            return best.getDisjuncts().stream().allMatch(each -> read(each, boost, to));
        }
        List<Query> clauses = new ArrayList<>();
        if (!add(query, boost, clauses)) {
            return false;
        }
        to.add(new Summands(clauses));
        return true;
    }

    private static boolean add(Query query, float boost, List<Query> to) {
        return switch (query) {
            case BoostQuery boosted -> add(boosted.getQuery(), boost * boosted.getBoost(), to);
            case BooleanQuery group ->
                isSum(group) && group.clauses().stream().allMatch(clause -> add(clause.query(), boost, to));
            default -> to.add(boost == 1 ? query : new BoostQuery(query, boost));
        };
    }

    /** Whether a group adds up its scores and requires at most one part, with which everything else comes. */
    private static boolean isSum(BooleanQuery group) {
        int required = 0;
        for (BooleanClause clause : group.clauses()) {
            if (clause.occur() == Occur.MUST) {
                required++;
            } else if (clause.occur() != Occur.SHOULD) {
                return false;
            }
        }
        return required <= 1 && group.getMinimumNumberShouldMatch() <= 1;
    }
}
