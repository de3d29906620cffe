package vankien.query;

import java.util.List;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;

/** Puts the readings of parts together to those of the whole. */
final class ClausesBuilder {
    private final BooleanQuery.Builder scored = new BooleanQuery.Builder();
    private final BooleanQuery.Builder any = new BooleanQuery.Builder();
    private final BooleanQuery.Builder all = new BooleanQuery.Builder();
    private final BooleanQuery.Builder asTyped = new BooleanQuery.Builder();
    private final BooleanQuery.Builder lifts = new BooleanQuery.Builder();
    private boolean optional;
    private boolean required;
    private boolean lifted;

    /** A part that counts and is not required. */
    void optional(Clauses part) {
        add(part, Occur.SHOULD, Occur.MUST);
        optional = true;
    }

    /** A part without which nothing is found. */
    void required(Clauses part) {
        add(part, Occur.MUST, Occur.MUST);
        required = true;
    }

    /** One of several parts of which each is enough. */
    void either(Clauses part) {
        add(part, Occur.SHOULD, Occur.SHOULD);
        optional = true;
    }

    /** What nothing that is found may be. */
    void excluded(Query query) {
        List.of(scored, any, all, asTyped).forEach(each -> each.add(query, Occur.MUST_NOT));
    }

    /** What counts where it is, and finds nothing by itself. */
    void lift(Query query) {
        lifts.add(query, Occur.SHOULD);
        lifted = true;
    }

    Clauses build() {
        if (!optional && !required) {
            List.of(scored, any, all, asTyped).forEach(each -> each.add(MatchAllDocsQuery.INSTANCE, Occur.MUST));
        } else if (!required) {
            scored.setMinimumNumberShouldMatch(1);
            any.setMinimumNumberShouldMatch(1);
        }
        Query ranked = scored.build();
        if (lifted) {
            ranked = new BooleanQuery.Builder()
                    .add(ranked, Occur.MUST)
                    .add(lifts.build(), Occur.SHOULD)
                    .build();
        }
        return new Clauses(ranked, any.build(), all.build(), asTyped.build());
    }

    private void add(Clauses part, Occur ofAny, Occur ofAll) {
        scored.add(part.scored(), ofAny);
        any.add(part.any(), ofAny);
        all.add(part.all(), ofAll);
        asTyped.add(part.asTyped(), ofAll);
    }
}
