package vankien.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import vankien.http.AllowedOrigins;
import vankien.http.CannotListenException;
import vankien.http.SearchServer;
import vankien.http.ServerSettings;
import vankien.index.CorpusSync;
import vankien.index.IndexStore;
import vankien.index.SyncProgress;
import vankien.index.SyncRequest;
import vankien.parse.DocumentReader;
import vankien.search.Access;
import vankien.search.LuceneArchive;

/** One server for all tests of a process, on the sample corpus and the documents of {@link HostileDocuments}. */
final class SampleServer {
    private final SearchServer server;

    private SampleServer(SearchServer server) {
        this.server = server;
    }

    static SampleServer running() {
        return Running.SERVER;
    }

    /** Started when it is first asked for. */
    private static final class Running {
        static final SampleServer SERVER = start();
    }

    /** Its address without the slash at the end, {@code http://127.0.0.1:34567}. */
    String origin() {
        return "http://127.0.0.1:" + server.port();
    }

    private static SampleServer start() {
        try {
            Path folder = Files.createTempDirectory("vankien-browser");
            Path hostile = Files.createDirectory(folder.resolve("hostile"));
            HostileDocuments.write(hostile);
            Path corpus = Path.of(System.getProperty("vankien.root", ".."), "corpus");
            IndexStore store = new IndexStore(folder.resolve("index"));
            new CorpusSync(store, new DocumentReader(), Clock.systemUTC())
                    .run(new SyncRequest(List.of(corpus, hostile), false, false, false), SyncProgress.SILENT);
            LuceneArchive archive = LuceneArchive.open(store).warming();
            SearchServer server = SearchServer.start(archive, settings());
            while (!archive.suggest("ket nap", 1, Access.OPEN).complete()) {
                Thread.sleep(100);
            }
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                server.close();
                archive.close();
                delete(folder);
            }));
            return new SampleServer(server);
        } catch (IOException | CannotListenException | InterruptedException e) {
            throw new IllegalStateException("the sample corpus cannot be served", e);
        }
    }

    private static ServerSettings settings() {
        return ServerSettings.local(0)
                .embeddedIn(AllowedOrigins.of(ForeignPage.running().origin()));
    }

    private static void delete(Path folder) {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void write(Path file, String text) throws IOException {
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    }
}
