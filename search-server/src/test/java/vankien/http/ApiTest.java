package vankien.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The JSON of the API, member by member. */
class ApiTest extends ServerTest {
    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void aSearchGivesExactlyTheMembersOfTheContract() throws IOException {
        HttpResponse<String> response = get("/api/v1/search?q=21-KL/TW&size=1&facets=type");
        assertEquals(200, response.statusCode());
        assertEquals("application/json", header(response, "Content-Type"));
        assertEquals(golden("search.json"), response.body());
    }

    @Test
    void aDocumentGivesExactlyTheMembersOfTheContract() throws IOException {
        HttpResponse<String> response = get("/api/v1/documents/nq-02-song-thuong");
        assertEquals(golden("document.json"), response.body());
        assertFalse(JSON.readTree(response.body()).has("sections"));
    }

    @Test
    void theTextOfADocumentIsGivenWhenAskedFor() {
        JsonNode document = JSON.readTree(
                get("/api/v1/documents/nq-02-song-thuong?text=true").body());
        JsonNode passage = document.path("sections").path(0).path("passages").path(0);
        assertEquals("i-p1", passage.path("anchor").asString());
        assertTrue(passage.path("text").asString().startsWith("Thực hiện Kết luận"));
    }

    @Test
    void unknownValuesAreWrittenAsNull() {
        JsonNode document =
                JSON.readTree(get("/api/v1/documents/bao-cao-khong-so").body());
        for (String member : new String[] {"number", "title", "issuer", "date", "place", "term", "signer"}) {
            assertTrue(document.has(member) && document.get(member).isNull(), member);
        }
        assertEquals("unknown", document.path("status").path("state").asString());
    }

    @Test
    void allHitsAreReachableOnce() {
        int hits = 0;
        String cursor = "";
        String next = "start";
        while (!next.isEmpty()) {
            JsonNode result = JSON.readTree(
                    get("/api/v1/search?q=&size=3&facets=none" + cursor).body());
            assertEquals(0, result.path("facets").size());
            hits += result.path("hits").size();
            next = result.path("next").asString("");
            cursor = "&cursor=" + next;
        }
        assertEquals(archive.state().documents(), hits);
    }

    @Test
    void filtersIncludeExcludeAndFindTheUnknown() {
        assertEquals(12, total("type=KH"));
        assertEquals(12, total("type=kh"));
        assertEquals(4, total("type=-KH"));
        assertEquals(1, total("year=none"));
        assertEquals(2, total("from=2021-01-01&to=2021-12-31"));
        assertEquals(13, total("type=KH&type=NQ"));
    }

    @Test
    void wordsAreReadWhetherEncodedOrNot() throws IOException {
        String answer = RawRequest.send(
                server.port(),
                "GET /api/v1/search?q=kết+nạp&size=1 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
                        .getBytes(StandardCharsets.UTF_8));
        assertTrue(answer.contains("\"query\":{\"text\":\"kết nạp\""), answer);
    }

    private static int total(String parameters) {
        String body = get("/api/v1/search?" + parameters).body();
        return JSON.readTree(body).path("total").path("value").asInt();
    }

    private static String golden(String name) throws IOException {
        try (InputStream stream = Objects.requireNonNull(ApiTest.class.getResourceAsStream(name), name)) {
            // Pretty in the file, to be read and corrected; compact on the wire.
            return JSON.readTree(stream).toString();
        }
    }
}
