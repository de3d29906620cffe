package vankien.search;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.search.FieldDoc;
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

    /**
     * The place of a document, or null where it is no hit. Reads the hits in their order until behind its equals.
     *
     * @param twice whether the best are looked at a second time
     */
    static @Nullable HitPlace of(WordSearch.Ranking ranking, int document, boolean twice) throws IOException {
        FieldDoc found = null;
        FieldDoc last = null;
        FieldDoc behind = null;
        int rank = 0;
        int same = 0;
        int rankOfSame = 0;
        while (true) {
            boolean again = twice && behind == null;
            int wanted = again ? Reranking.DEPTH : CHUNK;
            List<FieldDoc> hits = again ? ranking.best(wanted) : ranking.behind(behind, wanted);
            List<FieldDoc> ordered = again ? ranking.again(hits) : hits;
            behind = hits.isEmpty() ? behind : hits.getLast();
            for (FieldDoc hit : ordered) {
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
            if (hits.size() < wanted) {
                return found == null ? null : new HitPlace(found, rank, same, rankOfSame);
            }
        }
    }

    private static boolean haveSameValue(FieldDoc hit, FieldDoc other) {
        return hit.fields[0] == null ? other.fields[0] == null : hit.fields[0].equals(other.fields[0]);
    }
}
