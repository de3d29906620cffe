package vankien.contract;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import vankien.access.BadFileException;
import vankien.access.Gate;
import vankien.access.Gates;
import vankien.http.CannotListenException;
import vankien.http.Json;
import vankien.http.SearchServer;
import vankien.http.ServerSettings;
import vankien.index.IndexStore;
import vankien.search.Access;
import vankien.search.LuceneArchive;

/** A server in this process. */
final class ServedEngine implements Engine {
    private final LuceneArchive archive;
    private final Following following;
    private final SearchServer server;

    /** What is done before the archive looks for another generation. */
    @FunctionalInterface
    interface Following {
        void follow() throws IOException;
    }

    private ServedEngine(LuceneArchive archive, Following following, SearchServer server) {
        this.archive = archive;
        this.following = following;
        this.server = server;
    }

    static ServedEngine of(LuceneArchive archive, Path keys, Following following) {
        try {
            Gate gate = Gates.of(new Gates.Statement("keys", keys, "", "", "", null, null, "operators"));
            SearchServer server =
                    SearchServer.start(archive, ServerSettings.local(0).behind(gate));
            return new ServedEngine(archive, following, server);
        } catch (CannotListenException | BadFileException e) {
            throw new AssertionError(e);
        }
    }

    /** An index on this machine. */
    static ServedEngine of(IndexStore store, Path keys) throws IOException {
        return of(LuceneArchive.open(store), keys, () -> {});
    }

    @Override
    public String address() {
        return "http://127.0.0.1:" + server.port();
    }

    @Override
    public String explained(String query, String id) {
        return new String(Json.bytes(archive.explain(query, id, Access.OPEN).orElseThrow()), StandardCharsets.UTF_8);
    }

    @Override
    public void follow(String generation) throws IOException {
        following.follow();
        archive.refresh();
    }

    @Override
    public void close() {
        server.close();
        archive.close();
    }
}
