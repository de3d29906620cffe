package vankien.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vankien.query.SearchRequest;
import vankien.query.Sorting;

class SearchTest {
    private static TestArchive archive;

    @BeforeAll
    static void index(@TempDir Path folder) {
        archive = TestArchive.of()
                .with(
                        "duong",
                        "Làm đường liên xã qua cánh đồng.",
                        "date",
                        "2021-03-01",
                        "place",
                        "Trà Mây",
                        "type",
                        "NQ")
                .with("duong-lieu", "Ông dương liên hệ làm việc với xã.", "date", "2021-04-01", "type", "KL")
                .with("uy-ban", "Uỷ ban kiểm tra họp thường kỳ.", "date", "2020-01-02", "issuer", "Tỉnh uỷ Trà Mây")
                .with("ky-luat", "Thi hành kỉ luật một đồng chí.", "date", "2019-05-05", "place", "Mây Sông")
                .with(
                        "chi-bo",
                        "Sinh hoạt chi bộ mỗi tháng một lần. Bộ phận chi tiền.",
                        "number",
                        "05-NQ/ĐUK",
                        "title",
                        "Nghị quyết về sinh hoạt chi bộ",
                        "date",
                        "2022-06-01",
                        "place",
                        "Trà Mây")
                .with(
                        "cites-a",
                        "Thực hiện Nghị quyết số 05-NQ/ĐUK, các nơi làm theo.",
                        "date",
                        "2022-07-01",
                        "place",
                        "Trà Mây")
                .with(
                        "cites-b",
                        "Kết luận số 77-KL/TW ngày 05/06/2021 là căn cứ. Nghị quyết số 05 - NQ/DUK.",
                        "date",
                        "2022-08-01",
                        "place",
                        "Trà Mây")
                .with("odd", "Viết <script>alert(1)</script> & \"ngoặc\" cùng k\u00ADinh phí năm 'nay'.")
                .with("long", "mở đầu ".repeat(200) + "hạt giống đỏ " + "kết thúc ".repeat(200))
                .with("run", "x".repeat(5_000) + "\u2060 tựu trường " + "y".repeat(3_000) + " bế giảng")
                .in(folder);
    }

    @AfterAll
    static void close() {
        archive.close();
    }

    @Test
    void oneSyllableIsOneHoweverItIsWritten() {
        SearchResult expected = archive.search("ủy ban kiểm tra");
        assertEquals("uy-ban", expected.hits().getFirst().id());
        for (String query : List.of(
                "uỷ ban kiểm tra", "UỶ BAN KIỂM TRA", Normalizer.normalize("ủy ban kiểm tra", Normalizer.Form.NFD))) {
            assertEquals(
                    expected.hits().toString().replaceAll("page=[^,]*", ""),
                    archive.search(query).hits().toString().replaceAll("page=[^,]*", ""),
                    query);
        }
        assertEquals("uy-ban", archive.ids("uy ban kiem tra").getFirst());
        assertEquals("uy-ban", archive.ids("ủy ban kiem tra").getFirst());
    }

    @Test
    void marksThatWereTypedAreMeant() {
        assertEquals("duong", archive.ids("đường liên").getFirst());
        assertEquals("duong-lieu", archive.ids("dương liên").getFirst());
        assertFalse(archive.ids("đường").contains("duong-lieu"));
        assertTrue(archive.ids("duong").containsAll(List.of("duong", "duong-lieu")));
    }

    @Test
    void hitsAreThoseThatTheTotalCounts() {
        // The pair "duong lieu" without marks stands in no document with one of these words.
        for (String query : List.of("đuống liện", "sính hoát", "lám duờng", "đường liên xã", "chi bộ OR kỷ luật")) {
            SearchResult result = archive.search(SearchRequest.of(query).withSize(100));
            assertEquals(result.total().value(), result.hits().size(), query);
        }
    }

