package vankien.cluster;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/**
 * The right to publish an archive: one publisher at a time, so that none takes away what another one is writing. It is a
 * document of the cluster that the publisher repeats; one that is not repeated any more is taken over.
 */
final class PublisherLock implements AutoCloseable {
    /** The id of the document, among those of the servers. */
    static final String NAME = "publisher";

    private static final Logger LOG = LoggerFactory.getLogger(PublisherLock.class);
    private static final int EVERY_SECONDS = 5;
    private static final long LOOK_MS = 1_000;

    private final ClusterClient client;
    private final String body;
    private final ScheduledExecutorService speaker;
    private JsonNode mine;
    private boolean lost;

    private PublisherLock(ClusterClient client, String body, JsonNode mine) {
        this.client = client;
        this.body = body;
        this.mine = mine;
        speaker = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("publisher").factory());
        ScheduledFuture<?> unused =
                speaker.scheduleWithFixedDelay(this::repeat, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
    }

    /**
     * Takes it.
     *
     * @throws ClusterException when somebody else has it; the message names him
     */
    static PublisherLock take(ClusterClient client, Waiting time) throws IOException {
        String body = ClusterClient.JSON
                .createObjectNode()
                .put("holder", whoIAm())
                .put("since", Instant.now().toString())
                .put("run", UUID.randomUUID().toString())
                .toString();
        Beats beats = new Beats(time);
        while (true) {
            JsonNode mine = written(client, path(client, "_create") + "?", body);
            if (mine != null) {
                return new PublisherLock(client, body, mine);
            }
            JsonNode other = other(client);
            if (other == null) {
                time.rest(LOOK_MS);
                continue;
            }
            if (beats.repeated(other)) {
                throw new ClusterException(
                        409,
                        "another run publishes to " + client.address() + ": "
                                + other.path("_source").path("holder").asString("?") + ", since "
                                + other.path("_source").path("since").asString("?")
                                + "; wait for its end and run the command again");
            }
            if (!beats.alive(other)) {
                LOG.info(
                        "taking over from {}, which publishes no more",
                        other.path("_source").path("holder").asString("?"));
                mine = written(client, path(client, "_doc") + "?" + Beats.unchanged(other) + "&", body);
                if (mine != null) {
                    return new PublisherLock(client, body, mine);
                }
            }
            time.rest(LOOK_MS);
        }
    }

    /** Who has it, for others to read: {@code van-thu@may-1, process 4711}. */
    private static String whoIAm() {
        String host;
        try {
            host = InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            host = "?";
        }
        return System.getProperty("user.name", "?") + "@" + host + ", process "
                + ProcessHandle.current().pid();
    }

    private static String path(ClusterClient client, String how) {
        return "/" + ServerLease.index(client) + "/" + how + "/" + NAME;
    }

    private static @Nullable JsonNode written(ClusterClient client, String path, String body) throws IOException {
        try {
            return client.send("PUT", path + "refresh=true", body, ClusterClient.Patience.SEARCH);
        } catch (ClusterException e) {
            if (e.status() == 409) {
                return null;
            }
            throw e;
        }
    }

    private static @Nullable JsonNode other(ClusterClient client) throws IOException {
        try {
            return client.send("GET", path(client, "_doc"), "", ClusterClient.Patience.SEARCH);
        } catch (ClusterException e) {
            if (e.status() == 404) {
                return null;
            }
            throw e;
        }
    }

    private synchronized void repeat() {
        try {
            JsonNode again = written(client, path(client, "_doc") + "?" + Beats.unchanged(mine) + "&", body);
            if (again == null) {
                JsonNode other = other(client);
                // An answer may be lost on its way: then it is as it was written here.
                if (other != null && other.path("_source").equals(ClusterClient.JSON.readTree(body))) {
                    mine = other;
                } else {
                    lost = true;
                }
            } else {
                mine = again;
            }
        } catch (IOException | RuntimeException e) {
            LOG.debug("it is said again soon that this run publishes", e);
        }
    }

    /**
     * Sees to it that it still has it, before anything is taken away.
     *
     * @throws ClusterException when another publisher took it, because this one could not reach the cluster for too long
     */
    synchronized void require() throws ClusterException {
        if (!lost) {
            repeat();
        }
        if (lost) {
            throw new ClusterException(
                    409,
                    "another run has begun to publish to " + client.address()
                            + ", because nothing was heard of this one for too long: run the command again after it");
        }
    }

    @Override
    public void close() {
        speaker.shutdownNow();
        synchronized (this) {
            if (!lost) {
                try {
                    client.send(
                            "DELETE",
                            path(client, "_doc") + "?" + Beats.unchanged(mine),
                            "",
                            ClusterClient.Patience.SEARCH);
                } catch (IOException | RuntimeException e) {
                    LOG.debug("the next run takes it over", e);
                }
            }
        }
    }
}
