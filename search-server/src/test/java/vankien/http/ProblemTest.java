package vankien.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every kind of error: its status, its form, what it names. */
class ProblemTest extends ServerTest {
    private static final JsonMapper JSON = new JsonMapper();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "size=0|size|từ 1 đến 100",
                "size=101|size|“101”",
                "size=ten|size|“ten”",
                "size=1&size=2|size|2 lần",
                "passages=11|passages|từ 0 đến 10",
                "sort=random|sort|relevance, newest, oldest",
                "from=2021-02-30|from|YYYY-MM-DD",
                "to=01/02/2021|to|“01/02/2021”",
                "from=2022-01-01&to=2021-01-01|from|sau ngày kết thúc 2021-01-01",
                "type=XX|type|NQ, KL",
                "type=|type|none",
                "year=21|year|bốn chữ số",
                "term=2020|term|2020-2025",
                "level=world|level|central",
                "status=valid|status|in_force",
                "format=exe|format|docx",
                "cites=garbage|cites|21-KL/TW",
                "cites=-garbage|cites|Chỉ thị 05",
                "cites=ngh%E1%BB%8B+quy%E1%BA%BFt|cites|Điều lệ Đảng",
                "facets=colour|facets|type, year",
                "cursor=|cursor|trang đầu",
                "colour=red|colour|q, type",
                "q=%c3%28|q|UTF-8",
            })
    void aBadParameterIsNamedWithWhatIsAllowed(String query, String parameter, String words) {
        JsonNode problem = problem(400, get("/api/v1/search?" + query));
        JsonNode error = problem.path("errors").path(0);
        assertEquals(parameter, error.path("parameter").asString());
        assertTrue(error.path("message").asString().contains(words), error.toString());
    }

    @Test
    void aPageSaysThatItPassesOverWhatNobodyCanCite() {
        HttpResponse<String> page = get("/search?q=&cites=garbage");
        assertEquals(200, page.statusCode());
        assertTrue(page.body().contains("không phải số, ký hiệu hay tên văn bản nên được bỏ qua"));
        assertFalse(get("/search?q=&cites=21+kl+tw").body().contains("được bỏ qua"));
    }

    @Test
    void allErrorsAreNamedAtOnce() {
        JsonNode problem = problem(400, get("/api/v1/search?size=0&sort=x&type=XX&colour=red"));
        List<String> named = problem.path("errors")
                .valueStream()
                .map(error -> error.path("parameter").asString())
                .toList();
        assertEquals(List.of("colour", "type", "sort", "size"), named);
    }

    @Test
    void aQueryMayHaveTwoThousandCharacters() {
        assertEquals(200, get("/api/v1/search?q=" + "%E1%BB%A7".repeat(2_000)).statusCode());
        assertTrue(problem(400, get("/api/v1/search?q=" + "%E1%BB%A7".repeat(2_001)))
                .toString()
                .contains("2001"));
        HttpResponse<String> page = get("/search?q=" + "%E1%BB%A7".repeat(2_500));
        assertEquals(200, page.statusCode());
        assertTrue(page.body().contains("phần cuối đã được cắt bớt"));
    }

    @Test
    void theLanguageIsVietnameseUnlessEnglishIsAskedFor() {
        assertTrue(problem(404, get("/api/v1/documents/none")).toString().contains("Kho không có văn bản"));
        HttpResponse<String> english = get("/api/v1/documents/none", "Accept-Language", "en-GB,en;q=0.8,vi;q=0.5");
        assertTrue(problem(404, english).toString().contains("The archive has no document"));
        assertEquals("en", header(english, "Content-Language"));
        assertEquals(
                404, get("/api/v1/documents/none", "Accept-Language", ";;q=x,,").statusCode());
    }

    @Test
    void cursorsAreRefusedOrGone() {
        problem(400, get("/api/v1/search?cursor=abc"));
        problem(410, get("/api/v1/search?cursor=g1.10"));
        HttpResponse<String> page = get("/search?cursor=g1.10", "Accept", "text/html");
        assertEquals(200, page.statusCode());
        assertTrue(page.body().contains("bắt đầu lại từ trang đầu"));
    }

    @Test
    void documentsTakeOnlyText() {
        problem(400, get("/api/v1/documents/nq-02-song-thuong?q=x"));
        problem(400, get("/api/v1/documents/nq-02-song-thuong?text=yes"));
        problem(400, get("/api/v1/documents/nq-02-song-thuong?text=true&text=true"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/nope", "/api", "/api/v1", "/api/v2/search", "/documents", "/assets/x.css", "/favicon.ico"})
    void anUnknownAddressIs404(String path) {
        problem(404, get(path));
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH", "OPTIONS", "FOO"})
    void anotherMethodIs405AndToldWhatIsAllowed(String method) {
        for (String path : List.of("/api/v1/search", "/search", "/documents/x/file", "/health/live")) {
            HttpResponse<String> response = send(method, path);
            problem(405, response);
            assertEquals("GET, HEAD", header(response, "Allow"));
        }
    }

    @Test
    void aFaultTellsNothingOfTheInside() {
        HttpResponse<String> response = get("/api/v1/search?q="
                + FakeArchive.FAULT
                        .replace(" ", "+")
                        .replace("à", "%C3%A0")
                        .replace("ỏ", "%E1%BB%8F")
                        .replace("á", "%C3%A1")
                        .replace("ủ", "%E1%BB%A7"));
        String problem = problem(500, response).toString();
        assertFalse(
                problem.contains("secret") || problem.contains("/var/lib") || problem.contains("Exception"), problem);
    }

    @Test
    void browsersGetAPage() {
        HttpResponse<String> page = get("/documents/none", "Accept", "text/html,application/xhtml+xml");
        assertEquals(404, page.statusCode());
        assertTrue(header(page, "Content-Type").startsWith("text/html"));
        assertTrue(page.body().contains("<h1>Không có văn bản này</h1>"));
        HttpResponse<String> api = get("/api/v1/documents/none", "Accept", "text/html");
        assertEquals("application/problem+json", header(api, "Content-Type"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /documents/../../etc/passwd HTTP/1.1",
                "GET /documents/%2e%2e/%2e%2e/etc/passwd HTTP/1.1",
                "GET /documents/..%2f..%2fetc%2fpasswd HTTP/1.1",
                "GET /assets/..%5c..%5cx HTTP/1.1",
                "GET /documents/%zz HTTP/1.1",
                "GET /documents/%ff%fe HTTP/1.1",
                "GET /documents/a;b=c/file HTTP/1.1",
                "GET /documents/%00 HTTP/1.1",
                "GET //documents//x HTTP/1.1",
                "GET documents HTTP/1.1",
            })
    void traversalAndMalformedPathsAre400Or404(String line) throws IOException {
        String answer = RawRequest.send(
                server.port(),
                (line + "\r\nHost: x\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
        assertTrue(answer.startsWith("HTTP/1.1 400") || answer.startsWith("HTTP/1.1 404"), answer);
        assertTrue(answer.contains("application/problem+json"), answer);
        assertFalse(answer.contains("jetty") || answer.contains("\tat "), answer);
    }

    @Test
    void brokenPercentEncodingInAParameterIsNamed() throws IOException {
        String answer = RawRequest.send(
                server.port(),
                "GET /api/v1/search?q=%2&q=%zz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
                        .getBytes(StandardCharsets.ISO_8859_1));
        assertTrue(answer.startsWith("HTTP/1.1 400") && answer.contains("“q=%zz”"), answer);
    }

    @Test
    void headersThatAreTooLargeAre431() throws IOException {
        String answer = RawRequest.send(
                server.port(),
                ("GET /search HTTP/1.1\r\nHost: x\r\nX-Large: " + "x".repeat(100_000) + "\r\n\r\n")
                        .getBytes(StandardCharsets.ISO_8859_1));
        assertTrue(answer.startsWith("HTTP/1.1 431") && answer.contains("application/problem+json"), answer);
    }

    @Test
    void aTakenPortIsSaid() {
        CannotListenException taken = assertThrows(
                CannotListenException.class, () -> SearchServer.start(archive, ServerSettings.local(server.port())));
        assertEquals(CannotListenException.Obstacle.PORT_TAKEN, taken.obstacle());
        assertEquals(server.port(), taken.port());
    }

    @Test
    void anAddressOfAnotherMachineIsSaid() {
        CannotListenException unknown = assertThrows(
                CannotListenException.class, () -> SearchServer.start(archive, new ServerSettings("192.0.2.1", 0)));
        assertEquals(CannotListenException.Obstacle.ADDRESS_UNKNOWN, unknown.obstacle());
    }

    private static JsonNode problem(int status, HttpResponse<String> response) {
        assertEquals(status, response.statusCode(), response.body());
        assertEquals("application/problem+json", header(response, "Content-Type"));
        assertEquals("no-store", header(response, "Cache-Control"));
        JsonNode problem = JSON.readTree(response.body());
        assertEquals(status, problem.path("status").asInt());
        Map<String, JsonNode> members =
                problem.propertyStream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        assertEquals(
                List.of("detail", "errors", "instance", "status", "title", "type"),
                members.keySet().stream().sorted().toList());
        return problem;
    }
}