    @Test
    void saysWhichLayerMatched() {
        assertEquals(Match.EXACT, archive.search("kỷ luật").hits().getFirst().match());
        assertEquals(Match.EXACT, archive.search("kỉ luật").hits().getFirst().match());
        assertEquals(
                Match.UNACCENTED, archive.search("ki luat").hits().getFirst().match());
        assertEquals(
                Match.EXACT,
                archive.search("lu*").hits().stream()
                        .filter(hit -> hit.id().equals("ky-luat"))
                        .findFirst()
                        .map(Hit::match)
                        .orElse(Match.EXACT));
        assertEquals(Match.EXACT, archive.search("luậ*").hits().getFirst().match());
        assertEquals(Match.FILTER, archive.search("type:NQ").hits().getFirst().match());
    }

    @Test
    void obeysOperators() {
        assertEquals(List.of("chi-bo"), archive.ids("\"sinh hoạt chi bộ\""));
        assertFalse(archive.ids("chi bộ -\"sinh hoạt\"").contains("chi-bo"));
        assertFalse(archive.ids("làm -đường").contains("duong"));
        assertFalse(archive.ids("làm -(đường OR hạt)").contains("duong"));
        assertEquals(Set.of("uy-ban", "ky-luat"), Set.copyOf(archive.ids("\"uỷ ban\" OR \"kỷ luật\"")));
        assertTrue(archive.ids("kiể*").contains("uy-ban"));
        assertTrue(archive.ids("kie*").contains("uy-ban"));
        assertEquals(List.of("chi-bo"), archive.ids("title:\"sinh hoat\""));
    }

    @Test
    void signsAloneAreNoCondition() {
        assertEquals(archive.search("").total(), archive.search("!?! … –").total());
        assertEquals(archive.ids("type:NQ"), archive.ids("type:NQ ???"));
        SearchResult code = archive.search("05-NQ/ĐUK –");
        assertEquals(code.total().value(), code.total().allWords());
    }

    @Test
    void filters() {
        assertEquals(List.of("duong"), archive.ids("type:nq làm"));
        assertEquals(Set.of("duong", "duong-lieu"), Set.copyOf(archive.ids("type:NQ type:KL")));
        assertFalse(archive.ids("-type:NQ").contains("duong"));
        assertEquals(archive.ids("place:\"Trà Mây\""), archive.ids("place:\"TRA MAY\""));
        assertEquals(List.of("uy-ban"), archive.ids("issuer:\"tỉnh ủy trà mây\""));
        assertTrue(archive.ids("place:none").contains("odd"));
        assertEquals(archive.search("").total(), archive.search("status:none").total());
        assertEquals(Set.of("cites-a", "cites-b"), Set.copyOf(archive.ids("cites:\"05 - nq/duk\"")));
        assertEquals(List.of("ky-luat"), archive.ids("year:2019"));
    }

    @Test
    void aFacetCountsWithoutItsOwnFilter() {
        SearchResult result = archive.search("place:\"Mây Sông\"");
        assertEquals(1, result.total().value());
        assertTrue(result.facets().getOrDefault("place", List.of()).stream()
                .anyMatch(value -> value.value().equals("Trà Mây")));
        assertEquals(
                List.of("2019"),
                result.facets().getOrDefault("year", List.of()).stream()
                        .map(SearchResult.FacetValue::value)
                        .toList());
    }

    @Test
    void undatedComeLastBothWays() {
        for (Sorting sorting : List.of(Sorting.NEWEST, Sorting.OLDEST)) {
            List<Hit> hits = all(sorted("", sorting), 100);
            assertNotNull(hits.getFirst().date());
            assertEquals(null, hits.getLast().date());
        }
    }

    @Test
    void everyResultIsReachedOnce() {
        for (String query : List.of("", "một các làm", "lam duong bo")) {
            for (Sorting sorting : Sorting.values()) {
                List<String> whole =
                        all(sorted(query, sorting), 100).stream().map(Hit::id).toList();
                for (int size : List.of(1, 2, 3, 7)) {
                    List<String> paged = all(sorted(query, sorting), size).stream()
                            .map(Hit::id)
                            .toList();
                    assertEquals(whole, paged, query + " " + sorting + " " + size);
                }
            }
        }
    }

    private static SearchRequest sorted(String query, Sorting sorting) {
        SearchRequest all = SearchRequest.of(query);
        return new SearchRequest(query, all.filters(), null, null, sorting, 10, null, 1, Set.of());
    }

