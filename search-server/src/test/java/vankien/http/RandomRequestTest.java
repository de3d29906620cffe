package vankien.http;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** No request, however wrong, gives a 500 or leaves the form of an answer. The seed is printed; set it to repeat a run. */
class RandomRequestTest extends ServerTest {
    private static final int REQUESTS = Integer.getInteger("vankien.requests", 1_500);
    private static final String[] PATHS = {
        "/", "/search", "/help", "/api/v1/search", "/api/v1/documents/nq-02-song-thuong", "/documents/van-ban-doc-hai",
        "/documents/nq-02-song-thuong/file", "/health/ready", "/assets/x", "/api/v1/documents/", "/documents/", "/api/",
        "/api/v1/suggest", "/api/v1/batch", "/batch", "/api/v1/quality", "/quality"
    };
    private static final String[] NAMES = {
        "q",
        "type",
        "year",
        "issuer",
        "level",
        "place",
        "term",
        "signer",
        "cites",
        "status",
        "format",
        "from",
        "to",
        "sort",
        "size",
        "cursor",
        "passages",
        "facets",
        "list",
        "page",
        "text",
        "x",
        "",
        "%",
        "q%00"
    };
    private static final String[] VALUES = {
        "",
        "NQ",
        "-NQ",
        "-",
        "--",
        "none",
        "-none",
        "2021",
        "2021-10-25",
        "9999-99-99",
        "1",
        "100",
        "-1",
        "2147483648",
        "newest",
        "type,year",
        ",",
        "g7.3",
        "g7.999999",
        "g1.1",
        "\"",
        "\"chi bộ",
        "(",
        ")",
        "*",
        "OR",
        "type:",
        "%00",
        "%",
        "%zz",
        "%ff",
        "%c0%80",
        "%ed%a0%80",
        "%F0%9F%98%80",
        "\u202E",
        "ủy",
        "%E1%BB%A7",
        "../..",
        "..%2f",
        "<script>",
        "'",
        "&amp;",
        "true",
        "+",
        "\uFFFF",
        "\u0001",
        "{0}",
        "%7B0%7D",
        "${x}",
        "\\"
    };
    private static final String[] METHODS = {
        "GET",
        "GET",
        "GET",
        "GET",
        "GET",
        "HEAD",
        "POST",
        "OPTIONS",
        "TRACE",
        "CONNECT",
        "get",
        "QUERY",
        "X",
        "G\u0001T",
        ""
    };
    private static final String[] VERSIONS = {"HTTP/1.1", "HTTP/1.1", "HTTP/1.1", "HTTP/1.0", "HTTP/9.9", "", "HTTP/2.0"
    };
    private static final String[] HEADERS = {
        "Accept: text/html",
        "Accept: */*;q=x",
        "Accept: application/x-suggestions+json",
        "Accept-Language: en",
        "Accept-Language: -,*;q=9",
        "If-None-Match: *",
        "If-None-Match: \"",
        "Range: bytes=5-1",
        "Range: x",
        "Content-Length: -1",
        "Content-Length: 5",
        "Accept-Encoding: gzip;q=0",
        "Transfer-Encoding: chunked",
        "Transfer-Encoding: x",
        "Expect: 100-continue",
        "Expect: y",
        "Cookie: ;;=",
        "X: \u0000",
        "Upgrade: websocket",
        "Connection: Upgrade",
        "Host: [",
        "Host: a:b:c",
        "no colon",
        " folded"
    };

    @Test
    void noRequestGivesA500() throws IOException {
        long seed = Long.getLong("vankien.seed", System.nanoTime());
        System.out.println(
                "random requests: " + REQUESTS + ", seed " + seed + " (repeat with -Dvankien.seed=" + seed + ")");
        Random random = new Random(seed);
        Map<String, Integer> statuses = new TreeMap<>();
        for (int i = 0; i < REQUESTS; i++) {
            String request = request(random);
            String answer = RawRequest.send(server.port(), request.getBytes(StandardCharsets.UTF_8));
            String status = answer.isEmpty() ? "closed" : answer.substring(9, 12);
            statuses.merge(status, 1, Integer::sum);
            assertFalse(status.equals("500") || status.equals("503"), request + "\n→ " + answer);
            assertFalse(answer.contains("\tat ") || answer.contains("org.eclipse"), request + "\n→ " + answer);
            boolean error = status.startsWith("4") || status.startsWith("5");
            boolean hasBody = !request.startsWith("HEAD");
            if (error && hasBody) {
                assertTrue(
                        answer.contains("application/problem+json") || answer.contains("Content-Type: text/html"),
                        request + "\n→ " + answer);
            }
        }
        System.out.println("answers by status: " + statuses);
    }

    /** Two of three are sound but for their parameters, so that what lies behind the connection is reached. */
    private static String request(Random random) {
        boolean sound = random.nextInt(3) > 0;
        StringBuilder request = new StringBuilder(sound ? "GET" : one(random, METHODS));
        request.append(' ').append(one(random, PATHS));
        if (!sound && random.nextInt(5) == 0) {
            request.append(one(random, VALUES));
        }
        int parameters = random.nextInt(5);
        for (int i = 0; i < parameters; i++) {
            request.append(i == 0 ? '?' : '&').append(one(random, NAMES));
            request.append(random.nextInt(9) == 0 ? "" : "=").append(one(random, VALUES));
            if (random.nextInt(20) == 0) {
                request.append(noise(random));
            }
        }
        request.append(' ').append(sound ? "HTTP/1.1" : one(random, VERSIONS)).append("\r\n");
        if (sound || random.nextInt(20) > 0) {
            request.append("Host: x\r\n");
        }
        for (int i = sound ? 0 : random.nextInt(3); i > 0; i--) {
            request.append(one(random, HEADERS)).append("\r\n");
        }
        return request.append("Connection: close\r\n\r\n").toString();
    }

    private static String noise(Random random) {
        StringBuilder noise = new StringBuilder();
        for (int i = random.nextInt(40); i > 0; i--) {
            noise.append((char) random.nextInt(random.nextBoolean() ? 128 : 0xD800));
        }
        return noise.toString();
    }

    private static String one(Random random, String[] values) {
        return values[random.nextInt(values.length)];
    }
}
