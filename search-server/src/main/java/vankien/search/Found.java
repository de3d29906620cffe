package vankien.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import vankien.graph.DocumentGroups;
import vankien.query.RewrittenQuery;

/**
 * What a search finds, a document in several files once.
 *
 * @param any what has any of the words
 * @param all what of it has all of them; the very same where that makes no difference
 */
record Found(FoundSet any, FoundSet all) {

    /**
     * Finds.
     *
     * @param documents all that the reader sees
     * @param conditions what is required and excluded besides
     * @param groups what is one and the same in several files
     * @param standing a document that stands for itself in all its files where it is found, or -1
     * @throws TooExpensiveException when the searcher's time is over before
     */
    static Found of(
            IndexSearcher searcher,
            RewrittenQuery query,
            FoundSet documents,
            BooleanQuery conditions,
            DocumentGroups groups,
            int standing)
            throws IOException {
        FoundSet any = FoundSet.of(searcher, query.any()).and(documents);
        for (BooleanClause condition : conditions) {
            if (condition.query() instanceof MatchAllDocsQuery) {
                continue;
            }
            FoundSet meeting = FoundSet.of(searcher, searcher.rewrite(condition.query()));
            if (condition.occur() == Occur.MUST_NOT) {
                any.andNot(meeting);
            } else {
                any.and(meeting);
            }
        }
        FoundSet all = query.all().equals(query.any())
                ? any
                : FoundSet.of(searcher, query.all()).and(any);
        List<Integer> behind = new ArrayList<>();
        groups.behind(any::contains, all::contains, standing, behind::add);
        for (int document : behind) {
            any.remove(document);
            all.remove(document);
        }
        return new Found(any, all);
    }
}
