package vankien.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import vankien.index.CorpusSync;
import vankien.parse.DocumentReader;

/** {@code vankien forget}. */
@Command(
        name = "forget",
        mixinStandardHelpOptions = true,
        description = "Takes a folder and all that came from it out of the index. The files themselves stay.")
final class ForgetCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(paramLabel = "FOLDER", description = "a folder that the index remembers")
    private Path folder;

    @Mixin
    private IndexOption index;

    ForgetCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        CorpusSync sync = new CorpusSync(index.store(), new DocumentReader(), Clock.systemUTC());
        SyncSummary.print(sync.forget(folder), false, terminal.err());
        return ExitStatus.OK;
    }
}
