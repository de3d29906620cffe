package vankien.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vankien.http.Bounds;
import vankien.http.CannotListenException;
import vankien.http.Carriers;
import vankien.http.ServerSettings;
import vankien.http.ServiceSettings;
import vankien.index.CorpusSync;
import vankien.index.SyncReport;
import vankien.index.SyncRequest;

/** {@code vankien demo}: what {@code mvn -q -Pdemo package} runs. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "Indexes a folder and serves it on this machine: for a first look.")
final class DemoCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FOLDER", description = "the folder to index")
    private Path folder;

    @Mixin
    private ArchiveOptions archive;

    @Mixin
    private ReadingOptions reading;

    @Option(
            names = "--port",
            defaultValue = "8080",
            description = "the port to listen on; 0 picks a free one (default: ${DEFAULT-VALUE})")
    private int port;

    DemoCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException, InterruptedException, CannotListenException {
        ServeCommand.requirePort(spec, port);
        Carriers.provideFor(Bounds.DEFAULT);
        archive.requireLists();
        CorpusSync sync = new CorpusSync(archive.store(), reading.reader(spec), Clock.systemUTC());
        ProgressLine progress = new ProgressLine(terminal);
        SyncReport report = sync.run(new SyncRequest(List.of(folder), false, false, true), progress);
        progress.end();
        SyncSummary.print(report, false, terminal.err());
        return ServeCommand.serve(
                () -> new OpenArchive(archive.open(), null, null),
                new ServerSettings("127.0.0.1", port),
                ServiceSettings.DEFAULT,
                null,
                terminal);
    }
}
