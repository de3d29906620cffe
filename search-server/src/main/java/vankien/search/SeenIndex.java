package vankien.search;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FilterDirectoryReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * An index as a restricted reader sees it. What is hidden counts as deleted, and unlike what is deleted it has no part in
 * the dictionary and the statistics either. It does not own the index below, which has to stay open.
 */
final class SeenIndex extends FilterDirectoryReader {
    /**
     * A view.
     *
     * @param seen for each segment what is seen of it
     */
    SeenIndex(DirectoryReader index, List<FixedBitSet> seen) throws IOException {
        super(index, wrapper(seen.iterator()));
    }

    private static SubReaderWrapper wrapper(Iterator<FixedBitSet> seen) {
        return new SubReaderWrapper() {
            @Override
            public LeafReader wrap(LeafReader segment) {
                return new SeenSegment(segment, seen.next());
            }
        };
    }

    @Override
    protected DirectoryReader doWrapDirectoryReader(DirectoryReader index) {
        throw new UnsupportedOperationException("a view belongs to one generation");
    }

    /** Caches that are kept by the key of an index would be shared with readers who see more. */
    @Override
    public @Nullable CacheHelper getReaderCacheHelper() {
        return null;
    }

    @Override
    protected void doClose() {
        // The index below belongs to the generation.
    }
}
