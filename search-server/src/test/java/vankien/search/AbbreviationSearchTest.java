package vankien.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vankien.abbreviation.AbbreviationList;
import vankien.index.IndexStore;
import vankien.query.SearchRequest;
import vankien.search.UnderstoodQuery.Expansion;

/** Abbreviations and their long forms in an index of invented documents. */
class AbbreviationSearchTest {
    private static final String LONG = "Các tổ chức cơ sở đảng ở xã Hòa An họp bàn việc trồng rừng.";
    private static final String LONG_OFTEN = "tổ chức cơ sở đảng, tổ chức cơ sở đảng và tổ chức cơ sở đảng.";
    private static final String SHORT = "Mỗi TCCSĐ lập một sổ theo dõi việc trồng rừng trong năm, gửi về huyện.";
    private static final String SCATTERED = "Đảng bộ có cơ sở vật chất tốt, tổ bảo vệ và chức danh mới.";

    @TempDir
    Path temp;

    private TestArchive archive() {
        return TestArchive.of()
                .with("long", LONG)
                .with("often", LONG_OFTEN)
                .with("short", SHORT)
                .with("scattered", SCATTERED)
                .in(temp);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TCCSĐ", "tccsđ", "tccsd", "TCCSD"})
    void anAbbreviationFindsItsLongFormAfterWhatWasTyped(String typed) {
        try (TestArchive archive = archive()) {
            SearchResult result = archive.search(typed);
            assertEquals("short", result.hits().getFirst().id());
            assertEquals(Set.of("short", "long", "often"), ids(result));
            assertEquals(3, result.total().value());
            assertEquals(3, result.total().allWords());
            assertEquals(
                    List.of(new Expansion(typed, "tổ chức cơ sở đảng")),
                    result.query().understood().expansions());
            assertTrue(result.hits().getLast().score() > 0, result.hits().toString());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"tổ chức cơ sở đảng", "to chuc co so dang", "TỔ CHỨC CƠ SỞ ĐẢNG"})
    void aLongFormFindsItsAbbreviationAfterWhatWasTyped(String typed) {
        try (TestArchive archive = archive()) {
            SearchResult result = archive.search(typed);
            List<String> ids = result.hits().stream().map(Hit::id).toList();
            assertEquals(Set.of("long", "often"), Set.copyOf(ids.subList(0, 2)));
            assertTrue(ids.contains("short"), ids.toString());
            assertEquals(
                    List.of(new Expansion(typed, "TCCSĐ")),
                    result.query().understood().expansions());
        }
    }

    @Test
    void bothFormsAreMarkedAndTheWordsOfALongFormOnlyTogether() {
        try (TestArchive archive = archive()) {
            assertEquals(
                    "Các <mark>tổ chức cơ sở đảng</mark> ở xã Hòa An họp bàn việc <mark>trồng rừng</mark>.",
                    html(archive, "tccsd trồng rừng", "long"));
            assertEquals(
                    "Mỗi <mark>TCCSĐ</mark> lập một sổ theo dõi việc trồng rừng trong năm, gửi về huyện.",
                    html(archive, "tổ chức cơ sở đảng", "short"));
            assertFalse(ids(archive.search("TCCSĐ")).contains("scattered"));
            String text = archive.archive()
                    .document("long", "TCCSĐ", Access.OPEN)
                    .map(DocumentDetail::toString)
                    .orElse("");
            assertTrue(text.contains("<mark>tổ chức cơ sở đảng</mark>"), text);
            Hit hit = archive.search("TCCSĐ").hits().getLast();
            assertEquals(Match.EXACT, hit.match());
        }
    }

    @Test
    void aDocumentWithBothFormsDoesNotCountTwice() {
        String both = "Mỗi tổ chức cơ sở đảng (TCCSĐ) lập một sổ theo dõi việc trồng rừng trong năm, gửi huyện.";
        try (TestArchive archive = TestArchive.of()
                .with("short", SHORT)
                .with("both", both)
                .with("other", SCATTERED)
                .in(temp)) {
            SearchResult result = archive.search("TCCSĐ");
            assertEquals(2, result.total().value());
            List<Float> scores = result.hits().stream().map(Hit::score).toList();
            assertTrue(scores.getFirst() < 1.3f * scores.getLast(), scores.toString());
        }
    }

    @Test
    void quotedAndExcludedWordsAreLiteral() {
        try (TestArchive archive = archive()) {
            assertEquals(List.of("short"), archive.ids("\"TCCSĐ\""));
            assertEquals(Set.of("long", "often"), ids(archive.search("\"tổ chức cơ sở đảng\"")));
            assertEquals(Set.of("long"), ids(archive.search("\"trồng rừng\" -TCCSĐ")));
        }
    }

    @Test
    void ambiguousLettersFindOnlyThemselves() {
        try (TestArchive archive = TestArchive.of()
                .with("letters", "Đồng chí CT huyện dự họp.")
                .with("defined", "Các chỉ thị (CT) và chương trình (CT) của huyện.")
                .with("chairman", "Chủ tịch xã và công tác chính trị theo chỉ thị, chương trình mới.")
                .in(temp)) {
            SearchResult result = archive.search("CT");
            assertEquals(2, result.total().value());
            assertEquals(Set.of("letters", "defined"), ids(result));
            assertEquals(List.of(), result.query().understood().expansions());
            assertEquals(2, archive.search("chỉ thị").total().value());
        }
    }

    @Test
    void whatADocumentDefinesIsKnownAsLongAsItIsThere() throws IOException {
        Path documents = Files.createDirectories(temp.resolve("documents"));
        Path definition = Files.writeString(
                documents.resolve("definition.txt"), "Mỗi xã có một tổ vườn ươm sim (sau đây viết tắt là “TVƯS”) mới.");
        Files.writeString(documents.resolve("long.txt"), "Xã Tân Lâm lập ba tổ vườn ươm sim.");
        Files.writeString(documents.resolve("short.txt"), "Mỗi TVƯS có năm người.");
        for (int i = 0; i < 10; i++) {
            Files.writeString(documents.resolve("other" + i + ".txt"), "Thôn " + i + " họp dân.");
        }
        IndexStore store = new IndexStore(temp.resolve("index"));
        TestArchive.sync(store, documents);
        try (LuceneArchive archive = LuceneArchive.open(store, AbbreviationList.empty())) {
            assertEquals(3, total(archive, "TVƯS"));
            assertEquals(3, total(archive, "tvus"));
            assertEquals(
                    List.of(new Expansion("tổ vườn ươm sim", "TVƯS")),
                    archive.search(SearchRequest.of("tổ vườn ươm sim"), Access.OPEN)
                            .query()
                            .understood()
                            .expansions());
            Files.delete(definition);
            TestArchive.sync(store, documents);
            archive.refresh();
            SearchResult result = archive.search(SearchRequest.of("TVƯS"), Access.OPEN);
            assertEquals(1, result.total().value());
            assertEquals(List.of(), result.query().understood().expansions());
        }
    }

    @Test
    void twoMeaningsOfTheDocumentsAreBothLookedFor() {
        try (TestArchive archive = TestArchive.of()
                .with("club", "Lập câu lạc bộ (CLB) đọc sách.")
                .with("more", "Mỗi câu lạc bộ (CLB) có mười người.")
                .with("cell", "Từ chi lẻ bộ (CLB) đến huyện.")
                .in(temp)) {
            assertEquals(
                    List.of(new Expansion("CLB", "câu lạc bộ"), new Expansion("CLB", "chi lẻ bộ")),
                    archive.search("CLB").query().understood().expansions());
        }
    }

    private static int total(LuceneArchive archive, String query) {
        return archive.search(SearchRequest.of(query), Access.OPEN).total().value();
    }

    private static Set<String> ids(SearchResult result) {
        return result.hits().stream().map(Hit::id).collect(Collectors.toSet());
    }

    private static String html(TestArchive archive, String query, String id) {
        return archive.search(query).hits().stream()
                .filter(hit -> hit.id().equals(id))
                .findFirst()
                .orElseThrow()
                .passages()
                .getFirst()
                .html();
    }
}
