package vankien.search;

import java.util.Comparator;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.util.BytesRef;
import vankien.graph.Newest;
import vankien.index.IndexSchema;
import vankien.query.Sorting;

/** The orders of hits as Lucene sorts; every one ends with the id, so that it is the same each time. */
final class SearchOrder {
    private static final SortField ID = new SortField(IndexSchema.ID, SortField.Type.STRING);

    /** Newest first, undated last. */
    static final Sort NEWEST_FIRST = Newest.FIRST;

    private static final Sort OLDEST_FIRST = new Sort(date(false), ID);
    private static final Sort BEST_FIRST = new Sort(SortField.FIELD_SCORE, date(true), ID);

    /** {@link Sorting#RELEVANCE} for hits that have their sort values. */
    static final Comparator<FieldDoc> BEST_HIT_FIRST = Comparator.<FieldDoc>comparingDouble(
                    hit -> -(Float) hit.fields[0])
            .thenComparing(hit -> -(long) (Integer) hit.fields[1])
            .thenComparing(hit -> (BytesRef) hit.fields[2]);

    private SearchOrder() {}

    static Sort of(Sorting sorting) {
        return switch (sorting) {
            case RELEVANCE -> BEST_FIRST;
            case NEWEST -> NEWEST_FIRST;
            case OLDEST -> OLDEST_FIRST;
        };
    }

    private static SortField date(boolean newestFirst) {
        // In both directions: what has no date comes last.
        return new SortField(
                IndexSchema.DATE, SortField.Type.INT, newestFirst, newestFirst ? Integer.MIN_VALUE : Integer.MAX_VALUE);
    }
}
