package vankien.graph;

import java.util.LinkedHashMap;
import java.util.Map;

/** Keeps what was looked up last: the same is asked for many times in a row. */
final class LatestOnes<K, V> extends LinkedHashMap<K, V> {
    private static final long serialVersionUID = 1L;
    private static final float FILL = .75f;

    private final int most;

    LatestOnes(int most) {
        super(most, FILL, true);
        this.most = most;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
        return size() > most;
    }
}
