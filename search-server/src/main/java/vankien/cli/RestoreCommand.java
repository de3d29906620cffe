package vankien.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
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

    @Parameters(paramLabel = "DIR", description = "a folder that 'vankien backup' made")
    private Path backup;

    RestoreCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        IndexBackup.Copied copied = IndexBackup.restore(index.store(), backup);
        terminal.err()
                .println(BackupCommand.told("restored", copied) + "; settings are in " + backup.resolve("settings"));
        return ExitStatus.OK;
    }
}
