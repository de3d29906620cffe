package vankien.benchmark.load;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;

/** Asks a server the same requests again and again, one after the other. */
public final class LoadGenerator {
    /** An hour in nanoseconds, in steps of a thousandth. */
    static final long LONGEST = 3_600_000_000_000L;

    static final int DIGITS = 3;

    private final URI server;
    private final List<LoadRequest> requests;
    private final int connections;

    /**
     * A generator.
     *
     * @param requests asked in turn, at least one
     * @param connections how many clients there are, each on a virtual thread
     */
    public LoadGenerator(URI server, List<LoadRequest> requests, int connections) {
        if (requests.isEmpty() || connections < 1) {
            throw new IllegalArgumentException("needs a request and a connection, but there are " + requests.size()
                    + " requests and " + connections + " connections");
        }
        this.server = server;
        this.requests = List.copyOf(requests);
        this.connections = connections;
    }

    /** Every client asks again as soon as it is answered: what the server can do. */
    public LoadResult closed(Duration duration) throws IOException {
        return run(duration, Long.MAX_VALUE, 0);
    }

    /** So many requests by clients that ask again as soon as they are answered. */
    public LoadResult closed(long count) throws IOException {
        return run(Duration.ofNanos(LONGEST), count, 0);
    }

    /**
     * Requests at fixed times, whether those before are answered or not: what a reader waits for.
     *
     * @param perSecond more than 0
     */
    public LoadResult atRate(double perSecond, Duration duration) throws IOException {
        if (!(perSecond > 0)) {
            throw new IllegalArgumentException("the rate must be more than 0 a second, not " + perSecond);
        }
        return run(duration, (long) (perSecond * duration.toNanos() / 1e9), 1e9 / perSecond);
    }

    /** What one client counts. */
    private static final class Client {
        final Histogram times = new Histogram(LONGEST, DIGITS);
        final Histogram refusals = new Histogram(LONGEST, DIGITS);
        long failed;
        long bytes;
    }

    private LoadResult run(Duration duration, long count, double spacing) throws IOException {
        AtomicLong next = new AtomicLong();
        long began = System.nanoTime();
        long end = began + duration.toNanos();
        List<Future<Client>> clients = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < connections; i++) {
                clients.add(threads.submit(() -> ask(next, count, began, end, spacing)));
            }
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        Histogram times = new Histogram(LONGEST, DIGITS);
        Histogram refusals = new Histogram(LONGEST, DIGITS);
        long failed = 0;
        long bytes = 0;
        for (Future<Client> ended : clients) {
            try {
                Client client = ended.get();
                times.add(client.times);
                refusals.add(client.refusals);
                failed += client.failed;
                bytes += client.bytes;
            } catch (ExecutionException e) {
                throw new IOException("a client failed: " + e.getCause(), e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted", e);
            }
        }
        return LoadResult.of(times, refusals, failed, bytes, seconds);
    }

    private Client ask(AtomicLong next, long count, long began, long end, double spacing) throws IOException {
        Client client = new Client();
        try (Connection connection = new Connection(server)) {
            for (long k = next.getAndIncrement(); k < count; k = next.getAndIncrement()) {
                long due = spacing > 0 ? began + (long) (k * spacing) : System.nanoTime();
                if (spacing == 0 && due >= end) {
                    break;
                }
                for (long ahead = due - System.nanoTime(); ahead > 0; ahead = due - System.nanoTime()) {
                    LockSupport.parkNanos(ahead);
                }
                Connection.Answer answer = connection.exchange(requests.get((int) (k % requests.size())));
                long nanos = Math.clamp(System.nanoTime() - due, 1, LONGEST);
                client.times.recordValue(nanos);
                client.bytes += answer.length();
                if (answer.status() != 200) {
                    client.failed++;
                }
                if (answer.refused()) {
                    client.refusals.recordValue(nanos);
                }
            }
        }
        return client;
    }
}
