package vankien.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vankien.query.SearchRequest;
import vankien.search.Access;

/** Links with an id that a document had before. */
class FormerIdRedirectTest extends ServerTest {
    @ParameterizedTest
    @CsvSource({
        "/documents/ID,",
        "/documents/ID,q=d%C3%A2n%20v%E1%BA%ADn",
        "/documents/ID/file,",
        "/api/v1/documents/ID,",
        "/api/v1/documents/ID,text=true",
    })
    void leadToTheDocumentWithAllParameters(String path, String query) {
        String end = query == null ? "" : "?" + query;
        HttpResponse<String> answer = get(path.replace("ID", FakeArchive.FORMER) + end);
        assertEquals(308, answer.statusCode());
        String now = archive.movedTo(FakeArchive.FORMER, Access.OPEN).orElseThrow();
        assertEquals(path.replace("ID", now) + end, header(answer, "Location"));
        assertEquals("no-cache", header(answer, "Cache-Control"));
        assertEquals(200, get(header(answer, "Location")).statusCode());
    }

    @Test
    void anIdThatNeverWasIsUnknown() {
        assertEquals(404, get("/documents/chua-tung-co").statusCode());
        assertEquals(404, get("/api/v1/documents/chua-tung-co").statusCode());
        assertEquals(404, get("/documents/chua-tung-co/file").statusCode());
        assertEquals(
                0,
                archive.search(SearchRequest.of("chua-tung-co"), Access.OPEN)
                        .hits()
                        .size());
    }
}
