package vankien.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vankien.document.CodeRecogniser;
import vankien.index.IndexStore;
import vankien.query.SearchRequest;

/** The same document in several files: one hit, all files reachable. */
class SameDocumentTest {
    @TempDir
    Path folder;

    private static final String HEAD = """
            TỈNH ỦY BÌNH NGUYÊN        ĐẢNG CỘNG SẢN VIỆT NAM
            *
            %s        Bình Nguyên, ngày %s tháng 3 năm 2018

            NGHỊ QUYẾT
            về công tác dân vận

            %s
            """;

    private Path documents;
    private IndexStore store;

    @BeforeEach
    void makeFolder() throws IOException {
        documents = Files.createDirectories(folder.resolve("documents"));
        store = new IndexStore(folder.resolve("index"));
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(documents.resolve(name), text);
    }

    /** A text of three hundred invented syllables. */
    private static List<String> syllables(long seed) {
        String[] words = "cán bộ xã ấp tổ mùa vụ lúa kênh đê chợ trường trạm cầu bến rẫy vườn hội thi".split(" ", -1);
        Random random = new Random(seed);
        List<String> text = new ArrayList<>(List.of("Nội", "dung"));
        for (int i = 0; i < 300; i++) {
            text.add(words[random.nextInt(words.length)]);
        }
        return text;
    }

    private static String text(long seed) {
        return String.join(" ", syllables(seed)) + ".";
    }

    /** The text of a bad scan: every n-th syllable is damaged. */
    private static String scanned(long seed, int every) {
        List<String> text = syllables(seed);
        for (int i = every - 1; i < text.size(); i += every) {
            text.set(i, "x" + i);
        }
        return String.join(" ", text) + ".";
    }

    private LuceneArchive archive() {
        return TestArchive.of(documents, folder.resolve("index"));
    }

    private static SearchResult search(LuceneArchive archive, SearchRequest request) {
        return archive.search(request, Access.OPEN);
    }

    private static List<String> paths(SearchResult result) {
        return result.hits().stream().map(Hit::path).toList();
    }

    private static DocumentDetail detail(LuceneArchive archive, String id) {
        return archive.document(id, null, Access.OPEN).orElseThrow();
    }

    @Test
    void severalFilesOfOneDocumentCountOnceOnThePageOfACode() throws IOException {
        String cites = " Thực hiện Kết luận số 21-KL/TW, ngày 25/10/2021 và Nghị quyết số 05-NQ/TU.";
        write("goc.md", HEAD.formatted("Số 05-NQ/TU", "12", text(1)));
        write("ban-sao.txt", HEAD.formatted("Số 05-NQ/TU", "12", text(1)));
        write("dan.md", HEAD.formatted("Số 06-NQ/TU", "15", text(2) + cites));
        write("dan-ban-sao.txt", HEAD.formatted("Số 06-NQ/TU", "15", text(2) + cites));
        write("dan-khac.txt", HEAD.formatted("Số 07-NQ/TU", "16", text(3) + cites));
        try (LuceneArchive archive = archive()) {
            CodeDetail centre = code(archive, "21-KL/TW");
            assertEquals(2, centre.total().value());
            assertEquals(2, centre.citedBy().size());
            assertEquals(
                    List.of(2),
                    centre.identities().stream().map(CodeCard.Identity::citedBy).toList());
            CodeDetail held = code(archive, "05-NQ/TU");
            assertEquals(1, held.identities().size());
            assertEquals(2, held.identities().getFirst().citedBy());
            DocumentDetail citing = archive.search(SearchRequest.of("06-NQ/TU"), Access.OPEN).hits().stream()
                    .map(hit -> detail(archive, hit.id()))
                    .findFirst()
                    .orElseThrow();
            List<String> resolved = citing.citations().stream()
                    .filter(citation -> "05-NQ/TU".equals(citation.code()))
                    .flatMap(citation -> citation.resolved().stream())
                    .toList();
            assertEquals(1, resolved.size());
            assertEquals(held.identities().getFirst().held(), resolved.getFirst());
        }
    }

    private static CodeDetail code(LuceneArchive archive, String code) {
        return archive.code(new CodeRequest(new CodeRecogniser().parse(code).orElseThrow(), 10, null), Access.OPEN)
                .orElseThrow();
    }

    @Test
    void anExplanationRanksEachDocumentOnce() throws IOException {
        write("goc.md", HEAD.formatted("Số 05-NQ/TU", "12", text(1)));
        write("ban-sao.txt", HEAD.formatted("Số 05-NQ/TU", "12", text(1)));
        write("khac.txt", HEAD.formatted("Số 06-NQ/TU", "12", text(2)));
        try (LuceneArchive archive = archive()) {
            SearchResult found = search(archive, SearchRequest.of("nội dung"));
            for (int i = 0; i < found.hits().size(); i++) {
                String id = found.hits().get(i).id();
                ScoreExplanation explained =
                        archive.explain("nội dung", id, Access.OPEN).orElseThrow();
                assertEquals(i + 1, explained.rank());
                assertEquals(2, explained.total());
                for (String copy : detail(archive, id).sameAs()) {
                    assertEquals(
                            i + 1,
                            archive.explain("nội dung", copy, Access.OPEN)
                                    .orElseThrow()
                                    .rank());
                }
            }
        }
    }

