package vankien.query;

import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;

/**
 * Classes of documents that stand before all others: each is worth more than words and passages can be together, so that
 * the scores of a search fall from hit to hit across the classes too.
 */
public enum Tier {
    /** It has all words of a short query, in any of their forms. */
    ALL_WORDS(1_000),
    /** It has them as typed: what can stand for them comes after that. */
    AS_TYPED(1_000),
    /** The whole query names it: by its code, by type and number, or by its title. */
    NAMED(10_000),
    /** The whole query names it, and its date too: several documents may have the same code. */
    NAMED_WITH_DATE(11_000);

    private final float score;

    Tier(float score) {
        this.score = score;
    }

    /** What a document gets for standing in it. */
    public float score() {
        return score;
    }

    Query of(Query documents) {
        return new BoostQuery(new TierQuery(this, documents), score);
    }
}
