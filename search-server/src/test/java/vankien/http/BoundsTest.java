package vankien.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** No client takes the server from the others. */
class BoundsTest extends ServerTest {
    private static final int HALF_OPEN = 500;

    @Test
    void halfOpenConnectionsChangeNothingForOthers() throws Exception {
        List<String> addresses =
                List.of("/api/v1/search?q=chi", "/search?q=chi", "/documents/nq-02-song-thuong", "/api/v1/suggest?q=s");
        List<String> before =
                addresses.stream().map(address -> stable(get(address))).toList();
        List<Socket> open = new ArrayList<>();
        try {
            for (int i = 0; i < HALF_OPEN; i++) {
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
                open.add(socket);
                // Nothing, half a line, half a header, half a body.
                String part = List.of(
                                "",
                                "GET /api/v1/se",
                                "GET /api/v1/search HTTP/1.1\r\nHost: x\r\nX-Slow: ",
                                "POST /api/v1/batch HTTP/1.1\r\nHost: x\r\nContent-Type: text/plain\r\n"
                                        + "Content-Length: 1000\r\n\r\nhalf")
                        .get(i % 4);
                socket.getOutputStream().write(part.getBytes(StandardCharsets.UTF_8));
                socket.getOutputStream().flush();
            }
            for (int i = 0; i < 20; i++) {
                assertEquals(
                        before,
                        addresses.stream().map(address -> stable(get(address))).toList());
            }
        } finally {
            for (Socket socket : open) {
                socket.close();
            }
        }
    }

    private static String stable(HttpResponse<String> response) {
        return response.statusCode() + header(response, "ETag") + response.body();
    }

    @Test
    void aServerWithTooMuchToDoSaysSoAtOnce() throws Exception {
        Bounds one = new Bounds(1, 1, 0, Duration.ofSeconds(10));
        try (SearchServer busy =
                SearchServer.start(archive, ServerSettings.local(0), new ServiceSettings(null, one, null))) {
            ApiClient client = new ApiClient(busy);
            Crowd crowd = Crowd.of(8, client, FakeArchive.SLOW);
            assertTrue(crowd.answered() >= 1 && crowd.refused() >= 1, crowd.toString());
            assertEquals(200, client.get("/api/v1/search?q=chi").statusCode(), "and then it answers again");
        }
    }

    @Test
    void aClientThatSendsTooMuchIsToldWhenToComeAgain() throws Exception {
        InetAddress other = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress() && address instanceof java.net.Inet4Address)
                .findFirst()
                .orElse(null);
        assumeTrue(other != null, "this machine has no address but that of itself");
        Bounds few = new Bounds(32, 2, 8, Duration.ofSeconds(10));
        try (SearchServer limited = SearchServer.start(
                archive, new ServerSettings(other.getHostAddress(), 0), new ServiceSettings(null, few, null))) {
            String address = "http://" + other.getHostAddress() + ":" + limited.port();
            assertEquals(200, status(address + "/api/v1/search"));
            assertEquals(200, status(address + "/search"));
            HttpURLConnection refused = open(address + "/api/v1/search");
            assertEquals(429, refused.getResponseCode());
            int wait = Integer.parseInt(refused.getHeaderField("Retry-After"));
            assertTrue(wait >= 1 && wait <= 8, "wait " + wait);
            String problem = new String(refused.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(problem.contains("urn:vankien:problem:too-many-requests"), problem);
            // Health is asked by machines, again and again.
            assertEquals(200, status(address + "/health/ready"));
        }
    }

    private static int status(String address) throws Exception {
        return open(address).getResponseCode();
    }

    private static HttpURLConnection open(String address) throws Exception {
        return (HttpURLConnection) URI.create(address).toURL().openConnection();
    }

    @Test
    void addressesAndBodiesHaveAnEnd() throws Exception {
        String answer = RawRequest.send(
                server.port(),
                ("GET /api/v1/search?q=" + "x".repeat(70_000) + " HTTP/1.1\r\nHost: x\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        assertTrue(answer.startsWith("HTTP/1.1 414") || answer.startsWith("HTTP/1.1 431"), answer);
        assertTrue(answer.contains("application/problem+json"), answer);
        HttpResponse<String> large =
                client.send("POST", "/api/v1/batch", new byte[SentDraft.MAX_BYTES + 1], "Content-Type", "text/plain");
        assertEquals(413, large.statusCode());
    }
}
