package vankien.index;

import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.StringHelper;

/**
 * Says of nearly all keys that were never added that they were not, and of none that was (a Bloom filter): most texts are
 * like no other, and to look each of their terms up in all segments takes longer than to index them.
 */
final class KeyFilter {
    private static final int BITS_OF_KEY = 4;
    /** With as many bits a key one of 150 that were never added passes. */
    private static final int ROOM_OF_KEY = 12;

    private static final int LEAST_BITS = 1 << 16;
    private static final int MOST_BYTES = 1 << 27;

    private final FixedBitSet bits;
    private final int mask;
    private final long capacity;
    private long keys;

    /**
     * An empty filter.
     *
     * @param keys how many it has to hold
     * @param mostBytes its largest size; where that does not do for the keys, more pass than need be
     */
    KeyFilter(long keys, long mostBytes) {
        long most = Long.highestOneBit(Math.clamp(mostBytes, 1, MOST_BYTES)) * Byte.SIZE;
        long needed = Math.max(LEAST_BITS, Long.highestOneBit(Math.max(1, keys * ROOM_OF_KEY - 1)) << 1);
        int size = (int) Math.max(LEAST_BITS, Math.min(needed, most));
        bits = new FixedBitSet(size);
        mask = size - 1;
        capacity = size < needed || size == most ? Long.MAX_VALUE : size / ROOM_OF_KEY;
    }

    /** Whether it has to be made anew, with more room. */
    boolean isFull() {
        return keys >= capacity;
    }

    void add(BytesRef key) {
        int first = StringHelper.murmurhash3_x86_32(key, 1);
        int step = StringHelper.murmurhash3_x86_32(key, 2) | 1;
        for (int i = 0; i < BITS_OF_KEY; i++) {
            bits.set((first + i * step) & mask);
        }
        keys++;
    }

    /** False only where the key was never added. */
    boolean mayHold(BytesRef key) {
        int first = StringHelper.murmurhash3_x86_32(key, 1);
        int step = StringHelper.murmurhash3_x86_32(key, 2) | 1;
        for (int i = 0; i < BITS_OF_KEY; i++) {
            if (!bits.get((first + i * step) & mask)) {
                return false;
            }
        }
        return true;
    }
}
