package vankien.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ExplainCommandTest extends CommandTest {
    private String id = "";

    @BeforeEach
    void documents() throws IOException {
        writeDocuments();
        onIndex("index", folder().toString());
        id = hit("kết nạp").get("id").asString();
    }

    private JsonNode hit(String query) {
        return JsonMapper.shared()
                .readTree(onIndex("search", query, "--json").out())
                .get("hits")
                .get(0);
    }

    @Test
    void tellsInWordsAndFigures() {
        String query = "ket nap cong tac type:NQ";
        Finished explained = onIndex("explain", query, id);
        assertEquals(0, explained.status(), explained.err());
        assertEquals("", explained.err());
        String out = explained.out();
        for (String part : List.of(
                "Truy vấn  " + query,
                "Hiểu là   (any (words ket nap cong tac)) (filter type NQ)",
                "Bộ lọc    type:NQ",
                id,
                "thứ 1 trong 1 văn bản khớp",
                "có từ chỉ khớp khi bỏ dấu",
                "kết (dạng khác)",
                "cặp từ liền nhau  ket nap",
                "cặp từ ở tiêu đề  ket nap",
                "(12/03/2018)",
                "Tổng điểm "
                        + String.format(
                                Locale.ROOT, "%.3f", hit(query).get("score").asDouble()))) {
            assertTrue(out.contains(part), part + "\n" + out);
        }
    }

    @Test
    void columnsAreAligned() {
        List<String> lines =
                onIndex("explain", "ket nap khongco", id).out().lines().toList();
        List<String> words = lines.stream()
                .dropWhile(line -> !line.contains("cách khớp"))
                .takeWhile(line -> !line.isEmpty())
                .toList();
        assertEquals(4, words.size(), words.toString());
        assertEquals(
                List.of(words.getFirst().length()),
                words.stream().map(String::length).distinct().toList(),
                String.join("\n", words));
        assertTrue(lines.contains("Từ còn thiếu   khongco"), lines.toString());
    }

    @Test
    void saysWhyADocumentIsNoHit() {
        String out = onIndex("explain", "\"phòng cháy\"", id).out();
        assertTrue(out.contains("không khớp; có 1 văn bản khác khớp"), out);
        assertTrue(out.contains("không có cụm từ bắt buộc: (phrase phòng cháy)"), out);
        assertTrue(onIndex("explain", "kết nạp type:KL", id).out().contains("không qua bộ lọc: type:KL"));
    }

    @Test
    void jsonHasEveryMember() {
        JsonNode json = JsonMapper.shared()
                .readTree(onIndex("explain", "kết nạp", id, "--json").out());
        assertEquals(
                List.of(
                        "id",
                        "query",
                        "expression",
                        "generation",
                        "matches",
                        "obstacles",
                        "total",
                        "rank",
                        "score",
                        "match",
                        "coverage",
                        "words",
                        "parts",
                        "tie"),
                List.copyOf(json.propertyNames()));
        assertEquals("as_typed", json.get("words").get(0).get("spelling").asString());
        assertEquals("pair", json.get("parts").get(0).get("kind").asString());
    }

    @Test
    void anyTextIsAQuery() {
        for (String query : List.of("", "\"kết nạp", "((", "type:", "@tệp", "*", "a OR", "05-NQ/TU")) {
            assertEquals(0, onIndex("explain", query, id).status(), query);
        }
        assertEquals(2, onIndex("explain", "a".repeat(2_001), id).status());
    }

    @Test
    void anUnknownDocumentIsAnError() {
        Finished refused = onIndex("explain", "kết nạp", "không-có");
        assertEquals(2, refused.status());
        assertTrue(refused.err().contains("'không-có'") && refused.err().contains("vankien search"), refused.err());
        assertEquals("", refused.out());
    }
}
