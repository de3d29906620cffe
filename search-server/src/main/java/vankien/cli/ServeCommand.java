package vankien.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import vankien.access.Gate;
import vankien.http.AllowedOrigins;
import vankien.http.CannotListenException;
import vankien.http.Carriers;
import vankien.http.SearchServer;
import vankien.http.ServerSettings;
import vankien.http.ServiceSettings;
import vankien.http.TlsFiles;
import vankien.index.CorpusSync;
import vankien.index.CorpusWatch;
import vankien.index.IndexStore;
import vankien.index.IndexUnusableException;
import vankien.index.SyncRequest;
import vankien.search.Access;
import vankien.search.LuceneArchive;
import vankien.searchlog.SearchLog;

/** {@code vankien serve}. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "Serves the search page and the API until it is stopped.")
final class ServeCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    @Mixin
    private ArchiveOptions archive;

    @Mixin
    private FromOptions from;

    @Option(
            names = "--host",
            defaultValue = "127.0.0.1",
            description = "the address to listen on (default: ${DEFAULT-VALUE}, this machine only)")
    private String host;

    @Option(
            names = "--port",
            defaultValue = "8080",
            description = "the port to listen on; 0 picks a free one (default: ${DEFAULT-VALUE})")
    private int port;

    @Mixin
    private AccessOptions access;

    @Mixin
    private TlsOptions tls;

    @Mixin
    private SearchLogOptions searchLog;

    @Option(
            names = "--watch",
            description =
                    "keep the index in line with its folders while serving: at once when the system tells of a change,"
                            + " and at least every --scan-interval")
    private boolean watch;

    @Mixin
    private ReadingOptions reading;

    @Mixin
    private ScanIntervalOption scanInterval;

    @Mixin
    private ServiceOptions service;

    @Option(
            names = "--embed-origins",
            paramLabel = "ORIGINS",
            description = "pages of other servers that may hold the search box and read suggestions and results, with"
                    + " commas between: https://intranet.example,http://portal:8081 (default: none)")
    private @Nullable String embedOrigins;

    ServeCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException, InterruptedException, CannotListenException {
        requirePort(spec, port);
        ServiceSettings serving = service.settings(spec, from.wanted());
        Carriers.provideFor(serving.bounds());
        if (!access.isStated() && !isLoopback()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "everyone who reaches " + host
                            + " could read: state --access keys, proxy or basic, or --access open"
                            + " if that is meant");
        }
        Gate gate = access.gate(spec);
        TlsFiles certificate = tls.files(spec);
        SearchLog log = searchLog.log(spec);
        IndexStore store = archive.store();
        CorpusWatch watcher = null;
        if (watch && from.wanted()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--watch keeps an index on this machine in line, but --from asks a cluster: leave one of them away");
        }
        if (watch) {
            CorpusSync sync = new CorpusSync(store, reading.reader(spec), Clock.systemUTC());
            watcher = new CorpusWatch(sync, store, scanInterval.duration(spec));
            makeServable(store, sync);
        }
        ServerSettings settings = new ServerSettings(host, port)
                .embeddedIn(embedding())
                .behind(gate)
                .certifiedBy(certificate)
                .loggingTo(log);
        return serve(() -> from.open(spec, archive), settings, serving, watcher, terminal);
    }

    private AllowedOrigins embedding() {
        try {
            return AllowedOrigins.of(embedOrigins == null ? "" : embedOrigins);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--embed-origins: " + e.getMessage(), e);
        }
    }

    /** An index of another version is built anew beside it before anything can be served; any other can wait. */
    private void makeServable(IndexStore store, CorpusSync sync) throws IOException {
        try {
            LuceneArchive.open(store).close();
        } catch (IndexUnusableException e) {
            ProgressLine progress = new ProgressLine(terminal);
            try {
                SyncSummary.print(
                        sync.run(new SyncRequest(List.of(), false, false, false), progress), false, terminal.err());
            } finally {
                progress.end();
            }
        }
    }

    static void requirePort(CommandSpec spec, int port) {
        if (port < 0 || port > 65_535) {
            throw new ParameterException(spec.commandLine(), "--port must be from 0 to 65535 but is " + port);
        }
    }

    private boolean isLoopback() {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            throw new ParameterException(
                    spec.commandLine(), "--host '" + host + "' is not an address of this machine", e);
        }
    }

    /**
     * Serves until the process is told to stop.
     *
     * @param service how it serves
     * @param watch what keeps the index in line meanwhile, null for nothing
     */
    static int serve(
            Opening opening,
            ServerSettings settings,
            ServiceSettings service,
            @Nullable CorpusWatch watch,
            Terminal terminal)
            throws IOException, InterruptedException, CannotListenException {
        try (OpenArchive open = watching(opening);
                // What the first search would wait for is done while the server starts.
                LuceneArchive archive = open.archive()
                        .within(service.bounds().queryTime())
                        .keeping(service.keptResults())
                        .warming();
                SearchServer server = SearchServer.start(archive, settings, service)) {
            tellOfClosed(archive, settings.gate(), terminal);
            CountDownLatch stopped = new CountDownLatch(1);
            Thread stop = new Thread(() -> {
                if (watch != null) {
                    watch.close();
                }
                server.close();
                open.close();
                stopped.countDown();
            });
            Runtime.getRuntime().addShutdownHook(stop);
            terminal.out().println("Vankien listening on " + server.address());
            if (watch != null) {
                watch.start();
            }
            stopped.await();
        }
        return ExitStatus.OK;
    }

    /** Opens what is served. */
    @FunctionalInterface
    interface Opening {
        OpenArchive open() throws IOException;
    }

    private static OpenArchive watching(Opening opening) throws IOException {
        OpenArchive open = opening.open();
        try {
            open.watch();
            return open;
        } catch (IOException | RuntimeException e) {
            open.close();
            throw e;
        }
    }

    private static void tellOfClosed(LuceneArchive archive, Gate gate, Terminal terminal) {
        int closed =
                archive.state().documents() - archive.state(Access.EVERYBODY).documents();
        if (closed > 0 && !gate.isRestricted()) {
            terminal.err()
                    .println("vankien: an access.yaml closes " + closed + " documents, and with --access open nobody is"
                            + " known to be in a group: they are not shown");
        }
    }
}
