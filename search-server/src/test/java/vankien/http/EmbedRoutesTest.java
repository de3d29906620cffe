package vankien.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may read answers from a page of another server. */
class EmbedRoutesTest {
    private static final String INTRANET = "https://intranet.example";
    private static final int MOST_BYTES = 15 * 1024;

    @TempDir
    static Path folder;

    private static SearchServer server;
    private static ApiClient client;

    @BeforeAll
    static void start() throws Exception {
        AllowedOrigins allowed = AllowedOrigins.of(INTRANET + ", http://Portal:8081/");
        server = SearchServer.start(
                new FakeArchive(folder), ServerSettings.local(0).embeddedIn(allowed));
        client = new ApiClient(server);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/suggest?q=k", "/api/v1/search?q=k", "/api/v1/search?size=0"})
    void allowedPagesMayReadAndOthersNot(String path) {
        for (String origin : new String[] {INTRANET, "http://portal:8081"}) {
            HttpResponse<String> answer = client.get(path, "Origin", origin);
            assertEquals(origin, header(answer, "Access-Control-Allow-Origin"));
            assertTrue(header(answer, "Vary").contains("Origin"), header(answer, "Vary"));
            assertEquals("", header(answer, "Access-Control-Allow-Credentials"));
        }
        for (String origin : new String[] {"https://intranet.example.org", "http://intranet.example", "null", "*"}) {
            HttpResponse<String> answer = client.get(path, "Origin", origin);
            assertEquals("", header(answer, "Access-Control-Allow-Origin"), origin);
            assertTrue(header(answer, "Vary").contains("Origin"), "a cache must not give this answer to others");
        }
        assertTrue(header(client.get(path), "Vary").contains("Origin"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/search?q=k", "/api/v1/documents/nq-02-song-thuong", "/api/v1/quality", "/nope"})
    void nothingElseCanBeRead(String path) {
        assertEquals("", header(client.get(path, "Origin", INTRANET), "Access-Control-Allow-Origin"));
    }

    @Test
    void aPreflightIsAnswered() {
        HttpResponse<String> yes =
                client.send("OPTIONS", "/api/v1/search", "Origin", INTRANET, "Access-Control-Request-Method", "GET");
        assertEquals(204, yes.statusCode());
        assertEquals("GET, HEAD", header(yes, "Access-Control-Allow-Methods"));
        assertEquals(INTRANET, header(yes, "Access-Control-Allow-Origin"));
        HttpResponse<String> no = client.send("OPTIONS", "/api/v1/search", "Origin", "https://other.example");
        assertEquals(405, no.statusCode());
        assertEquals("GET, HEAD", header(no, "Allow"));
    }

    @Test
    void theScriptIsSmallAndMayBeLoadedByAnyPage() throws IOException {
        HttpResponse<String> script = client.get("/embed/search-box.js", "Origin", "https://other.example");
        assertEquals(200, script.statusCode());
        assertEquals("text/javascript; charset=utf-8", header(script, "Content-Type"));
        assertEquals("*", header(script, "Access-Control-Allow-Origin"));
        assertEquals("public, max-age=3600", header(script, "Cache-Control"));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(script.body().getBytes(StandardCharsets.UTF_8));
        }
        assertTrue(bytes.size() <= MOST_BYTES, bytes.size() + " bytes compressed");
        HttpResponse<String> known = client.get("/embed/search-box.js", "If-None-Match", header(script, "ETag"));
        assertEquals(304, known.statusCode());
    }

    @Test
    void originsAreRead() {
        assertEquals(Set.of(), AllowedOrigins.of(" ").origins());
        assertEquals(
                Set.of("http://a:81", "https://b.example"),
                AllowedOrigins.of("HTTP://A:81/,https://b.example").origins());
    }

    @ParameterizedTest
    @ValueSource(strings = {"intranet.example", "*", "https://a/path", "ftp://a", "https://", "https://a b", "null"})
    void whatIsNoOriginIsRefusedByName(String text) {
        IllegalArgumentException refusal =
                assertThrows(IllegalArgumentException.class, () -> AllowedOrigins.of("https://ok.example," + text));
        String message = String.valueOf(refusal.getMessage());
        assertTrue(message.contains("https://intranet.example"), message);
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }
}
