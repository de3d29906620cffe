package vankien.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What a reader is answered who may not see all: the same by both engines, and nothing of what is hidden. */
interface RightsChecks extends Asked {
    @Test
    default void whatIsHiddenHasNoPartInAnything() {
        int narrower = 0;
        for (String query : WordChecks.QUERIES) {
            JsonNode answer = stranger().found().json(Compared.search(query));
            SameAnswers.require(stranger().expected().json(Compared.search(query)), answer, "a stranger's " + query);
            narrower += answer.path("total").path("value").asInt()
                            < member().found()
                                    .json(Compared.search(query))
                                    .path("total")
                                    .path("value")
                                    .asInt()
                    ? 1
                    : 0;
        }
        assertTrue(narrower > 5, "nothing was hidden: this tells nothing");
        Set<String> seen = new HashSet<>(Compared.paged(stranger().found(), "", 100));
        int hidden = 0;
        for (String id : Compared.paged(member().found(), "", 100)) {
            if (!seen.contains(id)) {
                hidden++;
                for (String path : List.of("/api/v1/documents/" + id, "/api/v1/documents/" + id + "/similar")) {
                    assertEquals(404, stranger().found().get(path).statusCode(), path);
                }
            }
        }
        assertTrue(hidden > 3, "only " + hidden + " documents are hidden");
    }

    /** The documents that the stranger may not see. */
    private List<String> hidden() {
        Set<String> seen = new HashSet<>(Compared.paged(stranger().expected(), "", 100));
        List<String> hidden = new ArrayList<>(Compared.paged(member().expected(), "", 100));
        hidden.removeAll(seen);
        assertTrue(hidden.size() > 3 && seen.size() > 20, hidden.size() + " hidden of " + seen.size());
        return hidden;
    }

    private static void requireNothingOf(List<String> hidden, HttpResponse<String> answer, String where) {
        for (String id : hidden) {
            assertFalse(
                    Pattern.compile("(?<![\\w-])" + Pattern.quote(id) + "(?![\\w-])")
                            .matcher(answer.body())
                            .find(),
                    where + " tells of " + id + "\n" + answer.body());
        }
    }

    private void requireSame(List<String> hidden, List<String> paths) {
        for (String path : paths) {
            requireNothingOf(hidden, stranger().sameAnswer(path), path);
        }
    }

    @Test
    default void aStrangersSearchesWithFacetsFiltersAndPages() {
        List<String> paths = new ArrayList<>();
        for (String query : WordChecks.QUERIES) {
            String path = Compared.search(query);
            paths.add(path + "&size=100&passages=2");
            paths.add(path + "&type=CT&sort=newest");
            paths.add("/search?q=" + Client.encoded(query));
        }
        paths.addAll(List.of("/", "/browse", "/browse?level=province"));
        requireSame(hidden(), paths);
    }

    @Test
    default void aStrangersSuggestions() throws InterruptedException {
        stranger().waitForSuggestions();
        List<String> paths = new ArrayList<>();
        int some = 0;
        for (String typed : WordChecks.TYPED) {
            paths.add("/api/v1/suggest?size=10&q=" + Client.encoded(typed));
            some += stranger().found().json(paths.getLast()).isEmpty() ? 0 : 1;
        }
        assertTrue(some > 3, "only " + some + " texts were completed");
        requireSame(hidden(), paths);
    }

    @Test
    default void aStrangersDocuments() {
        List<String> hidden = hidden();
        List<String> paths = new ArrayList<>();
        for (String id : stranger().ids("cán bộ", 10)) {
            paths.add("/api/v1/documents/" + id + "?text=true");
            paths.add("/api/v1/documents/" + id + "/similar?size=5&passages=1");
            paths.add("/documents/" + id + "?q=" + Client.encoded("can bo UBKT 21-KL/TW"));
        }
        assertEquals(30, paths.size());
        requireSame(hidden, paths);
        for (String id : hidden) {
            for (String path : List.of(
                    "/api/v1/documents/" + id,
                    "/api/v1/documents/" + id + "/similar",
                    "/documents/" + id,
                    "/documents/" + id + "/file")) {
                assertEquals(404, stranger().sameAnswer(path).statusCode(), path);
            }
        }
    }

    @Test
    default void aStrangersCodesAndChains() {
        List<String> hidden = hidden();
        Set<String> codes = new HashSet<>(DocumentChecks.CODES);
        for (String id : hidden) {
            JsonNode document = member().expected().json("/api/v1/documents/" + id);
            String number = document.path("number").asString("");
            String symbol = document.path("symbol").asString("");
            if (!number.isEmpty() && !symbol.isEmpty()) {
                codes.add(Client.encoded(number + "-" + symbol.replace('/', '~')));
            }
        }
        assertTrue(codes.size() > DocumentChecks.CODES.size(), "no hidden document has a code: this tells nothing");
        List<String> paths = new ArrayList<>();
        for (String code : codes) {
            paths.add("/api/v1/codes/" + code);
            paths.add("/api/v1/codes/" + code + "/chain?depth=3");
            paths.add("/codes/" + code);
        }
        requireSame(hidden, paths);
    }

    @Test
    default void aStrangersDraftsExportsFeedsAndLists() {
        List<String> hidden = hidden();
        for (String draft : DocumentChecks.DRAFTS) {
            String type = draft.startsWith("[") ? "application/json" : "text/plain";
            HttpResponse<String> answer = stranger().sameAnswer("/api/v1/batch", type, draft);
            assertEquals(200, answer.statusCode());
            requireNothingOf(hidden, answer, draft);
        }
        String query = "q=" + Client.encoded("đảng viên");
        requireSame(
                hidden,
                List.of(
                        "/api/v1/export?format=csv&" + query,
                        "/api/v1/export?format=jsonl&" + query,
                        "/api/v1/export?format=ris&" + query,
                        "/feed.atom?" + query,
                        "/feed.atom",
                        "/api/v1/quality",
                        "/api/v1/quality?list=no_date",
                        "/api/v1/quality?list=no_title"));
    }
}
