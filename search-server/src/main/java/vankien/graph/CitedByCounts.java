package vankien.graph;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * How many documents cite each held one, remembered once it was asked for: every hit shows it, and to find it out all
 * that is said of a number has to be read. Thread-safe. Takes the same memory however many documents there are: of those that
 * share a slot, the one that was asked for last is remembered.
 */
final class CitedByCounts {
    /** Half a megabyte for each kind of reader. */
    static final int SLOTS = 1 << 16;

    /** A document with one more than its count; 0 where none was asked for yet. */
    private final AtomicLongArray known;

    CitedByCounts(int slots) {
        known = new AtomicLongArray(slots);
    }

    /** Finds a count out. */
    @FunctionalInterface
    interface Counting {
        int count() throws IOException;
    }

    /** The count of a document under its own number. */
    int of(int document, Counting counting) throws IOException {
        int slot = document % known.length();
        long before = known.get(slot);
        if (before != 0 && before >>> Integer.SIZE == document) {
            return (int) before - 1;
        }
        // Two threads may find the same out at the same time.
        int count = counting.count();
        known.set(slot, (long) document << Integer.SIZE | count + 1);
        return count;
    }
}
