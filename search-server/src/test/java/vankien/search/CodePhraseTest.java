package vankien.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vankien.query.SearchRequest;

/** Quoted phrases with a document code: every spelling in the text is found from every spelling in the query. */
class CodePhraseTest {
    private static final List<String> SPELLINGS = List.of(
            "21-KL/TW",
            "21 - KL/TW",
            "21 -KL /TW",
            "21–KL/TW",
            "21\u2011kl/tw",
            "21KL/TW",
            "KL21/TW",
            "KL 21-TW",
            "021-KL/TW",
            "21/KL-TW",
            "21-KL/TƯ",
            "21-KL/T.Ư",
            "21-KL/T W");

    @TempDir
    private static Path folder;

    private static TestArchive archive;

    @BeforeAll
    static void index() {
        TestArchive.Builder builder = TestArchive.of();
        for (int i = 0; i < SPELLINGS.size(); i++) {
            builder.with("is-" + i, "Các chi bộ thực hiện " + SPELLINGS.get(i) + " về xây dựng Đảng hằng năm.");
            builder.with("far-" + i, "Các chi bộ thực hiện " + SPELLINGS.get(i) + " rất tốt về xây dựng Đảng.");
        }
        builder.with("other", "Các chi bộ thực hiện 22-KL/TW về xây dựng Đảng.");
        builder.with("apart", "Các chi bộ thực hiện nghiêm 21-KL/TW về xây dựng Đảng.");
        builder.with("regulation", "Các chi bộ thực hiện 47-QD/TW và Quy định 9, 10-QĐ/TW rồi báo cáo.");
        archive = builder.in(folder);
    }

    @AfterAll
    static void close() {
        archive.close();
    }

    private static Set<String> found(String query) {
        return new TreeSet<>(archive.search(SearchRequest.of(query).withSize(100)).hits().stream()
                .map(Hit::id)
                .toList());
    }

    @Test
    void aCodeAtTheEnd() {
        Set<String> all = new TreeSet<>();
        for (int i = 0; i < SPELLINGS.size(); i++) {
            all.add("is-" + i);
            all.add("far-" + i);
        }
        for (String spelling : SPELLINGS) {
            assertEquals(all, found("\"thực hiện " + spelling + "\""), spelling);
        }
    }

    @Test
    void aCodeBeforeWords() {
        Set<String> all = new TreeSet<>();
        for (int i = 0; i < SPELLINGS.size(); i++) {
            all.add("is-" + i);
        }
        for (String spelling : SPELLINGS) {
            assertEquals(all, found("\"thực hiện " + spelling + " về xây dựng Đảng\""), spelling);
            assertEquals(all, found("\"thuc hien " + spelling + " ve xay dung\""), spelling);
        }
        assertEquals(Set.of("regulation"), found("\"thực hiện 47-QĐ/TW và Quy định 9-QĐ/TW\""));
        assertEquals(Set.of("regulation"), found("\"10-QĐ/TW rồi báo cáo\""));
        assertTrue(archive.search(SearchRequest.of("\"47-QĐ/TW rồi báo cáo\""))
                .query()
                .understood()
                .relaxed());
    }

    @Test
    void theCodeIsMarkedAsPrinted() {
        for (Hit hit : archive.search("\"thực hiện 21-KL/TW\"").hits()) {
            String html = hit.passages().getFirst().html();
            String code = html.substring(html.indexOf("hiện ") + 5);
            assertTrue(html.contains("<mark>"), html);
            assertFalse(code.substring(0, code.indexOf("</mark>")).isBlank(), html);
        }
    }

    @Test
    void theBeginningOfAWordIsNotTheBeginningOfACode() {
        // 021-KL/TW is printed as 021, and its key begins with 21.
        Set<String> found = found("21*");
        assertTrue(found.contains("is-0") && !found.contains("is-8"), found.toString());
    }
}
