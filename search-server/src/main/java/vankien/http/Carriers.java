package vankien.http;

/**
 * The threads of the system that carry the virtual threads of requests. Java has one for each processor, and a search gives
 * its own back only at its end: with as many searches as processors no other request would begin, none could be refused, and
 * a short one would wait behind all the long ones. With more carriers than questions at a time the system shares the
 * processors among those that are answered, and whoever finds no room learns it in time.
 */
public final class Carriers {
    private static final String PARALLELISM = "jdk.virtualThreadScheduler.parallelism";
    /** For requests that are no question, and for those that wait for room or are refused. */
    private static final int OTHERS = 8;

    private Carriers() {}

    /**
     * Has enough of them for so many questions at a time. They are made when they are needed. To be called before the first
     * virtual thread of the process, later it has no effect; what the operator states in {@code VANKIEN_OPTS} stays.
     *
     * @param bounds what the server does at a time
     */
    public static void provideFor(Bounds bounds) {
        if (System.getProperty(PARALLELISM) == null) {
            // Each processor may also have a part of a search to do that another thread has begun.
            int threads = bounds.requests() + OTHERS + Runtime.getRuntime().availableProcessors();
            System.setProperty(PARALLELISM, Integer.toString(threads));
        }
    }
}
