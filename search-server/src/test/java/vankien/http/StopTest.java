package vankien.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that stops lets go of its port at once but of no request. */
class StopTest {
    @TempDir
    Path folder;

    @Test
    void aRunningRequestIsAnsweredBeforeTheServerStops() throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            FakeArchive archive = new FakeArchive(folder);
            SearchServer server = SearchServer.start(archive, ServerSettings.local(0));
            HttpRequest slow = HttpRequest.newBuilder(
                            URI.create(server.address() + "api/v1/search?q=" + FakeArchive.SLOW))
                    .build();
            CompletableFuture<HttpResponse<String>> answer =
                    client.sendAsync(slow, HttpResponse.BodyHandlers.ofString());
            assertTrue(archive.slowHasBegun());
            server.close();
            assertEquals(200, answer.get(30, TimeUnit.SECONDS).statusCode());
        }
    }

    @Test
    void thePortIsFreeAgain() throws Exception {
        FakeArchive archive = new FakeArchive(folder);
        SearchServer first = SearchServer.start(archive, ServerSettings.local(0));
        int port = first.port();
        first.close();
        try (SearchServer second = SearchServer.start(archive, ServerSettings.local(port))) {
            assertEquals("http://127.0.0.1:" + port + "/", second.address());
        }
    }
}