    private static List<Hit> all(SearchRequest request, int size) {
        List<Hit> hits = new ArrayList<>();
        String next = null;
        do {
            SearchResult page = archive.search(request.withSize(size).withCursor(next));
            hits.addAll(page.hits());
            next = page.next();
        } while (next != null);
        return hits;
    }

    @Test
    void refusesCursorsOfOtherRequests() {
        String cursor = archive.search(SearchRequest.of("").withSize(1)).next();
        assertNotNull(cursor);
        assertThrows(
                InvalidCursorException.class,
                () -> archive.search(SearchRequest.of("bộ").withCursor(cursor)));
        for (String garbage : List.of("", "x", "äöü", "AAAA", cursor.substring(0, 8), cursor + "=" + cursor)) {
            assertThrows(
                    InvalidCursorException.class,
                    () -> archive.search(SearchRequest.of("").withCursor(garbage)),
                    garbage);
        }
    }

    @Test
    void passagesHoldMarksAndNothingElse() {
        for (String query : List.of(
                "đường",
                "kinh phí",
                "script",
                "ngoặc nay",
                "hạt giống",
                "tựu trường",
                "bế giảng",
                "05-NQ/ĐUK",
                "mở kết",
                "bo chi")) {
            SearchResult result = archive.search(query);
            assertFalse(result.hits().isEmpty(), query);
            for (Hit hit : result.hits()) {
                assertTrue(hit.passages().size() <= 2);
                for (PassageHit passage : hit.passages()) {
                    assertTrue(passage.html().contains("<mark>"), query + " in " + hit.id() + ": " + passage.html());
                    String bare = passage.html().replace("<mark>", "").replace("</mark>", "");
                    assertFalse(bare.contains("<"), bare);
                    assertEquals(passage.text(), Parser.unescapeEntities(bare, false));
                }
            }
        }
        assertTrue(passage("hạt giống", "long").contains("<mark>hạt giống</mark>"));
        assertTrue(passage("tựu trường", "run").contains("<mark>tựu trường</mark>"));
        assertTrue(passage("bế giảng", "run").contains("<mark>bế giảng</mark>"));
        assertTrue(passage("script", "odd").contains("&lt;<mark>script</mark>&gt;"));
    }

    private static String passage(String query, String id) {
        return archive.search(query).hits().stream()
                .filter(hit -> hit.id().equals(id))
                .findFirst()
                .orElseThrow()
                .passages()
                .getFirst()
                .html();
    }

    @Test
    void excerptsEndBetweenWords() {
        String text = archive.search("hạt giống")
                .hits()
                .getFirst()
                .passages()
                .getFirst()
                .text();
        assertTrue(text.matches("…(mở |đầu ).*(kết|thúc)…"), text);
        assertTrue(text.length() < 400);
    }

    @Test
    void aCodeFindsItsDocumentThenThoseThatCiteIt() {
        SearchResult result = archive.search("05 - nq/duk");
        assertEquals("chi-bo", result.hits().getFirst().id());
        assertEquals(3, result.total().value());
        CodeCard card = result.codes().getFirst();
        assertEquals("chi-bo", card.identities().getFirst().held());
        assertEquals(2, card.citedBy());
        CodeCard absent = archive.search("77-KL/TW").codes().getFirst();
        assertEquals(null, absent.identities().getFirst().held());
        assertEquals("2021-06-05", String.valueOf(absent.identities().getFirst().date()));
    }

    @Test
    void showsADocumentWithItsMarks() {
        DocumentDetail detail =
                archive.archive().document("cites-a", "nơi làm", Access.OPEN).orElseThrow();
        assertEquals(List.of("chi-bo"), detail.citations().getFirst().resolved());
        assertTrue(String.valueOf(detail.sections()).toLowerCase(Locale.ROOT).contains("<mark>nơi làm</mark>"));
        assertTrue(archive.archive().document("nowhere", null, Access.OPEN).isEmpty());
        assertTrue(archive.archive().file("../../etc/passwd", Access.OPEN).isEmpty());
        assertTrue(archive.archive().file("cites-a", Access.OPEN).isPresent());
    }
}
