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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;
import vankien.access.Gate;
import vankien.access.Gates;
import vankien.access.KeyFile;
import vankien.query.SearchRequest;
import vankien.search.Access;
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

    /** What is asked of each route; a route that is missing here fails the test. */
    private static final Map<String, Addresses> ROUTES = new LinkedHashMap<>();

    private interface Addresses {
        List<String> of(ClosedCollections collections);
    }

    static {
        ROUTES.put("GET /api/v1/search", all -> queries("/api/v1/search?size=20&q=", all));
        ROUTES.put("GET /api/v1/documents/{id}", all -> ids("/api/v1/documents/", "?text=true", all));
        ROUTES.put("GET /api/v1/documents/{id}/similar", all -> ids("/api/v1/documents/", "/similar", all));
        ROUTES.put("GET /api/v1/codes/{code}", all -> codes("/api/v1/codes/", "", all));
        ROUTES.put("GET /api/v1/codes/{code}/chain", all -> codes("/api/v1/codes/", "/chain", all));
        ROUTES.put("GET /api/v1/suggest", all -> beginnings("/api/v1/suggest?size=20&q=", all));
        ROUTES.put("GET /api/v1/batch", all -> codes("/api/v1/batch?q=", "", all));
        ROUTES.put("GET /batch", all -> codes("/batch?q=", "", all));
        ROUTES.put("GET /api/v1/quality", all -> lists("/api/v1/quality"));
        ROUTES.put("GET /quality", all -> lists("/quality"));
        ROUTES.put("GET /api/v1/export", all -> exports(all));
        ROUTES.put("GET /feed.atom", all -> queries("/feed.atom?q=", all));
        ROUTES.put("GET /", all -> List.of("/"));
        ROUTES.put("GET /search", all -> queries("/search?q=", all));
        ROUTES.put("GET /documents/{id}", all -> ids("/documents/", "?q=%C4%91%E1%BA%A3ng", all));
        ROUTES.put("GET /documents/{id}/file", all -> ids("/documents/", "/file", all));
        ROUTES.put("GET /codes/{code}", all -> codes("/codes/", "", all));
        ROUTES.put("GET /browse", all -> List.of("/browse", "/browse?level=province"));
        ROUTES.put("GET /compare", all -> comparisons(all));
        ROUTES.put("GET /help", all -> List.of("/help"));
        ROUTES.put("GET /docs", all -> List.of("/docs"));
        ROUTES.put("GET /openapi.json", all -> List.of("/openapi.json"));
        ROUTES.put("GET /metrics", all -> List.of("/metrics"));
        ROUTES.put("GET /opensearch.xml", all -> List.of("/opensearch.xml"));
        ROUTES.put("GET /embed/search-box.js", all -> List.of("/embed/search-box.js"));
        ROUTES.put("GET /assets/{name}", all -> List.of("/assets/none.css"));
        ROUTES.put("GET /health/live", all -> List.of("/health/live"));
        ROUTES.put("GET /health/ready", all -> List.of("/health/ready"));
        ROUTES.put("POST /api/v1/batch", all -> List.of("/api/v1/batch"));
        ROUTES.put("POST /batch", all -> List.of("/batch"));
        ROUTES.put("POST /mcp", AccessRoutesTest::calls);
    }

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

    private static List<String> queries(String start, ClosedCollections all) {
        List<String> addresses = new ArrayList<>();
        for (String query : List.of("", "nghi quyet", "\"chi bộ\"", "nghề cá", "doanh nghiep", "kế hoặch", "type:NQ")) {
            addresses.add(start + ApiClient.encoded(query));
        }
        all.codes().stream().limit(20).forEach(code -> addresses.add(start + ApiClient.encoded(code)));
        return addresses;
    }

    private static List<String> ids(String before, String after, ClosedCollections all) {
        List<String> addresses = new ArrayList<>();
        all.ids().forEach(id -> addresses.add(before + id + after));
        addresses.add(before + "khong-co" + after);
        return addresses;
    }

    /** Each document beside one that everybody may read, beside itself, and by its number. */
    private static List<String> comparisons(ClosedCollections all) {
        List<String> addresses = new ArrayList<>();
        String open = all.lacking()
                .search(SearchRequest.of("").withSize(1), Access.OPEN)
                .hits()
                .getFirst()
                .id();
        all.ids().forEach(id -> {
            addresses.add("/compare?a=" + id + "&b=" + open);
            addresses.add("/compare?a=" + open + "&b=" + id);
            addresses.add("/compare?a=" + id);
        });
        all.codes().stream()
                .limit(20)
                .forEach(code -> addresses.add("/compare?a=" + open + "&b=" + ApiClient.encoded(code)));
        return addresses;
    }

    private static List<String> codes(String before, String after, ClosedCollections all) {
        List<String> addresses = new ArrayList<>();
        all.codes().stream().limit(60).forEach(code -> addresses.add(before + ApiClient.encoded(code) + after));
        addresses.add(before + ApiClient.encoded("999-NQ/TW") + after);
        return addresses;
    }

    private static List<String> beginnings(String start, ClosedCollections all) {
        Set<String> beginnings = new TreeSet<>();
        all.words().stream().limit(200).forEach(word -> beginnings.add(word.substring(0, Math.min(3, word.length()))));
        all.codes().stream().limit(40).forEach(code -> beginnings.add(code.substring(0, 3)));
        return beginnings.stream()
                .limit(80)
                .map(text -> start + ApiClient.encoded(text))
                .toList();
    }

    private static List<String> lists(String path) {
        return List.of(
                path, path + "?list=no_date", path + "?list=not_held", path + "?list=copies", path + "?list=ambiguous");
    }

    private static List<String> exports(ClosedCollections all) {
        List<String> addresses = new ArrayList<>();
        for (String format : List.of("csv", "jsonl")) {
            queries("/api/v1/export?format=" + format + "&q=", all).stream()
                    .limit(6)
                    .forEach(addresses::add);
        }
        return addresses;
    }

    /** Calls of the tools; the message stands behind the address. */
    private static List<String> calls(ClosedCollections all) {
        List<String> calls = new ArrayList<>(List.of(call("ping", "x", Map.of()), call("tools/list", "x", Map.of())));
        all.ids().forEach(id -> calls.add(call("tools/call", "open_section", Map.of("id", id))));
        all.codes().stream()
                .limit(40)
                .forEach(code -> calls.add(call("tools/call", "look_up_code", Map.of("code", code, "citing", 10))));
        for (String query : List.of("", "nghi quyet", "\"chi bộ\"", "nghề cá", "kế hoặch")) {
            calls.add(call("tools/call", "search", Map.of("query", query, "documents", 20)));
        }
        return calls;
    }

    private static String call(String method, String tool, Map<String, Object> arguments) {
        return "/mcp "
                + JsonMapper.shared()
                        .writeValueAsString(Map.of(
                                "jsonrpc",
                                "2.0",
                                "id",
                                1,
                                "method",
                                method,
                                "params",
                                Map.of("name", tool, "arguments", arguments)));
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
                assertTrue(ROUTES.containsKey(route), route + " is new: say here what is asked of it");
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
        assertEquals(described, new TreeSet<>(ROUTES.keySet()), "say here what is asked of a new one");
    }

    @Test
    void notThereAndNotAllowedAreTheSame() throws Exception {
        awaitLearning(hiding);
        awaitLearning(lacking);
        Map<String, Integer> asked = new TreeMap<>();
        for (String route : hiding.registered()) {
            String method = route.substring(0, route.indexOf(' '));
            String same = method.equals("HEAD") ? "GET" + route.substring(4) : route;
            List<String> addresses = addresses(same);
            // HEAD is answered by what answers GET.
            for (String address : method.equals("HEAD") ? addresses.subList(0, 1) : addresses) {
                assertEquals(ask(lacking, method, address), ask(hiding, method, address), method + " " + address);
                asked.merge(same, 1, Integer::sum);
            }
        }
        assertTrue(asked.getOrDefault("GET /documents/{id}", 0) > 60, asked::toString);
    }

    private static List<String> addresses(String route) {
        return Objects.requireNonNull(ROUTES.get(route), route).of(collections);
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
            String address = addresses(same).getFirst();
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
