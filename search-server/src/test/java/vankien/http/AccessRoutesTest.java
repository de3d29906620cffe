package vankien.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vankien.access.Gate;
import vankien.access.Gates;
import vankien.access.KeyFile;
import vankien.search.ClosedCollections;

/**
 * For each route: who may not read a document sees no difference between "not there" and "not allowed". He asks one server
 * that hides documents from him and one over an index that really lacks them; status, headers and bodies are the same.
 */
class AccessRoutesTest {
    @TempDir
    static Path folder;

    private static ClosedCollections collections;
    private static SearchServer hiding;
    private static SearchServer lacking;
    private static String stranger;
    private static String member;

    @BeforeAll
    static void start() throws Exception {
        collections = ClosedCollections.in(folder);
        Path file = folder.resolve("keys.jsonl");
        KeyFile keys = new KeyFile(file);
        LocalDate today = LocalDate.of(2026, 11, 21);
        stranger = keys.add("", List.of("khác"), false, List.of(), today).key();
        member = keys.add("", List.of(ClosedCollections.GROUP), false, List.of(), today)
                .key();
        Gate gate = Gates.of(new Gates.Statement("keys", file, "", "", "", null, null, "operators"));
        ServerSettings settings = ServerSettings.local(0).behind(gate);
        ServiceSettings service = ServiceSettings.DEFAULT.withMcp();
        hiding = SearchServer.start(collections.whole(), settings, service);
        lacking = SearchServer.start(collections.lacking(), settings, service);
    }

    @AfterAll
    static void stop() {
        hiding.close();
        lacking.close();
        collections.close();
    }

    /** The pages of a word the spelling of which is learned from the archive come when it has been learned. */
    private static void awaitLearning(SearchServer server) throws InterruptedException {
        ApiClient client = new ApiClient(server);
        while (client.get("/api/v1/suggest?q=n", "X-API-Key", stranger)
                .headers()
                .firstValue("Cache-Control")
                .orElse("")
                .contains("no-store")) {
            Thread.sleep(20);
        }
    }

    @Test
    void everyRouteIsInTheTable() {
        for (String route : hiding.registered()) {
            if (!route.startsWith("HEAD ")) {
                assertTrue(AskedAddresses.routes().contains(route), route + " is new: say here what is asked of it");
            }
        }
    }

