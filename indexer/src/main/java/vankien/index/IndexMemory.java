package vankien.index;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.jspecify.annotations.Nullable;

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

    /** The index that was asked last, mostly the only one: it is found without a look at all of them. */
    private volatile @Nullable Latest<K, V> latest;

    /** Weak both: what is remembered goes with its index. */
    private record Latest<K, V>(WeakReference<IndexReader> index, WeakReference<Map<K, V>> known) {}

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
        Map<K, V> known = known(index);
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

    private Map<K, V> known(IndexReader index) {
        Latest<K, V> last = latest;
        Map<K, V> known =
                last != null && last.index().refersTo(index) ? last.known().get() : null;
        if (known != null) {
            return known;
        }
        known = byIndex.computeIfAbsent(index, key -> new ConcurrentHashMap<>());
        latest = new Latest<>(new WeakReference<>(index), new WeakReference<>(known));
        return known;
    }
}
