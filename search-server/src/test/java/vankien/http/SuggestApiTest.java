package vankien.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SuggestApiTest extends ServerTest {
    private static final String KET_NAP = "/api/v1/suggest?size=1&q=" + encoded("kết nạp");

    @Test
    void suggestionsAreAJsonList() {
        HttpResponse<String> response = get(KET_NAP);
        assertEquals(200, response.statusCode());
        assertEquals("application/json", header(response, "Content-Type"));
        assertTrue(
                response.body().matches("\\[\\{\"text\":\".+\",\"kind\":\"title\",\"id\":\"[a-z0-9-]+\"}]"),
                response.body());
        assertEquals("[]", get("/api/v1/suggest").body());
        assertEquals("[]", get("/api/v1/suggest?q=").body());
    }

    @Test
    void addressBarsGetTheirOwnForm() {
        HttpResponse<String> response = get(KET_NAP, "Accept", "application/x-suggestions+json, */*");
        assertEquals("application/x-suggestions+json", header(response, "Content-Type"));
        assertTrue(
                response.body().matches("\\[\"kết nạp\",\\[\".+\"],\\[\"title\"],\\[\"/documents/[a-z0-9-]+\"]]"),
                response.body());
    }

    @Test
    void theTagTellsTheFormsApart() {
        HttpResponse<String> list = get(KET_NAP);
        String tag = header(list, "ETag");
        assertEquals("Accept, Accept-Encoding", header(list, "Vary"));
        assertEquals(304, get(KET_NAP, "If-None-Match", tag).statusCode());
        assertEquals(
                200,
                get(KET_NAP, "If-None-Match", tag, "Accept", "application/x-suggestions+json")
                        .statusCode());
        assertEquals(tag, header(send("HEAD", KET_NAP), "ETag"));
    }

    @Test
    void whatIsNotYetLearnedIsNotKept() {
        HttpResponse<String> response = get("/api/v1/suggest?q=" + encoded(FakeArchive.LEARNING));
        assertEquals("no-store", header(response, "Cache-Control"));
        assertEquals("", header(response, "ETag"));
    }

    @Test
    void wrongParametersAreNamed() {
        String[][] wrong = {
            {"size=0", "size"},
            {"size=21", "size"},
            {"size=x", "size"},
            {"size=1&size=2", "size"},
            {"q=" + "a".repeat(201), "q"},
            {"q=a&q=b", "q"},
            {"Q=a", "Q"},
            {"q=%ff", "q"},
        };
        for (String[] query : wrong) {
            HttpResponse<String> response = get("/api/v1/suggest?" + query[0]);
            assertEquals(400, response.statusCode(), query[0]);
            assertTrue(response.body().contains("\"parameter\":\"" + query[1] + "\""), response.body());
        }
        assertEquals(200, get("/api/v1/suggest?size=20&q=" + "a".repeat(200)).statusCode());
        assertEquals(405, send("POST", "/api/v1/suggest").statusCode());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
