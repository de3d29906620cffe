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
    QueryTimeout timeout() {
        long began = System.nanoTime();
        long most = time.toNanos();
        return () -> System.nanoTime() - began > most;
    }
}
