package vankien.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.json.JsonMapper;
import vankien.query.SearchRequest;
import vankien.search.Access;
import vankien.search.ClosedCollections;

/** What is asked of each route, by what a reader may not see and by what he may; a route that is missing here fails tests. */
final class AskedAddresses {
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
        ROUTES.put("POST /mcp", AskedAddresses::calls);
    }

    private AskedAddresses() {}

    /** The routes that something is asked of: {@code GET /api/v1/search}. */
    static Set<String> routes() {
        return ROUTES.keySet();
    }

    /** What is asked of a route; a message may stand behind an address. */
    static List<String> of(String route, ClosedCollections collections) {
        return Objects.requireNonNull(ROUTES.get(route), route).of(collections);
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
}
