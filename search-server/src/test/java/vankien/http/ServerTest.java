package vankien.http;

import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** A running server on a free port, and a client without redirects, cookies or decompression. */
abstract class ServerTest {
    @TempDir
    static Path folder;

    static FakeArchive archive;
    static SearchServer server;
    static ApiClient client;
    static final HttpClient CLIENT = HttpClient.newHttpClient();

    @BeforeAll
    static void start() throws Exception {
        archive = new FakeArchive(folder);
        server = SearchServer.start(archive, ServerSettings.local(0));
        client = new ApiClient(server);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /** A GET with these headers, given as name and value in turn. */
    static HttpResponse<String> get(String pathAndQuery, String... headers) {
        return send("GET", pathAndQuery, headers);
    }

    static HttpResponse<String> send(String method, String pathAndQuery, String... headers) {
        return client.send(method, pathAndQuery, headers);
    }

    static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }
}
