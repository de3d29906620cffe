package vankien.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vankien.cluster.ClusterClient;
import vankien.cluster.GenerationFetcher;
import vankien.index.IndexBackup;

/** {@code vankien restore}. */
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description =
                "Checks a backup and puts it in the place of the index, in one step. A server goes on to it within a"
                        + " second. The settings in the backup are not touched: copy them by hand.")
final class RestoreCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private IndexOption index;

    @Parameters(
            paramLabel = "DIR",
            description =
                    "a folder that 'vankien backup' made; or where 'vankien index --to' has published, https://HOST:9200/NAME")
    private String backup;

    @Spec
    private CommandSpec spec;

    @Mixin
    private ClusterOptions cluster;

    RestoreCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        if (backup.startsWith("http://") || backup.startsWith("https://")) {
            try (ClusterClient client = cluster.client(spec, backup)) {
                int entries = new GenerationFetcher(client).fetch(index.store());
                terminal.err()
                        .println("restored " + entries + " documents and records of files from " + client.address());
            }
            return ExitStatus.OK;
        }
        Path folder = Path.of(backup);
        IndexBackup.Copied copied = IndexBackup.restore(index.store(), folder);
        terminal.err()
                .println(BackupCommand.told("restored", copied) + "; settings are in " + folder.resolve("settings"));
        return ExitStatus.OK;
    }
}
