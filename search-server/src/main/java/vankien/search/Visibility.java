package vankien.search;

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

    private Visibility() {}

    static Query filter(Access access) {
        return switch (access) {
            case Access.Open open -> DOCUMENTS;
        };
    }
}
