package vankien.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vankien.cluster.ClusterClient;
import vankien.index.CorpusSync;
import vankien.index.CorpusWatch;
import vankien.index.SyncReport;
import vankien.index.SyncRequest;

/** {@code vankien index}. */
@Command(
        name = "index",
        mixinStandardHelpOptions = true,
        description = {
            "Brings the index in line with its folders: new, changed and deleted files.",
            "Folders given here are remembered; without any, all remembered ones are done."
        })
final class IndexCommand implements Callable<Integer> {
    /** Files read in one run; fewer are done before the classes would be. */
    private static final int WORTH_PREPARING = 1_000;

    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FOLDER", arity = "0..*", description = "folders or single files to add")
    private List<Path> folders = new ArrayList<>();

    @Mixin
    private IndexOption index;

    @Mixin
    private ReadingOptions reading;

    @Option(names = "--rebuild", description = "read everything anew, beside the index that is served")
    private boolean rebuild;

    @Option(names = "--dry-run", description = "only say what would be done")
    private boolean dryRun;

    @Option(
            names = "--accept-deletions",
            description = "go on although a folder is missing, empty or has lost over 30 %% of its files")
    private boolean acceptDeletions;

    @Option(
            names = "--report",
            paramLabel = "FILE",
            description = "write JSON lines, one for each file that was not held back")
    private @Nullable Path report;

    @Option(
            names = "--held-back",
            paramLabel = "FILE",
            description = "write the paths of the files with a secrecy mark, readable by you only")
    private @Nullable Path heldBack;

    @Option(
            names = "--watch",
            description = "go on until it is stopped: at once when the system tells of a change, and at least every"
                    + " --scan-interval. 'vankien serve --watch' does the same while it serves")
    private boolean watch;

    @Mixin
    private ScanIntervalOption scanInterval;

    @Mixin
    private PublishOptions published;

    IndexCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (watch && dryRun) {
            throw new ParameterException(
                    spec.commandLine(), "--watch and --dry-run: one changes the index, one does not");
        }
        if (published.wanted() && (watch || dryRun)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--to goes with neither --watch nor --dry-run: have the system run it again and again, by cron or a timer");
        }
        Duration interval = scanInterval.duration(spec);
        requireWritable("--report", report);
        requireWritable("--held-back", heldBack);
        try (ClusterClient client = published.client(spec)) {
            return run(interval, client);
        }
    }

    private int run(Duration interval, @Nullable ClusterClient client) throws IOException, InterruptedException {
        CorpusSync sync = new CorpusSync(index.store(), reading.reader(spec), Clock.systemUTC());
        ProgressLine progress = new ProgressLine(terminal);
        SyncReport done;
        try {
            done = sync.run(new SyncRequest(folders, rebuild, dryRun, acceptDeletions), progress);
        } finally {
            progress.end();
        }
        ReportFiles.write(done, report, heldBack);
        SyncSummary.print(done, dryRun, terminal.err());
        if (!dryRun) {
            prepare(done);
        }
        if (client != null) {
            published.publish(spec, client, index.store(), terminal);
        }
        if (watch) {
            try (CorpusWatch watcher = new CorpusWatch(sync, index.store(), interval)) {
                Runtime.getRuntime().addShutdownHook(new Thread(watcher::close));
                watcher.start().awaitClosed();
            }
        }
        boolean complete = done.count(SyncReport.Outcome.REJECTED) == 0
                && done.statedWrongly().isEmpty()
                && done.warnings().isEmpty();
        return complete ? ExitStatus.OK : ExitStatus.INCOMPLETE;
    }

    /** After a run that took a while anyway, makes the next starts quicker, if that is possible here. */
    private static void prepare(SyncReport done) {
        PreparedClasses classes = PreparedClasses.ofProcess().orElse(null);
        if (classes != null && done.count(SyncReport.Outcome.INDEXED) >= WORTH_PREPARING && !classes.isFresh()) {
            try {
                classes.make();
            } catch (IOException e) {
                LoggerFactory.getLogger(IndexCommand.class).debug("the next start takes as long as this one", e);
            }
        }
    }

    /** Looked at before anything is changed: an hour later it would be too late. */
    private void requireWritable(String option, @Nullable Path file) {
        if (file == null) {
            return;
        }
        Path folder = file.toAbsolutePath().getParent();
        boolean possible = Files.exists(file)
                ? Files.isRegularFile(file) && Files.isWritable(file)
                : folder != null && Files.isDirectory(folder) && Files.isWritable(folder);
        if (!possible) {
            throw new ParameterException(
                    spec.commandLine(), option + " '" + file + "' cannot be written: check that its folder exists");
        }
    }
}
