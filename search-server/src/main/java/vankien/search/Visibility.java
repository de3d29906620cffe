package vankien.search;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import vankien.index.IndexSchema;

/**
 * What a reader may see: the one filter through which every look into an index goes, whether for hits, counts, facets,
 * codes or a single document.
 */
final class Visibility {
    private static final Query DOCUMENTS = new TermQuery(new Term(IndexSchema.KIND, IndexSchema.KIND_DOCUMENT));

    private static final Query FILES = new TermQuery(new Term(IndexSchema.KIND, IndexSchema.KIND_FILE));

    private Visibility() {}

    /** What documents a reader may see. */
    static Query filter(Access access) {
        return switch (access) {
            case Access.Open open -> DOCUMENTS;
        };
    }

    /** The records of files that a reader may see: nothing but their paths and what is wrong with them is shown. */
    static Query files(Access access) {
        return switch (access) {
            case Access.Open open -> FILES;
        };
    }

    /**
     * The index as far as a reader may see it, for what is learned from its terms: corrections and suggestions. They take
     * their evidence from nothing else, so that a restricted reader needs a view here that leaves hidden documents out
     * of its terms and frequencies, and nothing there.
     */
    static IndexReader terms(IndexReader index, Access access) {
        return switch (access) {
            case Access.Open open -> index;
        };
    }
}
