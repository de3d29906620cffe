package vankien.search;

import java.io.IOException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;

/**
 * Which documents somebody sees of an index, and by which numbers all parts of its archive know them; each is read at its first
 * use. Thread-safe.
 */
final class IndexDocuments {
    private final DirectoryReader reader;
    private final @Nullable IndexDocuments whole;
    private @Nullable FoundSet seen;
    private @Nullable Ordinals ordinals;

    /**
     * Reads nothing yet.
     *
     * @param reader the index as it is seen
     * @param whole what the index has for those who see all of it; null where this is it
     */
    IndexDocuments(DirectoryReader reader, @Nullable IndexDocuments whole) {
        this.reader = reader;
        this.whole = whole;
    }

    /** Everything that is seen; not to be changed. */
    synchronized FoundSet seen() throws IOException {
        FoundSet known = seen;
        if (known == null) {
            IndexSearcher searcher = new IndexSearcher(reader);
            // The one that all indexes share goes by segments, of which others see more.
            searcher.setQueryCache(null);
            known = FoundSet.of(searcher, Visibility.DOCUMENTS);
            seen = known;
        }
        return known;
    }

    /** The numbers of all documents of the index, also of those that are not seen: a number says nothing of them. */
    Ordinals ordinals() throws IOException {
        if (whole != null) {
            return whole.ordinals();
        }
        synchronized (this) {
            Ordinals known = ordinals;
            if (known == null) {
                known = Ordinals.of(reader);
                ordinals = known;
            }
            return known;
        }
    }
}
