package vankien.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** All results as a file: what it is called, that it is whole, and that a cut-off is noticed. */
class ExportApiTest extends ServerTest {

    @ParameterizedTest
    @CsvSource({
        "csv, text/csv; charset=utf-8; header=present",
        "xlsx, application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "jsonl, application/jsonl",
        "ris, application/x-research-info-systems; charset=utf-8"
    })
    void aFileHasItsTypeAndName(String format, String type) {
        for (String method : List.of("GET", "HEAD")) {
            HttpResponse<String> response = send(method, "/api/v1/export?q=k%E1%BA%BF+ho%E1%BA%A1ch&format=" + format);
            assertEquals(200, response.statusCode(), response.body());
            assertEquals(type.replace(" ", ""), header(response, "Content-Type").replace(" ", ""));
            assertEquals(
                    "attachment; filename=\"Ket qua tim kiem." + format
                            + "\"; filename*=UTF-8''K%E1%BA%BFt%20qu%E1%BA%A3%20t%C3%ACm%20ki%E1%BA%BFm." + format,
                    header(response, "Content-Disposition"));
            assertTrue(header(response, "ETag").startsWith("W/"));
            assertEquals(method.equals("HEAD"), response.body().isEmpty());
        }
    }

    @Test
    void everyHitOfTheSearchIsInItAndThenTheirNumber() {
        List<String> found = new ArrayList<>();
        client.json("/api/v1/search?size=100&sort=newest&facets=none")
                .path("hits")
                .forEach(hit -> found.add(hit.path("id").asString()));
        String[] lines = get("/api/v1/export?format=jsonl&sort=newest").body().split("\n", -1);
        List<String> exported = new ArrayList<>();
        for (int i = 0; i < lines.length - 2; i++) {
            exported.add(JsonMapper.shared().readTree(lines[i]).path("id").asString());
        }
        assertEquals(found, exported);
        assertEquals("{\"total\":" + found.size() + "}", lines[lines.length - 2]);
        assertEquals("", lines[lines.length - 1]);
    }

    @Test
    void passagesComeWhenTheyAreAskedFor() {
        assertEquals(0, first("").path("passages").size());
        assertEquals(1, first("&passages=1").path("passages").size());
    }

    private static tools.jackson.databind.JsonNode first(String more) {
        String body = get("/api/v1/export?q=chi&format=jsonl" + more).body();
        return JsonMapper.shared().readTree(body.substring(0, body.indexOf('\n')));
    }

    @ParameterizedTest
    @ValueSource(strings = {"format=jsonl&file_format=pdf", "format=pdf&format=jsonl"})
    void documentsAreFilteredByTheirFormatToo(String query) {
        String[] lines = get("/api/v1/export?" + query).body().split("\n", -1);
        assertEquals("{\"total\":1}", lines[1]);
        assertEquals(
                "pdf", JsonMapper.shared().readTree(lines[0]).path("format").asString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "q=x|format|csv, xlsx, jsonl, ris",
                "format=pdf|format|file_format",
                "format=csv&format=xlsx|file_format|docx",
                "format=csv&format=pdf|format|xlsx",
                "format=csv&file_format=exe|file_format|docx",
                "format=csv&size=5|size|no parameter",
                "format=csv&cursor=x|cursor|no parameter",
                "format=csv&type=XX|type|NQ",
            })
    void aBadParameterIsNamed(String query, String parameter, String words) {
        HttpResponse<String> response = get("/api/v1/export?" + query, "Accept-Language", "en");
        assertEquals(400, response.statusCode());
        var error = JsonMapper.shared().readTree(response.body()).path("errors").path(0);
        assertEquals(parameter, error.path("parameter").asString());
        assertTrue(error.path("message").asString().contains(words), error.toString());
    }

    @Test
    void anExportThatFailsHalfWayIsNoticed() {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port()
                        + "/api/v1/export?format=csv&q=" + ApiClient.encoded(FakeArchive.CUT_OFF)))
                .build();
        assertThrows(IOException.class, () -> CLIENT.send(request, HttpResponse.BodyHandlers.ofString()));
        assertEquals(200, get("/api/v1/export?format=csv").statusCode());
    }

    @Test
    void moreThanSomeAtATimeAreTooMany() throws Exception {
        String held = "/api/v1/export?format=csv&q=" + ApiClient.encoded(FakeArchive.HELD);
        List<CompletableFuture<HttpResponse<String>>> running = new ArrayList<>();
        for (int i = 0; i < Bounds.DEFAULT_EXPORTS; i++) {
            // Each on a thread of its own: where the common pool has but one, they would run one after the other.
            running.add(CompletableFuture.supplyAsync(
                    () -> get(held), task -> Thread.ofVirtual().start(task)));
        }
        assertTrue(archive.exportHasBegun());
        HttpResponse<String> refused = get(held);
        while (refused.statusCode() == 200) {
            // The second one had not begun.
            refused = get(held);
        }
        assertEquals(503, refused.statusCode());
        assertEquals("10", header(refused, "Retry-After"));
        assertTrue(refused.body().contains("too-many-exports"), refused.body());
        for (CompletableFuture<HttpResponse<String>> one : running) {
            assertTrue(one.get().body().contains("#total,"), "a running one is not disturbed");
        }
        assertEquals(
                200,
                get(held.replace(ApiClient.encoded(FakeArchive.HELD), "chi")).statusCode());
    }

    @Test
    void aTextIsCompressedOnTheWayAndAWorkbookIsNot() throws Exception {
        for (String format : List.of("csv", "xlsx")) {
            HttpRequest request = HttpRequest.newBuilder(
                            URI.create("http://127.0.0.1:" + server.port() + "/api/v1/export?format=" + format))
                    .header("Accept-Encoding", "gzip")
                    .build();
            HttpResponse<byte[]> response = CLIENT.send(request, HttpResponse.BodyHandlers.ofByteArray());
            assertEquals(format.equals("csv") ? "gzip" : "", header(response, "Content-Encoding"));
        }
    }
}
