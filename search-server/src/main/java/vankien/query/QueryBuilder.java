package vankien.query;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import vankien.analysis.vi.VietnameseFolding;

/**
 * Turns a parsed query into Lucene queries: words and their pairs in body and title, ranked by BM25; codes by
 * their own fields; phrases and exclusions as conditions; above all that the {@linkplain Tier tiers}.
 *
 * <p>What each step gains, nDCG@10 with / without marks ({@code vankien evaluate} repeats the last line, {@code
 * -Dbenchmark=designs} the others):
 *
 * <pre>
 *                                       ALQAC 2025      ViRe            XQuAD-vi
 * words                                 .837 / .784     .805 / .769     .962 / .939
 * and pairs of neighbours               .900 / .898     .864 / .857     .966 / .961
 * and the title, at .3                  .899 / .896     .866 / .859     .967 / .962
 * and the best passage, other forms     .914 / .908     .876 / .873     .966 / .963
 * </pre>
 *
 * <p>These sets ask in whole sentences. What staff type shows on the {@code corpus/evaluation} topics, as typed: .9277 without
 * and .9390 with documents named by date, body or by a whole title, damage by tone or letters and phrases of one rarity (the
 * frozen ones, never tuned on, .8859 and .9090).
 *
 * <p>Within .003 of it: k1 from .7 to 1.1, b from .6 to .85, exact pairs beside folded ones, a bonus for each word or pair
 * that is there at all (better on ALQAC, worse on the others). A field of the headings at .05, .1, .2 and .3 took .0001,
 * .0002, .0005 and .0010 from the {@code corpus/evaluation} topics: the body holds the headings already, and the best passage
 * is looked for with its heading. There is none.
 */
public final class QueryBuilder {
    private static final int SHORT_QUERY = 5;

    private QueryBuilder() {}

    /** Builds the Lucene queries of a parsed query. */
    public static BuiltQuery build(ParsedQuery parsed) {
        ClauseReader reader = new ClauseReader(VietnameseFolding.hasMarks(PlainText.of(parsed.root())), true);
        Clauses clauses = reader.read(parsed.root());
        boolean shortQuery = reader.parts() > 0 && reader.parts() <= SHORT_QUERY;
        List<Query> named = NamedDocuments.named(parsed.root(), clauses.any());
        BooleanQuery.Builder scored = new BooleanQuery.Builder().add(clauses.scored(), Occur.MUST);
        List<BuiltQuery.TierDocuments> tiers = new ArrayList<>();
        TitleAndPairs.whole(parsed.text()).ifPresent(title -> {
            scored.add(Tier.NAMED.of(title), Occur.SHOULD);
            tiers.add(new BuiltQuery.TierDocuments(Tier.NAMED, title));
        });
        if (shortQuery) {
            scored.add(Tier.ALL_WORDS.of(clauses.all()), Occur.SHOULD);
            if (reader.alternatives().stream().anyMatch(form -> !form.damaged())) {
                scored.add(Tier.AS_TYPED.of(clauses.asTyped()), Occur.SHOULD);
                tiers.add(new BuiltQuery.TierDocuments(Tier.AS_TYPED, clauses.asTyped()));
            }
            tiers.add(new BuiltQuery.TierDocuments(Tier.ALL_WORDS, clauses.all()));
        }
        return new BuiltQuery(
                beforeAll(named, scored.build()),
                clauses.scored(),
                tiers,
                clauses.any(),
                clauses.all(),
                clauses.asTyped(),
                shortQuery,
                !named.isEmpty(),
                reader.words(),
                reader.pairs(),
                reader.codes(),
                reader.prefixes(),
                reader.alternatives());
    }

    /** All that are named alike have the same score, so that the newest of them is first. */
    private static Query beforeAll(List<Query> named, Query others) {
        if (named.isEmpty()) {
            return others;
        }
        List<Query> all = new ArrayList<>(named);
        all.add(others);
        return new DisjunctionMaxQuery(all, 0);
    }
}
