package vankien.cli;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import vankien.cluster.ClusterArchive;
import vankien.cluster.ClusterClient;
import vankien.search.LuceneArchive;

/**
 * An archive with all that is closed with it.
 *
 * @param archive what answers
 * @param cluster where its words are; null where they are on this machine
 * @param client what talks to the cluster; null where there is none
 */
record OpenArchive(
        LuceneArchive archive,
        @Nullable ClusterArchive cluster,
        @Nullable ClusterClient client) implements AutoCloseable {

    /** Begins to look for new generations. */
    void watch() throws IOException {
        if (cluster == null) {
            LuceneArchive unused = archive.watching();
        } else {
            ClusterArchive unused = cluster.watching();
        }
    }

    @Override
    public void close() {
        if (cluster == null) {
            archive.close();
        } else {
            cluster.close();
        }
        if (client != null) {
            client.close();
        }
    }
}
