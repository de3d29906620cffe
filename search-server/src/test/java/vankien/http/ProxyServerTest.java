package vankien.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vankien.access.Gate;
import vankien.access.Gates;

/** Behind a proxy that does what the manual has nginx do: it knows its user, and drops what the client says of itself. */
class ProxyServerTest {
    @TempDir
    static Path folder;

    private static SearchServer server;
    private static HttpServer proxy;
    private static HttpClient fromProxy;
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @BeforeAll
    static void start() throws Exception {
        Gate gate = Gates.of(new Gates.Statement(
                "proxy", folder, "127.0.0.2", "X-Remote-User", "X-Remote-Groups", null, null, "operators"));
        server = SearchServer.start(
                new FakeArchive(folder), ServerSettings.local(0).behind(gate));
        fromProxy = HttpClient.newBuilder()
                .localAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 2}))
                .build();
        proxy = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        proxy.createContext("/", ProxyServerTest::forward);
        proxy.start();
    }

    @AfterAll
    static void stop() {
        proxy.stop(0);
        server.close();
        fromProxy.close();
    }

    private static void forward(HttpExchange exchange) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + server.port() + exchange.getRequestURI()))
                .header("X-Remote-User", "an")
                .header("X-Remote-Groups", "to-chuc")
                .build();
        try {
            HttpResponse<byte[]> response = fromProxy.send(request, HttpResponse.BodyHandlers.ofByteArray());
            response.headers()
                    .firstValue("Cache-Control")
                    .ifPresent(value -> exchange.getResponseHeaders().add("Cache-Control", value));
            exchange.sendResponseHeaders(response.statusCode(), response.body().length);
            exchange.getResponseBody().write(response.body());
        } catch (InterruptedException e) {
            throw new UncheckedIOException(new IOException(e));
        } finally {
            exchange.close();
        }
    }

    private static HttpResponse<String> get(int port, String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void throughTheProxyTheReaderIsKnown() throws Exception {
        HttpResponse<String> response = get(proxy.getAddress().getPort(), "/api/v1/search?q=chi");
        assertEquals(200, response.statusCode(), response.body());
        assertEquals(
                "private, no-cache",
                response.headers().firstValue("Cache-Control").orElse(""));
        assertEquals(403, get(proxy.getAddress().getPort(), "/metrics").statusCode());
    }

    @Test
    void pastTheProxyNobodyIs() throws Exception {
        HttpResponse<String> response =
                get(server.port(), "/api/v1/search?q=chi", "X-Remote-User", "an", "X-Forwarded-For", "127.0.0.2");
        assertEquals(401, response.statusCode());
        assertTrue(response.headers().firstValue("WWW-Authenticate").isPresent());
        assertEquals("no-store", response.headers().firstValue("Cache-Control").orElse(""));
        assertEquals(200, get(server.port(), "/health/live").statusCode());
    }
}
