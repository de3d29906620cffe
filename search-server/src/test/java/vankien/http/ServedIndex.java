package vankien.http;

import java.nio.file.Path;
import java.util.stream.Stream;
import vankien.index.HandMadeDocument;
import vankien.index.HandMadeIndex;
import vankien.search.LuceneArchive;

/** A server on a port of its own over an index of hand-made documents. */
final class ServedIndex implements AutoCloseable {
    private final LuceneArchive archive;
    private final SearchServer server;
    private final ApiClient client;

    /**
     * Makes the index and serves it.
     *
     * @param folder where the index is made
     */
    ServedIndex(Path folder, Stream<HandMadeDocument> documents) throws Exception {
        archive =
                LuceneArchive.open(new HandMadeIndex(folder).publish(documents).store());
        server = SearchServer.start(archive, ServerSettings.local(0));
        client = new ApiClient(server);
    }

    /** Asks it. */
    ApiClient client() {
        return client;
    }

    @Override
    public void close() {
        server.close();
        archive.close();
    }
}
