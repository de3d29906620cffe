package vankien.cluster;

import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Sees to it that every node has the plugin, in the version of this program: their terms and requests have to agree. */
final class InstalledPlugin {
    private static final String NAME = "vankien";

    private InstalledPlugin() {}

    /**
     * Checks all nodes that hold documents.
     *
     * @param version the version of this program, null where any will do
     * @throws ClusterException when a node has none or another one; the message names the command to install it
     */
    static void require(ClusterClient client, @Nullable String version) throws IOException {
        JsonNode nodes = client.send(
                        "GET",
                        "/_nodes/plugins?filter_path=nodes.*.name,nodes.*.version,nodes.*.plugins.name,nodes.*.plugins.version",
                        "",
                        ClusterClient.Patience.SEARCH)
                .path("nodes");
        for (Map.Entry<String, JsonNode> node : nodes.properties()) {
            String name = node.getValue().path("name").asString(node.getKey());
            String openSearch = node.getValue().path("version").asString("?");
            String found = null;
            for (JsonNode plugin : node.getValue().path("plugins")) {
                if (plugin.path("name").asString("").equals(NAME)) {
                    found = plugin.path("version").asString("?");
                }
            }
            if (version == null ? found == null : !version.equals(found)) {
                throw new ClusterException(
                        0,
                        "the node '" + name + "' of " + client.address() + " "
                                + (found == null
                                        ? "has no plugin '" + NAME + "'"
                                        : "has version " + found + " of the plugin")
                                + ", but " + (version == null ? "it" : "version " + version) + " is needed: run there"
                                + (found == null ? "" : " 'bin/opensearch-plugin remove " + NAME + "' and")
                                + " 'bin/opensearch-plugin install file:///FOLDER/vankien-opensearch-" + openSearch
                                + "-plugin-" + (version == null ? "VERSION" : version) + ".zip', and start it again");
            }
        }
    }
}
