package vankien.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Related documents over HTTP; what is related is tested with a real index. */
class SimilarApiTest extends ServerTest {
    private static final String ADDRESS = "/api/v1/documents/nq-02-song-thuong/similar";

    @Test
    void hitsAreThoseOfTheSearch() {
        JsonNode similar = client.json(ADDRESS + "?size=3&passages=1");
        assertEquals("nq-02-song-thuong", similar.path("id").asString());
        assertEquals("g7", similar.path("generation").asString());
        assertEquals(3, similar.path("hits").size());
        JsonNode hit = client.json("/api/v1/search?size=1").path("hits").path(0);
        assertEquals(hit.propertyNames(), similar.path("hits").path(0).propertyNames());
        similar.path("hits")
                .forEach(one -> assertFalse(
                        one.path("id").asString().equals("nq-02-song-thuong"), "a document is not related to itself"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"size=0", "size=51", "size=x", "passages=11", "q=x", "size=1&size=2"})
    void wrongParametersAreRefused(String query) {
        assertEquals(400, get(ADDRESS + "?" + query).statusCode());
    }

    @Test
    void anUnknownDocumentIs404AndAFormerIdLeadsOn() {
        assertEquals(404, get("/api/v1/documents/none/similar").statusCode());
        HttpResponse<String> moved = get("/api/v1/documents/" + FakeArchive.FORMER + "/similar?size=3");
        assertEquals(308, moved.statusCode());
        assertTrue(header(moved, "Location").endsWith("/similar?size=3"), header(moved, "Location"));
    }

    @Test
    void aVersionIsSentOnce() {
        String tag = header(get(ADDRESS), "ETag");
        assertEquals(304, get(ADDRESS, "If-None-Match", tag).statusCode());
    }
}
