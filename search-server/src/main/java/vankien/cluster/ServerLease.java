package vankien.cluster;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says on the cluster which generations a server uses, so that none is taken away under its readers. A server repeats it;
 * who stops doing so is gone. It is said by a thread of its own: no reader waits for it.
 */
final class ServerLease implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ServerLease.class);
    private static final int EVERY_SECONDS = 5;
    private static final ClusterClient.Patience BRIEF =
            new ClusterClient.Patience(Duration.ofSeconds(5), Duration.ZERO);

    private final ClusterClient client;
    private final String path;
    private final ScheduledExecutorService speaker;
    private volatile Set<String> generations = Set.of();
    private volatile boolean ended;
    /** Whether it was said once that nobody may say so; only of the speaker. */
    private boolean warned;
    /** Whether there is anything to take back; only of the speaker. */
    private boolean said;

    ServerLease(ClusterClient client) {
        this.client = client;
        path = "/" + index(client) + "/_doc/" + UUID.randomUUID();
        speaker = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("lease").factory());
    }

    /** Where all servers of an archive say it. */
    static String index(ClusterClient client) {
        return client.address().alias() + "-servers";
    }

    /** Begins to repeat what was said last. */
    void repeating() {
        ScheduledFuture<?> unused =
                speaker.scheduleWithFixedDelay(this::say, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
    }

    /** Says which generations are used now, soon; nobody waits. */
    void use(Set<String> now) {
        generations = Set.copyOf(now);
        try {
            Future<?> unused = speaker.submit(this::say);
        } catch (RejectedExecutionException e) {
            LOG.debug("nothing is said after the end", e);
        }
    }

    /** The same, and waits until the cluster knows it or does not take it, some seconds at most. */
    void hold(Set<String> now) throws ClusterException {
        generations = Set.copyOf(now);
        try {
            speaker.submit(this::say).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ClusterException("interrupted while waiting for the cluster", e);
        } catch (ExecutionException | RejectedExecutionException e) {
            LOG.debug("nothing is said after the end", e);
        }
    }

    private void say() {
        if (ended) {
            return;
        }
        try {
            said = true;
            client.send("PUT", path, ClusterClient.JSON.writeValueAsString(Map.of("indices", generations)), BRIEF);
        } catch (ClusterException e) {
            boolean mayNot = e.status() >= 400 && e.status() < 500 && e.status() != 429;
            if (mayNot && !warned) {
                warned = true;
                LOG.warn(
                        "cannot say which generation is served ({}): give this user the right to write {}, or readers may"
                                + " have to ask twice when the next one is published",
                        e.getMessage(),
                        index(client));
            } else {
                LOG.debug("what is served is said again soon", e);
            }
        } catch (IOException | RuntimeException e) {
            LOG.debug("what is served is said again soon", e);
        }
    }

    private void takeBack() {
        if (!said) {
            return;
        }
        try {
            client.send("DELETE", path, "", BRIEF);
        } catch (IOException | RuntimeException e) {
            LOG.debug("the lease of this server runs out by itself", e);
        }
    }

    /** Serves nothing any more. What is being said is waited for, so that it is not said after it was taken back. */
    @Override
    public void close() {
        if (ended) {
            return;
        }
        ended = true;
        Future<?> unused = speaker.submit(this::takeBack);
        speaker.shutdown();
        try {
            if (!speaker.awaitTermination(2 * BRIEF.each().toMillis(), TimeUnit.MILLISECONDS)) {
                speaker.shutdownNow();
            }
        } catch (InterruptedException e) {
            speaker.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