    @Test
    void everyOperationOfOpenApiIsInTheTableAndNothingElse() {
        Set<String> described = new TreeSet<>();
        ApiClient.json(new ApiClient(hiding).get("/openapi.json", "X-API-Key", stranger))
                .path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .propertyNames()
                        .forEach(method -> described.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
        assertEquals(described, new TreeSet<>(AskedAddresses.routes()), "say here what is asked of a new one");
    }

    @Test
    void notThereAndNotAllowedAreTheSame() throws Exception {
        awaitLearning(hiding);
        awaitLearning(lacking);
        Map<String, Integer> asked = new TreeMap<>();
        for (String route : hiding.registered()) {
            String method = route.substring(0, route.indexOf(' '));
            String same = method.equals("HEAD") ? "GET" + route.substring(4) : route;
            List<String> addresses = AskedAddresses.of(same, collections);
            // HEAD is answered by what answers GET.
            for (String address : method.equals("HEAD") ? addresses.subList(0, 1) : addresses) {
                assertEquals(ask(lacking, method, address), ask(hiding, method, address), method + " " + address);
                asked.merge(same, 1, Integer::sum);
            }
        }
        assertTrue(asked.getOrDefault("GET /documents/{id}", 0) > 60, asked::toString);
    }

    private static String ask(SearchServer server, String method, String asked) {
        HttpResponse<String> response = send(server, method, asked, "X-API-Key", stranger);
        Map<String, List<String>> shown = new TreeMap<>(response.headers().map());
        // Of another generation, of another moment; lengths are compared by the bodies.
        List.of("etag", "date", "content-length", "x-request-id").forEach(shown::remove);
        return response.statusCode() + "\n" + shown + "\n" + constant(response.body());
    }

    /** A request; a message may stand behind its address. */
    private static HttpResponse<String> send(SearchServer server, String method, String asked, String... headers) {
        int space = asked.indexOf(' ');
        boolean posted = method.equals("POST");
        String body = space > 0 ? asked.substring(space + 1) : "Căn cứ " + String.join("; ", collections.codes()) + ".";
        List<String> all = new ArrayList<>(List.of(headers));
        if (posted) {
            all.addAll(List.of("Content-Type", space > 0 ? "application/json" : "text/plain; charset=utf-8"));
        }
        return new ApiClient(server)
                .send(
                        method,
                        space > 0 ? asked.substring(0, space) : asked,
                        posted ? body.getBytes(StandardCharsets.UTF_8) : new byte[0],
                        all.toArray(String[]::new));
    }

    private static String constant(String body) {
        return body.replaceAll("\"took_ms\":\\d+", "")
                .replaceAll("\"generation\":\"[^\"]*\"", "")
                .replaceAll("\"next\":\"[^\"]*\"", "\"next\":\"…\"")
                .replaceAll("cursor=[^\"&]*", "cursor=…")
                .replaceAll("<updated>[^<]*</updated>", "")
                .replaceAll("127\\.0\\.0\\.1:\\d+", "");
    }

    @Test
    void whoIsAllowedSeesAllOfIt() {
        ApiClient client = new ApiClient(hiding);
        int more = 0;
        for (String id : collections.ids()) {
            String address = "/api/v1/documents/" + id;
            assertEquals(200, client.get(address, "X-API-Key", member).statusCode(), id);
            more += client.get(address, "X-API-Key", stranger).statusCode() == 404 ? 1 : 0;
        }
        assertTrue(more > 12, "hidden: " + more);
    }

    @Test
    void answersOfReadersWithOtherRightsAreNeverTheSameVersion() {
        ApiClient client = new ApiClient(hiding);
        for (String address : List.of("/", "/search?q=a", "/api/v1/search?q=a", "/api/v1/suggest?q=a", "/help")) {
            HttpResponse<String> first = client.get(address, "X-API-Key", stranger);
            String tag = first.headers()
                    .firstValue("ETag")
                    .orElseThrow(() -> new AssertionError(address + " " + first.statusCode() + " " + first.headers()));
            assertEquals(
                    "private, no-cache",
                    first.headers().firstValue("Cache-Control").orElseThrow(),
                    address);
            String vary = String.join(", ", first.headers().allValues("Vary"));
            assertTrue(vary.contains("Authorization") && vary.contains("X-API-Key"), vary);
            assertEquals(
                    304,
                    client.get(address, "X-API-Key", stranger, "If-None-Match", tag)
                            .statusCode());
            HttpResponse<String> other = client.get(address, "X-API-Key", member, "If-None-Match", tag);
            assertEquals(200, other.statusCode(), address);
            // Suggestions that are still being learned for him have none.
            assertNotEquals(tag, other.headers().firstValue("ETag").orElse(""), address);
        }
    }

    @Test
    void withoutAKeyNothingIsAnsweredButHealthAndAssets() {
        ApiClient client = new ApiClient(hiding);
        for (String route : hiding.registered()) {
            String method = route.substring(0, route.indexOf(' '));
            String same = method.equals("HEAD") ? "GET" + route.substring(4) : route;
            String address = AskedAddresses.of(same, collections).getFirst();
            HttpResponse<String> response = send(hiding, method, address);
            boolean free = address.startsWith("/health/")
                    || address.startsWith("/assets/")
                    || address.startsWith("/embed/")
                    || address.equals("/opensearch.xml");
            assertEquals(free, response.statusCode() != 401, route);
            if (!free) {
                assertFalse(response.headers().allValues("WWW-Authenticate").isEmpty(), route);
            }
        }
        HttpResponse<String> nowhere = client.get("/admin");
        assertEquals(401, nowhere.statusCode());
        assertTrue(nowhere.body().contains("urn:vankien:problem:access-required"), nowhere.body());
        assertTrue(client.get("/health/ready").body().contains("\"documents\":" + everybodys()));
    }

    private static int everybodys() {
        return collections.lacking().state().documents();
    }

    @Test
    void aKeyThatIsRevokedIsRefusedWithoutARestart() throws Exception {
        KeyFile keys = new KeyFile(folder.resolve("keys.jsonl"));
        KeyFile.Made made = keys.add("", List.of(), false, List.of(), LocalDate.of(2026, 11, 21));
        ApiClient client = new ApiClient(hiding);
        await(200, client, made.key());
        keys.revoke(made.kept().id());
        await(401, client, made.key());
        assertEquals(200, client.get("/help", "X-API-Key", stranger).statusCode());
    }

    private static void await(int status, ApiClient client, String key) throws InterruptedException, IOException {
        for (int i = 0; i < 200; i++) {
            if (client.get("/help", "Authorization", "Bearer " + key).statusCode() == status) {
                return;
            }
            Thread.sleep(50);
        }
        throw new IOException("never " + status);
    }
}
