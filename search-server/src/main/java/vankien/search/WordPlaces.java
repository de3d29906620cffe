package vankien.search;

import java.util.Arrays;

/** Places in a document: a position and the word that stands there. */
final class WordPlaces {
    /** At first. */
    private static final int SOME = 16;

    private long[] values = new long[SOME];
    private int size;
    /** Where runs end within which the places are in reading order: a word's come so, one word after the other. */
    private int[] ends = {};

    private int runs;

    /** Makes room for some more. */
    void reserve(int more) {
        if (size + more > values.length) {
            values = Arrays.copyOf(values, Math.max(size + more, 2 * size));
        }
    }

    void add(int position, int word) {
        long value = (long) position << Integer.SIZE | word;
        if (size > 0 && value < values[size - 1]) {
            endRun();
        }
        if (size == values.length) {
            values = Arrays.copyOf(values, 2 * size);
        }
        values[size++] = value;
    }

    private void endRun() {
        if (runs == ends.length) {
            ends = Arrays.copyOf(ends, SOME + 2 * runs);
        }
        ends[runs++] = size;
    }

    /**
     * In reading order, each word once at a place: another form may stand where the typed one does.
     *
     * @param other others that are not needed any more
     */
    WordPlaces sorted(WordPlaces other) {
        if (runs > 0) {
            endRun();
            merge(other);
        }
        int kept = Math.min(1, size);
        for (int i = 1; i < size; i++) {
            if (values[i] != values[kept - 1]) {
                values[kept++] = values[i];
            }
        }
        size = kept;
        return this;
    }

    /** Merges two neighbouring runs into one, until there is one. */
    private void merge(WordPlaces unneeded) {
        long[] other = unneeded.values.length < size ? new long[values.length] : unneeded.values;
        while (runs > 1) {
            int merged = 0;
            int from = 0;
            for (int run = 0; run < runs; run += 2) {
                int middle = ends[run];
                int end = run + 1 < runs ? ends[run + 1] : middle;
                merge(from, middle, end, other);
                ends[merged++] = end;
                from = end;
            }
            runs = merged;
            long[] done = other;
            other = values;
            values = done;
        }
        runs = 0;
        unneeded.values = other;
    }

    private void merge(int from, int middle, int end, long[] to) {
        int one = from;
        int two = middle;
        for (int i = from; i < end; i++) {
            to[i] = two == end || (one < middle && values[one] <= values[two]) ? values[one++] : values[two++];
        }
    }

    int size() {
        return size;
    }

    int position(int i) {
        return (int) (values[i] >>> Integer.SIZE);
    }

    /** The first place behind those at the same position, in reading order. */
    int behind(int i) {
        int behind = i + 1;
        while (behind < size && position(behind) == position(i)) {
            behind++;
        }
        return behind;
    }

    int word(int i) {
        return (int) values[i];
    }
}
