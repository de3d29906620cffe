package vankien.cluster;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/**
 * Says on the cluster which generations a server uses, so that none is taken away under its readers. A server repeats it;
 * who stops doing so is gone, whatever its clock says.
 */
final class ServerLease {
    private static final Logger LOG = LoggerFactory.getLogger(ServerLease.class);
    /** What was not repeated for so long says nothing any more. */
    private static final Duration VALID = Duration.ofSeconds(30);

    private final ClusterClient client;
    private final String server = UUID.randomUUID().toString();
    private boolean refused;

    ServerLease(ClusterClient client) {
        this.client = client;
    }

    private static String index(ClusterClient client) {
        return client.address().alias() + "-servers";
    }

    /** Says it, again. Where it may not be said, readers are told to come again while a generation takes the place of one. */
    synchronized void hold(Set<String> generations) {
        try {
            client.send(
                    "PUT",
                    "/" + index(client) + "/_doc/" + server,
                    ClusterClient.JSON.writeValueAsString(Map.of("indices", generations)),
                    ClusterClient.Patience.ONCE);
            refused = false;
        } catch (IOException e) {
            if (!refused) {
                LOG.warn(
                        "cannot say which generation is served ({}): give this user the right to write {}, or readers may"
                                + " have to ask twice when the next one is published",
                        e.getMessage(),
                        index(client));
            }
            refused = true;
        }
    }

    /** Serves nothing any more. */
    synchronized void end() {
        try {
            client.send("DELETE", "/" + index(client) + "/_doc/" + server, "", ClusterClient.Patience.ONCE);
        } catch (IOException e) {
            LOG.debug("the lease of this server runs out by itself", e);
        }
    }

    /**
     * Waits until no server uses any of some generations.
     *
     * @return whether none does; false when some still do after that time
     */
    static boolean awaitEnd(ClusterClient client, List<String> generations, Duration longest) throws IOException {
        Map<String, Beat> beats = new HashMap<>();
        long end = System.nanoTime() + longest.toNanos();
        while (System.nanoTime() < end) {
            if (users(client, generations, beats).isEmpty()) {
                return true;
            }
            ClusterClient.rest(500);
        }
        return false;
    }

    /** What a server said, and when it was first seen that it did. */
    private record Beat(long number, long seen) {}

    private static Set<String> users(ClusterClient client, List<String> generations, Map<String, Beat> beats)
            throws IOException {
        Set<String> users = new HashSet<>();
        String index = index(client);
        client.send("POST", "/" + index + "/_refresh?ignore_unavailable=true", "", ClusterClient.Patience.SEARCH);
        JsonNode found = client.send(
                "GET",
                "/" + index + "/_search?ignore_unavailable=true&size=1000&seq_no_primary_term=true",
                "",
                ClusterClient.Patience.SEARCH);
        for (JsonNode hit : found.path("hits").path("hits")) {
            String name = hit.path("_id").asString("");
            long number = hit.path("_seq_no").asLong();
            Beat last = beats.get(name);
            if (last == null || last.number() != number) {
                last = new Beat(number, System.nanoTime());
                beats.put(name, last);
            }
            boolean alive = System.nanoTime() - last.seen() < VALID.toNanos();
            for (JsonNode used : hit.path("_source").path("indices")) {
                if (alive && generations.contains(used.asString())) {
                    users.add(name);
                }
            }
        }
        return users;
    }
}
