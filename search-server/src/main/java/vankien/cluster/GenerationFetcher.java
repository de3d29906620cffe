package vankien.cluster;

import java.io.IOException;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vankien.index.Catalogue;
import vankien.index.IndexSchema;
import vankien.index.IndexStore;
import vankien.index.PortableDocument;
import vankien.index.PortableIndex;

/** The way back: makes an index on this machine of the generation that a cluster serves, with all documents and records. */
public final class GenerationFetcher {
    private static final Logger LOG = LoggerFactory.getLogger(GenerationFetcher.class);
    private static final int AT_A_TIME = 100;
    private static final int MOST_TRIES = 5;
    private static final String STORED = "stored";
    private static final String STORED_BUT_TEXT = "stored_but_text";
    private static final String SCROLL = "5m";

    private final ClusterClient client;

    public GenerationFetcher(ClusterClient client) {
        this.client = client;
    }

    /**
     * Puts the generation in the place of an index, which need not exist.
     *
     * @return how many documents and records of files there are
     * @throws ClusterException when the cluster does not give all of them; then nothing is changed
     */
    public int fetch(IndexStore store) throws IOException {
        InstalledPlugin.require(client, null);
        try (ServerLease lease = new ServerLease(client)) {
            return served(ServedGeneration.of(client), served -> {
                lease.repeating();
                lease.hold(Set.of(served.index()));
                return PortableIndex.write(
                        store,
                        served.manifest(),
                        sink -> each(served.index(), STORED, document -> sink.take(document.unnumbered())));
            });
        }
    }

    /** What is done with the generation that is served. */
    @FunctionalInterface
    interface Fetching {
        int fetch(ServedGeneration served) throws IOException;
    }

    /**
     * Fetches a generation; where another one has taken its place meanwhile, so that it went away in the midst of it, that
     * one.
     */
    int served(ServedGeneration first, Fetching fetching) throws IOException {
        ServedGeneration served = first;
        for (int tried = 1; ; tried++) {
            try {
                return fetching.fetch(served);
            } catch (ClusterException e) {
                if (tried == MOST_TRIES || !(e.status() == 404 || e.status() == 0)) {
                    throw e;
                }
                ServedGeneration now = ServedGeneration.of(client);
                if (now.index().equals(served.index())) {
                    throw e;
                }
                LOG.info("{} went while it was fetched: {} is fetched in its place", served.index(), now.index());
                served = now;
            }
        }
    }

    /**
     * Puts the catalogue of a generation in the place of the one that a folder has.
     *
     * @return how many documents and records of files there are
     */
    int catalogue(IndexStore store, ServedGeneration served, Catalogue.Owner owner) throws IOException {
        return Catalogue.write(
                store, served.manifest(), served.index(), owner, sink -> each(served.index(), STORED_BUT_TEXT, sink));
    }

    private void each(String index, String wish, PortableIndex.Sink sink) throws IOException {
        ObjectNode query = ClusterClient.JSON.createObjectNode();
        query.put("size", AT_A_TIME);
        query.put("track_total_hits", true);
        query.putArray("sort").add(IndexSchema.ORDINAL);
        query.putObject("ext").putObject("vankien").put(wish, true);
        JsonNode page = client.send(
                "POST",
                "/" + index + "/_search?scroll=" + SCROLL + "&allow_partial_search_results=false",
                query.toString(),
                ClusterClient.Patience.WRITE);
        Scrolled scrolled = new Scrolled(page.path("_scroll_id").asString(""));
        try {
            all(page, scrolled, sink);
        } finally {
            end(scrolled.id);
        }
    }

    /** By what name the cluster keeps what is still to be given: it may change from page to page. */
    private static final class Scrolled {
        private String id;

        Scrolled(String id) {
            this.id = id;
        }
    }

    /** Else the nodes would keep it for minutes. */
    private void end(String scroll) {
        try {
            client.send(
                    "DELETE",
                    "/_search/scroll",
                    ClusterClient.JSON
                            .createObjectNode()
                            .put("scroll_id", scroll)
                            .toString(),
                    ClusterClient.Patience.SEARCH);
        } catch (IOException | RuntimeException e) {
            LOG.debug("the cluster forgets by itself what was not fetched", e);
        }
    }

    private void all(JsonNode first, Scrolled scrolled, PortableIndex.Sink sink) throws IOException {
        JsonNode page = first;
        long total = page.path("hits").path("total").path("value").asLong();
        long given = 0;
        while (!page.path("hits").path("hits").isEmpty()) {
            for (JsonNode hit : page.path("hits").path("hits")) {
                sink.take(document(hit));
                given++;
            }
            page = client.send(
                    "POST",
                    "/_search/scroll",
                    ClusterClient.JSON
                            .createObjectNode()
                            .put("scroll", SCROLL)
                            .put("scroll_id", scrolled.id)
                            .toString(),
                    // Asked again it would give the page behind this one.
                    ClusterClient.Patience.ONCE);
            scrolled.id = page.path("_scroll_id").asString(scrolled.id);
        }
        if (given != total) {
            throw new ClusterException(
                    0,
                    client.address() + " has given " + given + " of " + total
                            + " documents: nothing was changed; run the command again");
        }
    }

    private static PortableDocument document(JsonNode hit) {
        ObjectNode document = ClusterClient.JSON.createObjectNode();
        document.set(
                "stored",
                ClusterClient.JSON.readTree(
                        hit.path("fields").path("vankien_stored").path(0).asString()));
        document.set("values", hit.path("_source").path("document").path("values"));
        return PortableDocument.read(ClusterClient.JSON.writeValueAsBytes(document));
    }
}
