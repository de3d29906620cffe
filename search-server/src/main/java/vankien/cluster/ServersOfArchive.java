package vankien.cluster;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/** What the servers of an archive have said that they use, as a publisher reads it. */
final class ServersOfArchive {
    private static final Logger LOG = LoggerFactory.getLogger(ServersOfArchive.class);
    private static final long LOOK_MS = 500;

    private final ClusterClient client;
    private final Waiting time;
    private final Beats beats;

    ServersOfArchive(ClusterClient client, Waiting time) {
        this.client = client;
        this.time = time;
        beats = new Beats(time);
    }

    /** The generations that servers use which may still be there. */
    Set<String> used() throws IOException {
        Set<String> used = new TreeSet<>();
        for (JsonNode said : said()) {
            if (beats.alive(said)) {
                used.addAll(indices(said));
            }
        }
        return used;
    }

    /**
     * Waits until no server uses any of some generations.
     *
     * @return whether none does; false when some still do after that time
     */
    boolean awaitEnd(Collection<String> generations, Duration longest) throws IOException {
        long began = time.nanos();
        while (true) {
            Set<String> used = used();
            if (generations.stream().noneMatch(used::contains)) {
                return true;
            }
            if (time.nanos() - began >= longest.toNanos()) {
                return false;
            }
            time.rest(LOOK_MS);
        }
    }

    /**
     * Takes away what servers have said that are gone: what was not repeated, and what names generations only that there are
     * no longer. Who is still there says it again.
     */
    void forget(Collection<String> generations) throws IOException {
        for (JsonNode said : said()) {
            if (!beats.alive(said) || indices(said).stream().noneMatch(generations::contains)) {
                try {
                    client.send(
                            "DELETE",
                            "/" + ServerLease.index(client) + "/_doc/"
                                    + encoded(said.path("_id").asString("")) + "?" + Beats.unchanged(said),
                            "",
                            ClusterClient.Patience.SEARCH);
                } catch (ClusterException e) {
                    LOG.debug("it was said again, or taken back", e);
                }
            }
        }
    }

    private static String encoded(String id) {
        return URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private List<JsonNode> said() throws IOException {
        String index = ServerLease.index(client);
        client.send("POST", "/" + index + "/_refresh?ignore_unavailable=true", "", ClusterClient.Patience.SEARCH);
        JsonNode found = client.send(
                "GET",
                "/" + index + "/_search?ignore_unavailable=true&size=1000&seq_no_primary_term=true",
                "",
                ClusterClient.Patience.SEARCH);
        List<JsonNode> said = new ArrayList<>();
        for (JsonNode hit : found.path("hits").path("hits")) {
            if (!hit.path("_id").asString("").equals(PublisherLock.NAME)) {
                said.add(hit);
            }
        }
        return said;
    }

    private static Set<String> indices(JsonNode said) {
        Set<String> indices = new TreeSet<>();
        said.path("_source").path("indices").forEach(index -> indices.add(index.asString("")));
        return indices;
    }
}
