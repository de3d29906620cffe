package vankien.cluster;

import java.time.Duration;

/** How long to wait before the next look at a cluster: a second while it answers, twice as long after each failure. */
final class Pace {
    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private Duration last = SHORTEST;

    /**
     * How long, from a second to five minutes.
     *
     * @param well whether the last look went well
     */
    Duration next(boolean well) {
        Duration twice = last.multipliedBy(2);
        last = well ? SHORTEST : twice.compareTo(LONGEST) < 0 ? twice : LONGEST;
        return last;
    }
}
