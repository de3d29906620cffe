package vankien.search;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.FilterLeafReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.Terms;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/** One segment of a {@link SeenIndex}. */
final class SeenSegment extends FilterLeafReader {
    private final FixedBitSet seen;
    private final int count;
    private final Map<String, SeenCounts> counts = new ConcurrentHashMap<>();

    SeenSegment(LeafReader segment, FixedBitSet seen) {
        super(segment);
        this.seen = seen;
        count = seen.cardinality();
    }

    @Override
    public FixedBitSet getLiveDocs() {
        return seen;
    }

    @Override
    public int numDocs() {
        return count;
    }

    @Override
    public @Nullable Terms terms(String field) throws IOException {
        Terms terms = super.terms(field);
        return terms == null || count == 0
                ? null
                : new SeenTerms(terms, seen, counts.computeIfAbsent(field, key -> new SeenCounts()));
    }

    /** The view has a cache of queries of its own, which may go by the segment. */
    @Override
    public CacheHelper getCoreCacheHelper() {
        return in.getCoreCacheHelper();
    }

    @Override
    public @Nullable CacheHelper getReaderCacheHelper() {
        return null;
    }
}
