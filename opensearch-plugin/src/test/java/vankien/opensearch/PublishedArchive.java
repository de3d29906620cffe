package vankien.opensearch;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import vankien.abbreviation.AbbreviationList;
import vankien.cluster.ClusterAddress;
import vankien.cluster.ClusterArchive;
import vankien.cluster.ClusterClient;
import vankien.cluster.ClusterLogin;
import vankien.cluster.GenerationPublisher;
import vankien.cluster.PublishSettings;
import vankien.index.CorpusSync;
import vankien.index.IndexStore;
import vankien.index.SyncProgress;
import vankien.index.SyncRequest;
import vankien.opensearch.node.TestCluster;
import vankien.parse.DocumentReader;
import vankien.search.LuceneArchive;
import vankien.succession.SuccessionList;

/**
 * The same documents twice: in an index on this machine and, published from it, on a cluster.
 *
 * @param embedded the index, open
 * @param remote what searches the cluster
 */
record PublishedArchive(
        IndexStore store,
        LuceneArchive embedded,
        ClusterClient client,
        ClusterArchive remote,
        GenerationPublisher publisher)
        implements AutoCloseable {
    /** The version of this build, as the plugin has it. */
    static final String VERSION = System.getProperty("vankien.version", "0.1.0");

    static PublishedArchive of(TestCluster nodes, String alias, Path folder, PublishSettings settings, Path... corpus)
            throws IOException {
        IndexStore store = new IndexStore(folder.resolve(alias));
        sync(store, corpus);
        ClusterClient client = new ClusterClient(ClusterAddress.of(nodes.addresses() + "/" + alias), ClusterLogin.NONE);
        GenerationPublisher publisher = new GenerationPublisher(client, settings, VERSION);
        publisher.publish(store);
        return new PublishedArchive(
                store,
                LuceneArchive.open(store),
                client,
                ClusterArchive.open(
                        client,
                        new IndexStore(folder.resolve(alias + "-catalogue")),
                        VERSION,
                        AbbreviationList.builtIn(),
                        SuccessionList.builtIn()),
                publisher);
    }

    static void sync(IndexStore store, Path... corpus) throws IOException {
        new CorpusSync(store, new DocumentReader(), Clock.systemUTC())
                .run(new SyncRequest(List.of(corpus), false, false, false), SyncProgress.SILENT);
    }

    /** What answers from the cluster. */
    LuceneArchive cluster() {
        return remote.archive();
    }

    @Override
    public void close() {
        remote.close();
        client.close();
        embedded.close();
    }
}