    @Test
    void aWordFileItsCopyAndItsScanAreOneHit() throws IOException {
        write("goc.md", HEAD.formatted("Số 05-NQ/TU", "12", text(1)));
        write("ban-sao.txt", HEAD.formatted("Số 05-NQ/TU", "12", text(1)));
        write("quet.txt", HEAD.formatted("Số 05-NQ/TU", "12", scanned(1, 12)));
        write("khac.txt", HEAD.formatted("Số 06-NQ/TU", "12", text(2)));
        try (LuceneArchive archive = archive()) {
            SearchResult found = search(archive, SearchRequest.of("nội dung"));
            assertEquals(2, found.total().value());
            assertEquals(2, found.total().allWords());
            assertEquals(new TreeSet<>(List.of("goc.md", "khac.txt")), new TreeSet<>(paths(found)));
            for (var facet : found.facets().entrySet()) {
                if (!facet.getKey().equals("cites")) {
                    assertEquals(
                            2,
                            facet.getValue().stream()
                                    .mapToInt(SearchResult.FacetValue::count)
                                    .sum(),
                            facet.toString());
                }
            }
            String best = found.hits().stream()
                    .filter(hit -> hit.path().equals("goc.md"))
                    .findFirst()
                    .orElseThrow()
                    .id();
            DocumentDetail detail = detail(archive, best);
            assertEquals(2, detail.sameAs().size());
            assertEquals(3, detail.files().size());
            assertEquals("goc.md", detail.files().getFirst().path());
            for (String other : detail.sameAs()) {
                assertTrue(detail(archive, other).sameAs().contains(best), other);
            }

            SearchRequest texts = SearchRequest.of("nội dung format:txt");
            assertEquals(2, search(archive, texts).total().value(), "a filter finds the file that has its value");
            assertEquals(
                    List.of("quet.txt"), paths(search(archive, SearchRequest.of("\"x11\""))), "a word of one file");
        }
    }

    @Test
    void otherNumbersAndDatesAreOtherDocumentsWhateverTheText() throws IOException {
        write("a.txt", HEAD.formatted("Số 05-NQ/TU", "12", text(1)));
        write("b.txt", HEAD.formatted("Số 06-NQ/TU", "12", text(1)));
        write("c.txt", HEAD.formatted("Số 05-NQ/TU", "13", text(1)));
        write("d.txt", HEAD.formatted("", "12", text(1)));
        try (LuceneArchive archive = archive()) {
            SearchResult found = search(archive, SearchRequest.of("nội dung"));
            assertEquals(3, found.total().value(), "the one without number can be one of the others");
            for (Hit hit : found.hits()) {
                for (String other : detail(archive, hit.id()).sameAs()) {
                    String number = detail(archive, other).number();
                    assertTrue(number == null || number.equals(hit.number()), other);
                }
            }
        }
    }

    @Test
    void theSameNumberWithAnotherTextIsAnotherDocument() throws IOException {
        write("a.txt", HEAD.formatted("Số 05-NQ/TU", "12", text(1)));
        write("b.txt", HEAD.formatted("Số 05-NQ/TU", "12", text(2)));
        try (LuceneArchive archive = archive()) {
            assertEquals(
                    2, search(archive, SearchRequest.of("nội dung")).total().value());
        }
    }

    @Test
    void anotherFileStandsForAGroupWhenTheBestIsGone() throws IOException {
        write("a.md", HEAD.formatted("Số 05-NQ/TU", "12", text(1)));
        write("b.txt", HEAD.formatted("Số 05-NQ/TU", "12", text(1)));
        for (int i = 0; i < 8; i++) {
            write("khac" + i + ".txt", HEAD.formatted("Số 1" + i + "-NQ/TU", "12", text(10 + i)));
        }
        try (LuceneArchive archive = archive()) {
            List<String> ids = search(archive, SearchRequest.of("").withSize(50)).hits().stream()
                    .map(Hit::id)
                    .toList();
            assertEquals(9, ids.size());
            String gone = archive.search(SearchRequest.of("05-NQ/TU"), Access.OPEN)
                    .hits()
                    .getFirst()
                    .id();
            Files.delete(documents.resolve("a.md"));
            TestArchive.sync(store, documents);
            archive.refresh();
            SearchResult found = search(archive, SearchRequest.of("05-NQ/TU"));
            assertEquals("b.txt", found.hits().getFirst().path());
            assertNotEquals(gone, found.hits().getFirst().id());
            assertEquals(
                    found.hits().getFirst().id(),
                    archive.movedTo(gone, Access.OPEN).orElseThrow());
        }
    }

    @Test
    void allPagesTogetherShowEveryGroupOnce() throws IOException {
        for (int i = 0; i < 30; i++) {
            write("v" + i + ".txt", HEAD.formatted("Số " + (20 + i) + "-NQ/TU", "12", text(100 + i)));
            if (i % 2 == 0) {
                write("v" + i + ".md", HEAD.formatted("Số " + (20 + i) + "-NQ/TU", "12", text(100 + i)));
            }
        }
        try (LuceneArchive archive = archive()) {
            List<String> seen = new ArrayList<>();
            SearchRequest request = SearchRequest.of("nội dung").withSize(7);
            SearchResult page = search(archive, request);
            assertEquals(30, page.total().value());
            while (true) {
                page.hits().forEach(hit -> seen.add(String.valueOf(hit.number())));
                if (page.next() == null) {
                    break;
                }
                page = search(archive, request.withCursor(page.next()));
            }
            assertEquals(30, seen.size());
            assertEquals(30, new TreeSet<>(seen).size());
        }
    }
}
