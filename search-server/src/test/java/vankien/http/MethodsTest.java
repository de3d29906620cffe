package vankien.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Every route answers HEAD as it answers GET, and refuses every method that it does not have, naming those that it has. */
class MethodsTest extends ServerTest {
    private static final List<String> METHODS =
            List.of("GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND", "QUERY");

    /** Of each route an address that is there, as far as it has one. */
    private static Map<String, String> addresses(SearchServer server) {
        Map<String, String> addresses = new TreeMap<>();
        for (String path : server.routes().keySet()) {
            addresses.put(
                    path,
                    path.replace("{id}", "nq-02-song-thuong")
                                    .replace("{code}", "02-NQ~%C4%90UK")
                                    .replace("{name}", "x")
                            + (path.equals("/api/v1/export") ? "?format=csv" : "")
                            + (path.equals("/api/v1/batch") ? "?q=02-NQ/%C4%90UK" : ""));
        }
        return addresses;
    }

    private static Set<String> taken(SearchServer server, String path) {
        return Objects.requireNonNull(server.routes().get(path), path);
    }

    @Test
    void headIsGetWithoutTheBody() {
        int answered = 0;
        for (Map.Entry<String, String> route : addresses(server).entrySet()) {
            if (!taken(server, route.getKey()).contains("HEAD")) {
                continue;
            }
            HttpResponse<String> get = get(route.getValue());
            HttpResponse<String> head = send("HEAD", route.getValue());
            assertEquals(get.statusCode(), head.statusCode(), route.getValue());
            assertEquals("", head.body(), route.getValue());
            for (String name :
                    List.of("Content-Type", "ETag", "Cache-Control", "Vary", "Content-Disposition", "Location")) {
                assertEquals(header(get, name), header(head, name), name + " of " + route.getValue());
            }
            answered += get.statusCode() == 200 ? 1 : 0;
        }
        assertTrue(answered > 20, "answered: " + answered);
    }

    @Test
    void everyOtherMethodIsRefusedWithThoseThatAreTaken() throws Exception {
        try (SearchServer all =
                SearchServer.start(archive, ServerSettings.local(0), ServiceSettings.DEFAULT.withMcp())) {
            ApiClient asking = new ApiClient(all);
            for (Map.Entry<String, String> route : addresses(all).entrySet()) {
                Set<String> taken = taken(all, route.getKey());
                for (String method : METHODS) {
                    if (!taken.contains(method)) {
                        HttpResponse<String> refused = asking.send(method, route.getValue());
                        String told = method + " " + route.getValue();
                        assertEquals(405, refused.statusCode(), told);
                        assertEquals(String.join(", ", taken), header(refused, "Allow"), told);
                        if (!method.equals("HEAD")) {
                            assertTrue(refused.body().contains("urn:vankien:problem:method-not-allowed"), told);
                        }
                    }
                }
            }
        }
    }
}
