package vankien.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What no answer of the server does, on whatever route: the routes are taken from the server itself. */
class SafetyTest extends ServerTest {
    private static final String HOSTILE =
            "%3C%2Ftitle%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E%22%20onload%3D%22alert(2)%27";
    private static final Pattern INSIDE = Pattern.compile(
            "\\bat [a-z]+(\\.[A-Za-z0-9_$]+)+\\(|[A-Za-z]+Exception|\\.java:\\d+|/var/lib|/tmp/|org\\.apache|io\\.javalin|jetty",
            Pattern.CASE_INSENSITIVE);

    /** Of each route something that is there, something that is not, and something hostile. */
    private static List<String> addresses() {
        List<String> addresses = new ArrayList<>(List.of("/nope", "/" + HOSTILE, "/search?q=" + HOSTILE));
        for (String route : server.registered()) {
            if (route.startsWith("GET ")) {
                String path = route.substring(4);
                for (String id : List.of("nq-02-song-thuong", "khong-co", HOSTILE, "02-NQ~%C4%90UK")) {
                    addresses.add(path.replaceAll("\\{[a-z]+}", id));
                    addresses.add(path.replaceAll("\\{[a-z]+}", id) + "?q=" + HOSTILE + "&" + HOSTILE + "=1");
                }
            }
        }
        return addresses;
    }

    @Test
    void everyAnswerHasTheHeadersThatGuardIt() {
        for (String address : addresses()) {
            for (String accept : List.of("text/html", "application/json")) {
                HttpResponse<String> response = get(address, "Accept", accept);
                String told = response.statusCode() + " " + address;
                assertTrue(response.statusCode() < 500 || response.statusCode() == 503, told);
                String policy = header(response, "Content-Security-Policy");
                assertTrue(policy.startsWith("default-src '") && !policy.contains("unsafe"), told + policy);
                assertFalse(
                        policy.contains("*") || policy.contains("http:") || policy.contains("data:"), told + policy);
                assertTrue(policy.contains("frame-ancestors"), told + policy);
                assertEquals("nosniff", header(response, "X-Content-Type-Options"), told);
                assertTrue(Set.of("same-origin", "no-referrer").contains(header(response, "Referrer-Policy")), told);
                assertEquals("", header(response, "Server"), told);
                assertEquals("", header(response, "X-Powered-By"), told);
                assertEquals("", header(response, "Set-Cookie"), told);
            }
        }
    }

    @Test
    void noAnswerTellsOfTheInsideOrRunsWhatWasSent() {
        for (String address : addresses()) {
            if (address.contains("/file") || address.startsWith("/assets") || address.startsWith("/embed")) {
                continue;
            }
            HttpResponse<String> response = get(address, "Accept", "text/html");
            assertFalse(INSIDE.matcher(response.body()).find(), address + "\n" + response.body());
            if (header(response, "Content-Type").startsWith("text/html")) {
                assertEquals(List.of(), running(response.body()), address);
            }
        }
        HttpResponse<String> fault = get("/api/v1/search?q=" + ApiClient.encoded(FakeArchive.FAULT));
        assertEquals(500, fault.statusCode());
        assertFalse(INSIDE.matcher(fault.body()).find(), fault.body());
    }

    /** What a browser would run or obey in the page itself; the same characters in its text are only text. */
    private static List<String> running(String html) {
        Document page = Jsoup.parse(html);
        List<String> running = new ArrayList<>();
        page.select("script:not([src]), style, iframe, object, embed").forEach(one -> running.add(one.outerHtml()));
        page.getAllElements().stream()
                .flatMap(element -> element.attributes().asList().stream())
                .filter(attribute -> attribute.getKey().startsWith("on")
                        || attribute.getKey().equals("style")
                        || attribute.getValue().strip().toLowerCase(Locale.ROOT).startsWith("javascript:"))
                .forEach(attribute -> running.add(attribute.html()));
        return running;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/documents/..%2F..%2Fetc%2Fpasswd/file",
                "/documents/../../etc/passwd",
                "/documents/%2e%2e/%2e%2e/etc/passwd/file",
                "/documents/....//....//etc/passwd/file",
                "/documents/..%5C..%5Cwindows%5Cwin.ini/file",
                "/documents/%00/file",
                "/documents/nq-02-song-thuong%00.txt/file",
                "/documents/%C0%AE%C0%AE%2F/file",
                "/documents//etc/passwd",
                "/assets/..%2F..%2Fapplication.properties",
                "/assets/../api/v1/search",
                "/assets/%2e%2e%2fMETA-INF%2fMANIFEST.MF",
                "/codes/..%2F..%2Fetc~passwd",
                "/embed/..%2f..%2fetc/passwd"
            })
    void traversalLeadsNowhere(String address) throws Exception {
        // Clients of good manners would clean the address first.
        String answer = raw("GET " + address + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        String status = answer.substring(9, 12);
        assertTrue(status.equals("400") || status.equals("404"), status + " " + address);
        assertFalse(answer.contains("root:"), address);
        assertFalse(INSIDE.matcher(answer).find(), answer);
    }

    @Test
    void headersOfARequestNeverComeBackAsHeaders() throws Exception {
        String split = raw(String.join(
                "\r\n",
                "GET /search?q=a%0d%0aSet-Cookie:%20x=1 HTTP/1.1",
                "Host: evil.example",
                "X-Forwarded-Host: evil.example",
                "X-Forwarded-Proto: https",
                "Connection: close",
                "",
                ""));
        String head = split.substring(0, split.indexOf("\r\n\r\n"));
        assertFalse(head.contains("Set-Cookie"), head);
        assertFalse(split.contains("evil.example"), split);
    }

    @Test
    void otherOriginsAreNotLetIn() {
        for (String address : List.of("/api/v1/search?q=chi", "/", "/documents/nq-02-song-thuong/file")) {
            for (String origin : List.of("https://evil.example", "null", "http://127.0.0.1.evil.example")) {
                HttpResponse<String> response = get(address, "Origin", origin);
                assertEquals("", header(response, "Access-Control-Allow-Origin"), origin);
                assertEquals("", header(response, "Access-Control-Allow-Credentials"), origin);
                HttpResponse<String> asked =
                        send("OPTIONS", address, "Origin", origin, "Access-Control-Request-Method", "GET");
                assertEquals("", header(asked, "Access-Control-Allow-Origin"), origin);
            }
        }
    }

    @Test
    void onlyTheMethodsOfTheRoutesDoAnything() {
        for (String method : List.of("PUT", "DELETE", "PATCH", "TRACE")) {
            for (String address : List.of("/", "/api/v1/search", "/documents/nq-02-song-thuong")) {
                int status = send(method, address).statusCode();
                assertTrue(status == 405 || status == 400 || status == 501, method + " " + address + " " + status);
            }
        }
        byte[] large = "a".repeat(3_000_000).getBytes(StandardCharsets.UTF_8);
        int status = client.send("POST", "/api/v1/batch", large, "Content-Type", "text/plain")
                .statusCode();
        assertEquals(413, status);
    }

    private static String raw(String request) throws IOException {
        return RawRequest.send(server.port(), request.getBytes(StandardCharsets.UTF_8));
    }
}
