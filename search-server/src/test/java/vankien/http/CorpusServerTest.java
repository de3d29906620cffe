package vankien.http;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import vankien.index.CorpusSync;
import vankien.index.IndexStore;
import vankien.index.SyncProgress;
import vankien.index.SyncRequest;
import vankien.parse.DocumentReader;
import vankien.search.LuceneArchive;

/** A server over the sample documents, as a user has it. */
abstract class CorpusServerTest {
    @TempDir
    static Path index;

    static LuceneArchive archive;
    static SearchServer server;
    static ApiClient client;

    @BeforeAll
    static void start() throws IOException, CannotListenException {
        IndexStore store = new IndexStore(index);
        Path corpus = Path.of(System.getProperty("vankien.root", ".."), "corpus");
        new CorpusSync(store, new DocumentReader(), Clock.systemUTC())
                .run(new SyncRequest(List.of(corpus), false, false, false), SyncProgress.SILENT);
        archive = LuceneArchive.open(store);
        server = SearchServer.start(archive, ServerSettings.local(0), ServiceSettings.DEFAULT.withMcp());
        client = new ApiClient(server);
    }

    @AfterAll
    static void stop() {
        server.close();
        archive.close();
    }
}
