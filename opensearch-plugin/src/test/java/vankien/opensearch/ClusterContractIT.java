package vankien.opensearch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import vankien.cluster.ClusterAddress;
import vankien.cluster.ClusterClient;
import vankien.cluster.ClusterLogin;
import vankien.cluster.GenerationPublisher;
import vankien.cluster.PublishSettings;
import vankien.contract.ContractKit;
import vankien.contract.Engine;
import vankien.contract.ProcessEngine;
import vankien.index.IndexStore;
import vankien.opensearch.node.TestCluster;

/** {@code vankien serve --from} a node with the plugin installed, as users run it, beside {@code vankien serve --index}. */
@Tag("full")
class ClusterContractIT extends ContractKit {
    @TempDir
    static Path folder;

    private @Nullable TestCluster nodes;
    private @Nullable ClusterClient client;

    @Override
    protected Engine reference(IndexStore store, Path keys) throws IOException {
        return ProcessEngine.of(access(keys), List.of("--index", store.root().toString()), () -> {});
    }

    @Override
    protected Engine start(IndexStore store, Path keys) throws IOException {
        TestCluster started = TestCluster.of(folder.resolve("nodes"), 1, Path.of(System.getProperty("vankien.plugin")));
        nodes = started;
        ClusterClient talking = new ClusterClient(ClusterAddress.of(started.address() + "/vankien"), ClusterLogin.NONE);
        client = talking;
        GenerationPublisher publisher =
                new GenerationPublisher(talking, new PublishSettings(3, 0), PublishedArchive.VERSION);
        publisher.publish(store);
        return ProcessEngine.of(
                access(keys),
                List.of(
                        "--from",
                        started.address() + "/vankien",
                        "--catalogue",
                        folder.resolve("catalogue").toString()),
                () -> publisher.publish(store));
    }

    private static List<String> access(Path keys) {
        return List.of("--access", "keys", "--keys", keys.toString());
    }

    @AfterAll
    void ends() {
        if (client != null) {
            client.close();
        }
        if (nodes != null) {
            nodes.close();
        }
    }
}
