package vankien.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import vankien.query.BuiltQuery.TierDocuments;

/**
 * What a search runs, as one index reads it: each word with the spellings that it has there, looked up once.
 *
 * @param ranked finds and ranks the documents with at least one word
 * @param tiers what comes on top of that, the highest first; none where the query names documents, which are before all
 *     others in {@code ranked} itself
 * @param named whether the whole query names documents
 * @param any finds the same documents without ranking them
 * @param all finds the documents with all words
 */
public record RewrittenQuery(Query ranked, List<TierDocuments> tiers, boolean named, Query any, Query all) {
    public RewrittenQuery {
        tiers = List.copyOf(tiers);
    }

    /** Reads a query on an index. */
    public static RewrittenQuery of(BuiltQuery built, IndexSearcher searcher) throws IOException {
        QueryRewriter rewriter = new QueryRewriter(searcher);
        Query any = rewriter.of(built.any());
        Query all = built.all().equals(built.any()) ? any : rewriter.of(built.all());
        if (built.named()) {
            return new RewrittenQuery(rewriter.of(built.scored()), List.of(), true, any, all);
        }
        List<TierDocuments> tiers = new ArrayList<>();
        for (TierDocuments each : built.tiers()) {
            Query documents = each.documents().equals(built.all()) ? all : rewriter.of(each.documents());
            tiers.add(new TierDocuments(each.tier(), documents));
        }
        // The very same where it is the same: rewritten twice, terms would not be equal.
        Query ranked = built.untiered().equals(built.any()) ? any : rewriter.of(built.untiered());
        return new RewrittenQuery(ranked, tiers, false, any, all);
    }
}
