package vankien.index;

import java.io.IOException;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;

/**
 * Remembers for each open index what was looked up in it, and begins anew when that is too much. Thread-safe. What is
 * remembered must not hold the index itself, which is forgotten when it is closed and nobody uses it.
 *
 * @param <K> what is asked for
 * @param <V> what was found
 */
public final class IndexMemory<K, V> {
    /** A restricted reader's view of an index is an index of its own. */
    private final Map<IndexReader, Map<K, V>> byIndex = Collections.synchronizedMap(new WeakHashMap<>());

    private final int most;

    /** @param most how many answers are remembered for one index */
    public IndexMemory(int most) {
        this.most = most;
    }

    /** Looks something up. */
    @FunctionalInterface
    public interface Lookup<V> {
        V find() throws IOException;
    }

    public V get(IndexReader index, K asked, Lookup<V> lookup) throws IOException {
        Map<K, V> known = byIndex.computeIfAbsent(index, key -> new ConcurrentHashMap<>());
        V found = known.get(asked);
        if (found == null) {
            found = lookup.find();
            if (known.size() >= most) {
                known.clear();
            }
            known.put(asked, found);
        }
        return found;
    }
}
