package vankien.graph;

import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import vankien.index.IndexSchema;

/** The order in which documents of equal rank are listed. */
public final class Newest {
    /** Newest first, undated last; the id decides last, so that it is the same each time. */
    public static final Sort FIRST = new Sort(
            new SortField(IndexSchema.DATE, SortField.Type.INT, true, Integer.MIN_VALUE),
            new SortField(IndexSchema.ID, SortField.Type.STRING));

    private Newest() {}
}
