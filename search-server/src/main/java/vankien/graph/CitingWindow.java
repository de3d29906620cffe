package vankien.graph;

/**
 * When a document must have been written for its undated mention to count: {@code 28-NQ/TW} in a paper of 2015 is not the
 * one of 2018.
 *
 * @param from the first day as days since 1970-01-01, or {@link SeenArchive#NO_DATE} for any
 * @param before the first day after it, or {@link Integer#MAX_VALUE} for any
 * @param undated whether a document without a date counts too
 */
record CitingWindow(int from, int before, boolean undated) {
    /** Whenever it was written. */
    static final CitingWindow ALWAYS = new CitingWindow(SeenArchive.NO_DATE, Integer.MAX_VALUE, true);

    boolean admits(int day) {
        return day == SeenArchive.NO_DATE ? undated : day >= from && day < before;
    }
}
