package vankien.cluster;

import java.io.IOException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vankien.index.Catalogue;
import vankien.index.IndexSchema;
import vankien.index.IndexStore;
import vankien.index.PortableDocument;
import vankien.index.PortableIndex;

/** The way back: makes an index on this machine of the generation that a cluster serves, with all documents and records. */
public final class GenerationFetcher {
    private static final int AT_A_TIME = 100;
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
        ServedGeneration served = ServedGeneration.of(client);
        return PortableIndex.write(
                store,
                served.manifest(),
                sink -> each(served.index(), STORED, document -> sink.take(document.unnumbered())));
    }

    /**
     * Puts the catalogue of a generation in the place of the one that a folder has.
     *
     * @return how many documents and records of files there are
     */
    int catalogue(IndexStore store, ServedGeneration served) throws IOException {
        return Catalogue.write(
                store, served.manifest(), served.index(), sink -> each(served.index(), STORED_BUT_TEXT, sink));
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
        long total = page.path("hits").path("total").path("value").asLong();
        long given = 0;
        String scroll = page.path("_scroll_id").asString("");
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
                            .put("scroll_id", scroll)
                            .toString(),
                    // Asked again it would give the page behind this one.
                    ClusterClient.Patience.ONCE);
            scroll = page.path("_scroll_id").asString(scroll);
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
