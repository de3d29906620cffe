package vankien.spelling;

import java.io.IOException;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;

/** Remembers for each open index which of its words a pattern found: the same few thousand syllables are asked for. */
final class FoundTerms {
    private static final int MOST = 10_000;
    /** A restricted reader's view of an index is an index of its own. */
    private static final Map<IndexReader, FoundTerms> BY_INDEX = Collections.synchronizedMap(new WeakHashMap<>());

    private final Map<String, Map<String, Integer>> found = new ConcurrentHashMap<>();

    private FoundTerms() {}

    /** Looks terms up. */
    @FunctionalInterface
    interface Lookup {
        Map<String, Integer> terms() throws IOException;
    }

    /**
     * What was found before, or is found now.
     *
     * @param key the letters and how far from them
     */
    static Map<String, Integer> get(IndexReader index, String key, Lookup lookup) throws IOException {
        FoundTerms cache = BY_INDEX.computeIfAbsent(index, one -> new FoundTerms());
        Map<String, Integer> known = cache.found.get(key);
        if (known == null) {
            known = Map.copyOf(lookup.terms());
            if (cache.found.size() >= MOST) {
                cache.found.clear();
            }
            cache.found.put(key, known);
        }
        return known;
    }
}
