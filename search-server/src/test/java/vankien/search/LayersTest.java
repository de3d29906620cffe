package vankien.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vankien.query.SearchRequest;

/** Which layer finds what: as typed, other writings of the same, damaged text, corrections. */
class LayersTest {
    @TempDir
    private static Path folder;

    private static TestArchive archive;

    @BeforeAll
    static void index() {
        archive = TestArchive.of()
                .with("sound", "Chi bộ phân công đảng viên đỡ đầu các hộ nghèo trong thôn.")
                .with("damaged", "Chi bộ phân công đảng viên đỗ đầu các hộ nghèo trong xóm.")
                .with("bare", "Chi bo phan cong dang vien do dau cac ho ngheo trong ban.")
                .with("apart", "Hội nghị đỡ kéo dài hơn nhờ bàn từ đầu buổi sáng.")
                .with("roman", "Nghị quyết Đại hội lần thứ XIII của Đảng được học tập ở mọi chi bộ.")
                .with("arabic", "Báo cáo nhắc tới Đại hội lần thứ 13 và những việc phải làm tiếp.")
                .with("words", "Văn kiện của Đại hội lần thứ mười ba đã được in và phát.")
                .with("long-date", "Cuộc họp ngày 05 tháng 02 năm 2021 bàn về kinh phí hoạt động.")
                .with("short-date", "Biên bản lập ngày 5/2/2021 tại trụ sở huyện ủy, có chữ ký.")
                .with("other-date", "Biên bản lập ngày 2/5/2021 tại trụ sở huyện ủy, có chữ ký.")
                .in(folder);
    }

    @AfterAll
    static void close() {
        archive.close();
    }

    private static List<Hit> hits(String query) {
        return archive.search(SearchRequest.of(query)).hits();
    }

    private static Hit hit(String query, String id) {
        return hits(query).stream()
                .filter(hit -> hit.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError(query + " does not find " + id));
    }

    @Test
    void damagedTextIsFoundBelowWhatIsAsTyped() {
        for (String query : List.of("đỡ đầu", Normalizer.normalize("đỡ đầu", Normalizer.Form.NFD), "ĐỠ ĐẦU")) {
            List<String> order = hits(query).stream().map(Hit::id).toList();
            assertEquals("sound", order.getFirst(), query);
            assertTrue(order.indexOf("damaged") > 0, () -> query + ": " + order);
            assertTrue(order.indexOf("bare") > 0, () -> query + ": " + order);
            assertEquals(Match.EXACT, hit(query, "sound").match());
            assertEquals(Match.UNACCENTED, hit(query, "damaged").match());
            assertEquals(Match.UNACCENTED, hit(query, "bare").match());
        }
        assertTrue(hit("đỡ đầu", "damaged").passages().getFirst().html().contains("<mark>đỗ đầu</mark>"));
        assertTrue(hit("đỡ đầu", "bare").passages().getFirst().html().contains("<mark>do dau</mark>"));
        assertTrue(hit("đỡ đầu", "sound").passages().getFirst().html().contains("<mark>đỡ đầu</mark>"));
    }

    @Test
    void quotedMarksAreMeant() {
        assertEquals(
                Set.of("sound"),
                Set.copyOf(hits("\"đỡ đầu\"").stream().map(Hit::id).toList()));
    }

    @ParameterizedTest
    @CsvSource({
        "đại hội lần thứ XIII",
        "đại hội lần thứ 13",
        "đại hội lần thứ mười ba",
        "dai hoi lan thu xiii",
        "dai hoi lan thu muoi ba"
    })
    void numeralsAreOneHoweverTheyAreWritten(String query) {
        SearchResult result = archive.search(SearchRequest.of(query));
        List<String> first =
                result.hits().stream().limit(3).map(Hit::id).sorted().toList();
        assertEquals(List.of("arabic", "roman", "words"), first);
        assertEquals(3, result.total().allWords());
    }

    @ParameterizedTest
    @CsvSource({"5/2/2021", "05/02/2021", "05-02-2021", "5.2.2021", "ngày 5 tháng 2 năm 2021"})
    void datesAreOneHoweverTheyAreWritten(String query) {
        List<String> first = hits(query).stream().limit(2).map(Hit::id).sorted().toList();
        assertEquals(List.of("long-date", "short-date"), first);
    }

    @ParameterizedTest
    @CsvSource({"nghhèo, nghèo", "nghìeo, nghèo", "xómm, xóm", "nghefo, nghèo", "ngheo2, nghèo"})
    void aWordThatNobodyHasIsCorrected(String typed, String meant) {
        SearchResult result = archive.search(SearchRequest.of(typed));
        assertFalse(result.hits().isEmpty(), typed);
        result.hits().forEach(hit -> assertEquals(Match.FUZZY, hit.match(), typed));
        assertTrue(
                result.hits().stream()
                        .anyMatch(hit -> hit.passages().getFirst().html().contains("<mark>" + meant + "</mark>")),
                typed);
    }

    @Test
    void neitherPhrasesNorExclusionsAreCorrected() {
        SearchResult phrase = archive.search(SearchRequest.of("\"hộ nghhèo\" chi bộ"));
        assertTrue(phrase.query().understood().relaxed());
        assertTrue(
                archive.search(SearchRequest.of("\"hộ nghèo\" chi bộ")).total().value() > 0);
        int all = archive.search(SearchRequest.of("chi bộ")).total().value();
        assertEquals(
                all, archive.search(SearchRequest.of("chi bộ -nghhèo")).total().value());
    }

    @Test
    void aPhraseThatNobodyHasIsLookedForByItsWords() {
        SearchResult result = archive.search(SearchRequest.of("\"đảng viên thôn\""));
        assertTrue(result.query().understood().relaxed());
        assertEquals("sound", result.hits().getFirst().id());
        assertFalse(archive.search(SearchRequest.of("\"đảng viên đỡ đầu\""))
                .query()
                .understood()
                .relaxed());
        assertEquals(0, archive.search(SearchRequest.of("\"zzz qqq\"")).total().value());
    }
}
