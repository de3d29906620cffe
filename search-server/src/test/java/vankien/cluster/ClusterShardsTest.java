package vankien.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import vankien.search.ArchiveUnavailableException;

/** A node that no longer takes the questions of this program. */
class ClusterShardsTest {
    private static final String REFUSED =
            "{\"error\": {\"root_cause\": [{\"reason\": \"the plugin of this node is of version 2\"}]}}";

    private static String refused(String plugin) throws IOException {
        try (ScriptedNode node = new ScriptedNode()
                        .then(400, REFUSED)
                        .then(
                                200,
                                "{\"nodes\": {\"a\": {\"name\": \"nut1\", \"version\": \"3.8.0\", \"plugins\": ["
                                        + plugin + "]}}}");
                ClusterClient client = new ClusterClient(
                        ClusterAddress.of("http://" + node.authority() + "/kho"), ClusterLogin.NONE)) {
            ClusterShards shards = new ClusterShards(client, "1", "kho-1", () -> {});
            ArchiveUnavailableException refused =
                    assertThrows(ArchiveUnavailableException.class, () -> shards.ask("{}", 1_000));
            assertEquals(2, node.received().size());
            return String.valueOf(refused.getMessage());
        }
    }

    @Test
    void anotherVersionOfThePluginIsNamedWithTheCommand() throws IOException {
        String message = refused("{\"name\": \"vankien\", \"version\": \"2\"}");
        assertTrue(message.contains("'nut1'") && message.contains("opensearch-plugin install"), message);
        assertTrue(refused("").contains("has no plugin"));
    }

    @Test
    void whatTheNodeSaysIsToldWhereThePluginIsTheRightOne() throws IOException {
        String message = refused("{\"name\": \"vankien\", \"version\": \"1\"}");
        assertTrue(message.contains("is of version 2"), message);
    }
}
