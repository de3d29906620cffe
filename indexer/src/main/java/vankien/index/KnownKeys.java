package vankien.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Which keys of documents the index may hold. No key is ever missing: a filter is made of an index with everything that was
 * added before, and all that is added later is told to {@link #expect}. As long as it does not pay to read all keys of the
 * index, any may be there.
 */
final class KnownKeys {
    /** One in so many documents of the index has to be new before it pays. */
    private static final int WORTH_A_FILTER = 50;
    /** The share of the heap that the filter may take. */
    private static final int OF_HEAP = 16;

    private @Nullable KeyFilter filter;

    boolean mayHold(BytesRef key) {
        return filter == null || filter.mayHold(key);
    }

    /** A document with these keys will be in the index when it is opened the next time. */
    void expect(List<BytesRef> keys) {
        if (filter != null) {
            keys.forEach(filter::add);
        }
    }

    boolean areFiltered() {
        return filter != null;
    }

    /**
     * Makes the filter where it pays, and anew where it is full.
     *
     * @param index has every document whose keys were expected
     * @param added how many documents were new so far
     */
    void refresh(DirectoryReader index, int added) throws IOException {
        boolean worth = filter == null && (long) added * WORTH_A_FILTER >= index.numDocs();
        if (worth || (filter != null && filter.isFull())) {
            // First, so that there are never two in memory.
            filter = null;
            filter = of(index);
        }
    }

    private static KeyFilter of(DirectoryReader index) throws IOException {
        long keys = 0;
        List<Terms> all = new ArrayList<>();
        for (LeafReaderContext leaf : index.leaves()) {
            for (String field : List.of(IndexSchema.NEAR, IndexSchema.CODE)) {
                Terms terms = leaf.reader().terms(field);
                if (terms != null) {
                    all.add(terms);
                    keys += Math.max(0, terms.size());
                }
            }
        }
        KeyFilter filter = new KeyFilter(2 * keys, Runtime.getRuntime().maxMemory() / OF_HEAP);
        for (Terms terms : all) {
            TermsEnum each = terms.iterator();
            for (BytesRef key = each.next(); key != null; key = each.next()) {
                filter.add(key);
            }
        }
        return filter;
    }
}
