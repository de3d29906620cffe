package vankien.graph;

import java.io.IOException;

/**
 * How many documents cite each held one, remembered once it was asked for: every hit shows it, and to find it out all
 * that is said of a number has to be read. Thread-safe; four bytes a document.
 */
final class CitedByCounts {
    /** One more than the count; 0 where it is not known yet. Two threads may find the same out at the same time. */
    private final int[] known;

    CitedByCounts(int documents) {
        known = new int[documents];
    }

    /** Finds a count out. */
    @FunctionalInterface
    interface Counting {
        int count() throws IOException;
    }

    /** The count of a document under its own number. */
    int of(int document, Counting counting) throws IOException {
        int before = known[document];
        if (before > 0) {
            return before - 1;
        }
        int count = counting.count();
        known[document] = count + 1;
        return count;
    }
}
