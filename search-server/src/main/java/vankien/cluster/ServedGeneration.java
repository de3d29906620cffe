package vankien.cluster;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import vankien.index.IndexManifest;

/**
 * The index that the alias points to, with the generation that it holds.
 *
 * @param index its name, which no other generation has
 */
record ServedGeneration(String index, IndexManifest manifest) {

    /**
     * The one that is served now.
     *
     * @throws ClusterException when there is none
     */
    static ServedGeneration of(ClusterClient client) throws IOException {
        String alias = client.address().alias();
        JsonNode all;
        try {
            all = client.send(
                    "GET", "/" + alias + "/_mapping?filter_path=*.mappings._meta", "", ClusterClient.Patience.SEARCH);
        } catch (ClusterException e) {
            throw e.status() == 404 ? none(client) : e;
        }
        for (Map.Entry<String, JsonNode> index : all.properties()) {
            JsonNode manifest = index.getValue()
                    .path("mappings")
                    .path("_meta")
                    .path(GenerationPublisher.META)
                    .path("manifest");
            if (manifest.isObject()) {
                Map<String, String> data = new HashMap<>();
                manifest.properties()
                        .forEach(value ->
                                data.put(value.getKey(), value.getValue().asString()));
                return new ServedGeneration(index.getKey(), IndexManifest.fromUserData(data));
            }
        }
        throw none(client);
    }

    /** What tells the cluster from others; empty where this user may not know. */
    static String cluster(ClusterClient client) throws IOException {
        try {
            return client.send("GET", "/?filter_path=cluster_uuid", "", ClusterClient.Patience.SEARCH)
                    .path("cluster_uuid")
                    .asString("");
        } catch (ClusterException e) {
            if (e.status() == 403) {
                return "";
            }
            throw e;
        }
    }

    private static ClusterException none(ClusterClient client) {
        return new ClusterException(
                404,
                client.address() + " holds no archive of Vankien: run 'vankien index FOLDER --to " + client.address()
                        + "' first");
    }
}
