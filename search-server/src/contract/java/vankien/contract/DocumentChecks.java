package vankien.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What is asked about documents and codes, one or many. */
interface DocumentChecks extends Asked {
    /** Codes as they stand in addresses. */
    List<String> CODES = List.of("21-KL~TW", "12-CT~TU", "05-CT~TW", "47-Q%C4%90~TU");

    /** A draft, and a list of what it may name. */
    List<String> DRAFTS = List.of(
            "Thực hiện Kết luận số 21-KL/TW và Chỉ thị số 12-CT/TU ngày 08/3/2022, Quy định 47-QĐ/TU,"
                    + " Nghị quyết số 999-NQ/TW",
            "[\"21-KL/TW\", \"công tác cán bộ\", \"dan van kheo\"]");

    @Test
    default void documentsWithTheirText() {
        List<String> ids = member().ids("cán bộ", 15);
        assertEquals(15, ids.size());
        for (String id : ids) {
            JsonNode document = member().same("/api/v1/documents/" + id + "?text=true");
            assertFalse(document.path("sections").isEmpty(), id);
        }
    }

    @Test
    default void documentPagesMarkTheWords() {
        for (String id : member().ids("can bo", 5)) {
            String page = "/documents/" + id + "?q=" + Client.encoded("can bo UBKT 21-KL/TW");
            HttpResponse<String> answer = member().found().get(page);
            assertEquals(200, answer.statusCode());
            assertTrue(answer.body().contains("<mark"), page);
            assertEquals(member().expected().get(page).body(), answer.body(), page);
        }
    }

    @Test
    default void resultPages() {
        for (String query : List.of("cong tac can bo", "zzyzx", "", "21-KL/TW")) {
            String page = "/search?q=" + Client.encoded(query);
            HttpResponse<String> answer = member().found().get(page);
            assertEquals(200, answer.statusCode());
            assertEquals(Compared.untimed(member().expected().get(page).body()), Compared.untimed(answer.body()), page);
        }
    }

    @Test
    default void relatedDocuments() {
        int related = 0;
        for (String id : member().ids("", 25)) {
            related += member().same("/api/v1/documents/" + id + "/similar?size=5&passages=1")
                    .path("hits")
                    .size();
        }
        assertTrue(related > 20, "only " + related + " related documents");
    }

    @Test
    default void codesAndChains() {
        for (String code : CODES) {
            JsonNode answer = member().same("/api/v1/codes/" + code);
            assertFalse(answer.path("identities").isEmpty(), code);
            member().same("/api/v1/codes/" + code + "/chain?depth=3");
            HttpResponse<String> page = member().found().get("/codes/" + code);
            assertEquals(200, page.statusCode());
            assertEquals(member().expected().get("/codes/" + code).body(), page.body(), code);
        }
    }

    @Test
    default void drafts() {
        for (String draft : DRAFTS) {
            String type = draft.startsWith("[") ? "application/json" : "text/plain";
            HttpResponse<String> answer = member().sameAnswer("/api/v1/batch", type, draft);
            assertEquals(200, answer.statusCode());
            assertFalse(Client.read(answer.body()).path("results").isEmpty(), answer.body());
        }
    }

    @Test
    default void exports() {
        for (String format : List.of("csv", "jsonl", "ris")) {
            String path = "/api/v1/export?format=" + format + "&q=" + Client.encoded("đảng viên");
            HttpResponse<String> answer = member().found().get(path);
            assertEquals(200, answer.statusCode());
            assertEquals(
                    Compared.rounded(member().expected().get(path).body()), Compared.rounded(answer.body()), format);
        }
    }

    @Test
    default void feeds() {
        String path = "/feed.atom?q=" + Client.encoded("đảng viên");
        HttpResponse<String> answer = member().found().get(path);
        assertEquals(200, answer.statusCode());
        assertTrue(answer.body().contains("<entry>"));
        assertEquals(Compared.rounded(member().expected().get(path).body()), Compared.rounded(answer.body()));
    }

    @Test
    default void explanations() throws IOException {
        for (String query : List.of("cong tac can bo", "\"công tác cán bộ\" -khai", "UBKT 21-KL/TW", "kiểm* đảng")) {
            List<String> ids = new ArrayList<>(member().ids(query, 1));
            ids.addAll(member().ids("", 1));
            for (String id : ids) {
                SameAnswers.require(
                        Client.read(reference().explained(query, id)),
                        Client.read(engine().explained(query, id)),
                        query + " " + id);
            }
        }
    }
}
