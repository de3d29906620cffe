package vankien.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import vankien.cluster.ClusterArchive;
import vankien.cluster.ClusterClient;
import vankien.index.IndexStore;
import vankien.search.LuceneArchive;

/** Where the words are, if not in the index on this machine. */
final class FromOptions {
    @Option(
            names = "--from",
            paramLabel = "URL",
            description =
                    "ask a cluster of OpenSearch to which 'vankien index --to' has published, instead of an index on"
                            + " this machine: https://HOST:9200,HOST2:9200/NAME")
    private @Nullable String address;

    @Option(
            names = "--catalogue",
            paramLabel = "DIR",
            defaultValue = "vankien-catalogue",
            description =
                    "with --from: where to keep what is not asked of the cluster each time (default: ${DEFAULT-VALUE})")
    private Path catalogue;

    @Mixin
    private ClusterOptions cluster;

    /** Whether a cluster is asked. */
    boolean wanted() {
        return address != null;
    }

    /** The archive that is asked; the index on this machine where no other is named. */
    OpenArchive open(CommandSpec spec, ArchiveOptions local) throws IOException {
        if (address == null) {
            LuceneArchive archive = local.open();
            return new OpenArchive(archive, null, null);
        }
        ClusterClient client = cluster.client(spec, address);
        try {
            ClusterArchive remote = ClusterArchive.open(
                    client,
                    new IndexStore(catalogue),
                    VankienCommand.class.getPackage().getImplementationVersion(),
                    local.abbreviations(),
                    local.successions());
            return new OpenArchive(remote.archive(), remote, client);
        } catch (IOException | RuntimeException e) {
            client.close();
            throw e;
        }
    }
}
