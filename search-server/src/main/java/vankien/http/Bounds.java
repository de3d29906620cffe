package vankien.http;

import java.time.Duration;

/**
 * How much the server does at a time, so that no client takes it from the others.
 *
 * @param requests requests that are answered at a time; some more wait for a moment, others are refused
 * @param exports exports that are written at a time
 * @param perMinute requests of one client in a minute, 0 for as many as it likes; this machine is never counted
 * @param queryTime how long a search may take
 */
public record Bounds(int requests, int exports, int perMinute, Duration queryTime) {
    private static final int LEAST_REQUESTS = 8;
    private static final int REQUESTS_OF_A_PROCESSOR = 2;
    /** Searches that wait for a cluster, for each of those that keep a processor. */
    private static final int WAITING = 4;
    /** The exports at a time when none is stated. */
    public static final int DEFAULT_EXPORTS = 2;
    /** The requests of a client in a minute when none is stated: a person who types sends some 200. */
    public static final int DEFAULT_PER_MINUTE = 1_200;
    /** The seconds of a search when none is stated. */
    public static final int DEFAULT_QUERY_SECONDS = 10;

    /** What is not stated. */
    public static final Bounds DEFAULT = new Bounds(
            fittingRequests(), DEFAULT_EXPORTS, DEFAULT_PER_MINUTE, Duration.ofSeconds(DEFAULT_QUERY_SECONDS));

    /**
     * The requests at a time that keep this machine busy: searches are work for processors, and more of them at a time only
     * make each take longer.
     */
    public static int fittingRequests() {
        return Math.max(
                LEAST_REQUESTS, REQUESTS_OF_A_PROCESSOR * Runtime.getRuntime().availableProcessors());
    }

    /** The requests at a time where a cluster has the work and they wait for it. */
    public static int fittingWaitingRequests() {
        return WAITING * fittingRequests();
    }

    public Bounds {
        if (requests < 1 || exports < 1 || perMinute < 0 || queryTime.isNegative() || queryTime.isZero()) {
            throw new IllegalArgumentException("every bound must be at least 1 (requests of a client: 0 for none)");
        }
    }
}
