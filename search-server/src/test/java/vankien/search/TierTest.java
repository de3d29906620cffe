package vankien.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vankien.query.SearchRequest;

/** What stands before what, and that the scores say so. */
class TierTest {
    private static TestArchive archive;

    @BeforeAll
    static void index(@TempDir Path folder) {
        archive = TestArchive.of()
                .with("near", "Sở kế hoạch cấp phép cho công ty xây lắp.")
                .with("near-i", "Sở kế hoạch cấp phép cho công ti vận tải.")
                .with("apart", "Việc công ở phường, kênh ti vi phát lại; ti vi cũ đem đổi, công xá tính sau.")
                .with("exact", "Đội bóng đỗ đầu bảng rồi lại đo đầu gối.")
                .with("beginning", "Do đầu năm mưa nhiều nên lúa chậm.")
                .with("tone", "Ba xã độ đầu kênh được chọn.")
                .with("partial", "Đầu tư cho đầu mối, đầu kênh, đầu nguồn.")
                .with("bare", "Ban kiem tra hop.")
                .with("own", "Về trồng cây.", "number", "45-KH/ĐUK", "date", "2021-02-25")
                .with("date", "Họp ngày 25/10/2021 tại xã; ngày 25 tháng 10 năm 2021 họp lại.")
                .with("signed", "Về chợ.", "signer", "Nguyễn Thị Ở Xa")
                .in(folder);
    }

    @AfterAll
    static void close() {
        archive.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "25/10/2021",
                "(kế hoạch 45) 45-KH/ĐUK",
                "45-KH/ĐUK ngày 25/2/2021",
                "đỗ đầu",
                "công ti",
                "kế hoạch",
                "cong ti xay lap",
                "\"ke hoach\" cap phep",
                "đầu OR công",
                "kế hoạch cấp phép cho công ty xây lắp"
            })
    void scoresFallFromHitToHit(String query) {
        List<Hit> hits = archive.search(SearchRequest.of(query).withSize(100)).hits();
        assertFalse(hits.isEmpty(), query);
        for (int i = 1; i < hits.size(); i++) {
            assertTrue(
                    hits.get(i - 1).score() >= hits.get(i).score(),
                    query + ": "
                            + hits.stream()
                                    .map(hit -> hit.id() + " " + hit.score())
                                    .toList());
        }
    }

    @Test
    void oneWordInTwoSpellingsIsNoTwoWords() {
        assertEquals(List.of("near-i", "near", "apart"), archive.ids("công ti").subList(0, 3));
        assertEquals(List.of("near", "near-i", "apart"), archive.ids("công ty").subList(0, 3));
    }

    @Test
    void damageIsOfToneOrLettersNotOfBoth() {
        SearchResult result = archive.search("đỗ đầu");
        List<String> ids = result.hits().stream().map(Hit::id).toList();
        assertEquals("exact", ids.getFirst());
        assertEquals(1, result.total().allWords());
        assertEquals(Match.EXACT, result.hits().getFirst().match());
        Hit beginning = result.hits().get(ids.indexOf("beginning"));
        assertFalse(beginning.passages().getFirst().html().contains("<mark>Do"), "do is no damaged đỗ");
        Hit tone = result.hits().get(ids.indexOf("tone"));
        assertTrue(tone.passages().getFirst().html().contains("<mark>độ đầu</mark>"));
        assertEquals(Match.UNACCENTED, tone.match());
    }

    @Test
    void textWithoutMarksIsNotCorrected() {
        Hit bare = archive.search("kiểm tra").hits().getFirst();
        assertEquals("bare", bare.id());
        assertEquals(Match.UNACCENTED, bare.match());
    }

    @Test
    void aPhraseWithoutMarksTellsNoMoreThanOneWithMarks() {
        float marked = archive.search("\"kế hoạch\"").hits().getFirst().score();
        float unmarked = archive.search("\"ke hoach\"").hits().getFirst().score();
        assertEquals(marked, unmarked, 0.2 * marked);
    }

    @Test
    void aPersonIsKnownByAPartOfTheName() {
        assertEquals(List.of("signed"), archive.ids("signer:nguyen"));
        assertEquals(List.of("signed"), archive.ids("signer:\"Ở Xa\""));
        assertEquals(List.of(), archive.ids("signer:\"Nguyễn Ở\""));
    }
}
