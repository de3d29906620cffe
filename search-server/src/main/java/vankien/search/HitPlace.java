package vankien.search;

import java.io.IOException;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.jspecify.annotations.Nullable;

/**
 * Where a document stands among the hits.
 *
 * @param hit the document with its sort values
 * @param rank its rank, from 1
 * @param sameValue how many hits have the same first sort value
 * @param rankOfSame its rank among those, from 1
 */
record HitPlace(FieldDoc hit, int rank, int sameValue, int rankOfSame) {
    /** Hits read at a time. */
    private static final int CHUNK = 1_000;

    /** The place of a document, or null where it is no hit. Reads the hits in their order until behind its equals. */
    static @Nullable HitPlace of(
            IndexSearcher searcher, Query query, Sort order, int document, HitPage.@Nullable SecondLook second)
            throws IOException {
        FieldDoc found = null;
        FieldDoc last = null;
        FieldDoc behind = null;
        int rank = 0;
        int same = 0;
        int rankOfSame = 0;
        while (true) {
            int wanted = second != null && behind == null ? Reranking.DEPTH : CHUNK;
            ScoreDoc[] hits =
                    searcher.search(query, new TopFieldCollectorManager(order, wanted, behind, wanted)).scoreDocs;
            ScoreDoc[] ordered =
                    second != null && behind == null ? second.rerank(hits).toArray(ScoreDoc[]::new) : hits;
            behind = hits.length == 0 ? behind : (FieldDoc) hits[hits.length - 1];
            for (ScoreDoc scored : ordered) {
                FieldDoc hit = (FieldDoc) scored;
                boolean equal = last != null && haveSameValue(hit, last);
                if (!equal && found != null) {
                    return new HitPlace(found, rank, same, rankOfSame);
                }
                same = equal ? same + 1 : 1;
                if (found == null) {
                    rank++;
                }
                if (hit.doc == document) {
                    found = hit;
                    rankOfSame = same;
                }
                last = hit;
            }
            if (hits.length < wanted) {
                return found == null ? null : new HitPlace(found, rank, same, rankOfSame);
            }
        }
    }

    private static boolean haveSameValue(FieldDoc hit, FieldDoc other) {
        return hit.fields[0] == null ? other.fields[0] == null : hit.fields[0].equals(other.fields[0]);
    }
}
