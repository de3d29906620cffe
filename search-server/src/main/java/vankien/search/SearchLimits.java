package vankien.search;

import java.time.Duration;
import org.apache.lucene.index.QueryTimeout;

/**
 * What bounds the searches of an archive and who watches them.
 *
 * @param time how long a search may take
 * @param observer learns how long its stages take
 */
record SearchLimits(Duration time, SearchStage.Observer observer) {
    /** So long that it is no bound. */
    static final SearchLimits NONE = new SearchLimits(Duration.ofDays(1), SearchStage.Observer.NONE);

    /** The moment at which a search that begins now is ended. */
    Deadline timeout() {
        return new Deadline(System.nanoTime(), time.toNanos());
    }

    /**
     * The moment at which a search is ended.
     *
     * @param began when it began, in nanoseconds of this machine
     * @param most how many nanoseconds it may take
     */
    record Deadline(long began, long most) implements QueryTimeout {
        @Override
        public boolean shouldExit() {
            return System.nanoTime() - began > most;
        }

        /** How many milliseconds are left, at least 0. */
        long left() {
            return Math.max(0, (most - (System.nanoTime() - began)) / 1_000_000);
        }
    }
}
