package vankien.cluster;

/** How time passes for somebody who waits for others. */
interface Waiting {
    /** As it does. */
    Waiting REAL = new Waiting() {
        @Override
        public long nanos() {
            return System.nanoTime();
        }

        @Override
        public void rest(long milliseconds) throws ClusterException {
            ClusterClient.rest(milliseconds);
        }
    };

    /** Nanoseconds since some moment. */
    long nanos();

    /** Waits. */
    void rest(long milliseconds) throws ClusterException;
}
