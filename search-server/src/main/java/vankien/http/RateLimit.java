package vankien.http;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * How many requests a client may send: each has a bucket of tokens that fills evenly and holds those of a quarter of a
 * minute; a request takes one. Thread-safe.
 */
final class RateLimit {
    /** Clients that are remembered; one that was forgotten begins with a full bucket. */
    private static final int MOST_CLIENTS = 10_000;

    private static final long MINUTE = TimeUnit.MINUTES.toNanos(1);
    private static final int BURSTS_A_MINUTE = 4;
    private static final double ROUNDING = 1e-6;

    private final int perMinute;
    private final LongSupplier clock;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, .75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST_CLIENTS;
        }
    };

    /**
     * A limit.
     *
     * @param perMinute requests in a minute, 0 for no limit
     * @param clock nanoseconds
     */
    RateLimit(int perMinute, LongSupplier clock) {
        this.perMinute = perMinute;
        this.clock = clock;
    }

    private static final class Bucket {
        private double tokens;
        private long filled;
    }

    /** Takes a token: 0 when there was one, else the seconds after which there will be one. */
    synchronized long take(String client) {
        if (perMinute == 0) {
            return 0;
        }
        long now = clock.getAsLong();
        double most = Math.max(1, (double) perMinute / BURSTS_A_MINUTE);
        Bucket bucket = buckets.computeIfAbsent(client, fresh -> {
            Bucket full = new Bucket();
            full.tokens = most;
            full.filled = now;
            return full;
        });
        bucket.tokens = Math.min(most, bucket.tokens + (double) (now - bucket.filled) / MINUTE * perMinute);
        bucket.filled = now;
        if (bucket.tokens >= 1) {
            bucket.tokens -= 1;
            return 0;
        }
        double seconds = (1 - bucket.tokens) * 60 / perMinute;
        return Math.max(1, (long) Math.ceil(seconds - ROUNDING));
    }
}
