package vankien.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents named by type and number, and codes that several documents bear. */
class NumberReferenceTest {
    @TempDir
    private static Path folder;

    private static TestArchive archive;

    @BeforeAll
    static void index() {
        archive = TestArchive.of()
                .with("plan-old", "Về trồng cây.", "number", "45-KH/TU", "date", "2018-03-01")
                .with("plan-new", "Về chuyển đổi số.", "number", "045-KH/ĐUK", "date", "2022-03-01")
                .with("plan-state", "Về trường học.", "number", "45/KH-UBND", "date", "2020-03-01")
                .with("plan-46", "Kế hoạch 45 ngày. Kế hoạch 45 của tỉnh.", "number", "46-KH/TU", "date", "2023-01-01")
                .with("talks-of-plan", "Kế hoạch 45, kế hoạch 45, kế hoạch số 45.", "date", "2024-01-01")
                .with("resolution-45", "Về kế hoạch.", "number", "45-NQ/TU", "date", "2021-01-01")
                .with("plan-5", "Về thư viện.", "number", "05-KH/TU", "date", "2024-02-02")
                .with("five-years", "Kế hoạch 5 năm của tỉnh về nông nghiệp.", "date", "2019-01-01")
                .with("decree", "Về văn thư.", "number", "30/2020/NĐ-CP", "date", "2020-03-05")
                .with("decree-older", "Về lưu trữ.", "number", "30/2011/NĐ-CP", "date", "2011-03-05")
                .with("a-2019", "Về cán bộ.", "number", "02-NQ/ĐUK", "place", "Trà Vinh", "date", "2019-12-19")
                .with("b-2021", "Về cán bộ.", "number", "02-NQ/ĐUK", "place", "Cà Mau", "date", "2021-01-05")
                .with("c-2014", "Về cán bộ.", "number", "02-NQ/DUK", "place", "Trà Vinh", "date", "2014-06-01")
                .with("cites", "Nghị quyết 02-NQ/ĐUK, 02-NQ/ĐUK và 02-NQ/ĐUK.", "date", "2024-06-01")
                .in(folder);
    }

    @AfterAll
    static void close() {
        archive.close();
    }

    private static List<String> first(int number, String query) {
        List<String> ids = archive.ids(query);
        return ids.subList(0, Math.min(number, ids.size()));
    }

    @Test
    void documentsOfThatTypeAndNumberComeFirstNewestFirst() {
        List<String> plans = List.of("plan-new", "plan-state", "plan-old");
        for (String query :
                List.of("ke hoach 45", "Kế hoạch 45", "KẾ HOẠCH SỐ 45", "kh 45", "KH45", "45-KH", "kế hoạch số: 045")) {
            assertEquals(plans, first(3, query), query);
        }
        List<String> all = archive.ids("kế hoạch 45");
        assertTrue(all.containsAll(List.of("talks-of-plan", "plan-46")), all.toString());
        assertEquals(List.of("plan-new"), first(1, "kế hoạch 45 năm 2022"));
        assertEquals(List.of("decree"), first(1, "nghị định 30/2020"));
        assertEquals(List.of("decree", "decree-older"), first(2, "nghị định 30"));
        assertEquals(List.of("b-2021", "a-2019", "c-2014"), first(3, "nghi quyet so 02"));
    }

    @Test
    void totalsCountThemToo() {
        SearchResult result = archive.search("kế hoạch 45");
        assertEquals(result.total().value(), archive.ids("kế hoạch 45").size());
        assertTrue(result.total().allWords() >= 3, result.total().toString());
    }

    @Test
    void wordsStayWordsWhereMoreWordsFollow() {
        assertEquals(List.of("five-years"), first(1, "kế hoạch 5 năm"));
        assertEquals(List.of("five-years"), first(1, "kế hoạch 5 năm về nông nghiệp"));
    }

    @Test
    void aCodeOfSeveralDocumentsGivesThemNewestFirst() {
        for (String query : List.of("02-NQ/ĐUK", "2 nq duk", "Nghị quyết số 02-NQ/ĐUK", "NQ 02-NQ/ĐUK")) {
            assertEquals(List.of("b-2021", "a-2019", "c-2014", "cites"), first(4, query), query);
        }
    }

    @Test
    void aReferenceIsNoCode() {
        assertEquals(
                List.of(), archive.search("kế hoạch 45").query().understood().codes());
    }
}
