package vankien.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.jspecify.annotations.Nullable;

/**
 * One page of ranked hits.
 *
 * @param hits the hits in their order, with their sort values
 * @param rank how many hits there are up to the end of this page, on all pages before it too
 * @param end the sort values behind which the next page begins, null when this is the last
 */
record HitPage(List<FieldDoc> hits, int rank, @Nullable FieldDoc end) {

    /** The next {@code size} hits behind those before. */
    static HitPage of(IndexSearcher searcher, Query query, Sort order, @Nullable Cursor cursor, int size)
            throws IOException {
        // One more tells whether there is a next page.
        List<FieldDoc> hits = search(searcher, query, order, cursor == null ? null : cursor.last(), size + 1);
        return cut(hits, cursor == null ? 0 : cursor.rank(), size);
    }

    /** The next {@code size} of what was ranked. */
    static HitPage of(WordSearch.Ranking ranking, @Nullable Cursor cursor, int size) throws IOException {
        List<FieldDoc> hits = ranking.behind(cursor == null ? null : cursor.last(), size + 1);
        return cut(hits, cursor == null ? 0 : cursor.rank(), size);
    }

    /**
     * The same where the best {@link Reranking#DEPTH} hits are looked at a second time. What is behind them stays in the
     * order of the first look.
     */
    static HitPage twice(WordSearch.Ranking ranking, @Nullable Cursor cursor, int size) throws IOException {
        int rank = cursor == null ? 0 : cursor.rank();
        if (rank >= Reranking.DEPTH) {
            return of(ranking, cursor, size);
        }
        List<FieldDoc> best = ranking.best(Reranking.DEPTH);
        List<FieldDoc> hits = new ArrayList<>(ranking.again(best));
        hits.subList(0, Math.min(rank, hits.size())).clear();
        boolean whole = best.size() == Reranking.DEPTH;
        if (whole && hits.size() <= size) {
            List<FieldDoc> behind = ranking.behind(best.getLast(), size + 1 - hits.size());
            if (hits.size() == size && !behind.isEmpty()) {
                // The next page begins behind the last of the first look, whatever its place now.
                return new HitPage(hits, rank + size, best.getLast());
            }
            hits.addAll(behind);
        }
        return cut(hits, rank, size);
    }

    private static HitPage cut(List<FieldDoc> hits, int rank, int size) {
        return hits.size() <= size
                ? new HitPage(List.copyOf(hits), rank + hits.size(), null)
                : new HitPage(List.copyOf(hits.subList(0, size)), rank + size, hits.get(size - 1));
    }

    private static List<FieldDoc> search(
            IndexSearcher searcher, Query query, Sort order, @Nullable FieldDoc after, int wanted) throws IOException {
        return Arrays.stream(
                        searcher.search(query, new TopFieldCollectorManager(order, wanted, after, wanted)).scoreDocs)
                .map(FieldDoc.class::cast)
                .toList();
    }
}
