package vankien.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vankien.index.CorpusSync;
import vankien.index.IndexStore;
import vankien.index.SyncProgress;
import vankien.index.SyncRequest;
import vankien.parse.DocumentReader;
import vankien.query.FilterField;
import vankien.query.FilterValue;
import vankien.query.SearchRequest;

/** Three shards give the hits of one index: the same documents with the same scores in the same order. */
class ShardSearchTest {
    private static final Path CORPUS = Path.of(System.getProperty("vankien.root", ".."), "corpus");
    private static LuceneArchive whole;
    private static SplitArchive split;

    @BeforeAll
    static void splits(@TempDir Path folder) throws IOException {
        IndexStore store = new IndexStore(folder.resolve("index"));
        new CorpusSync(store, new DocumentReader(), Clock.systemUTC())
                .run(new SyncRequest(List.of(CORPUS), false, false, false), SyncProgress.SILENT);
        whole = LuceneArchive.open(store);
        split = SplitArchive.of(store, 3);
    }

    @AfterAll
    static void closes() throws IOException {
        split.close();
        whole.close();
    }

    @Test
    void theJudgedTopics() throws IOException {
        List<String> lines =
                Files.readAllLines(CORPUS.resolve("evaluation").resolve("topics.tsv"), StandardCharsets.UTF_8);
        assertTrue(lines.size() > 50);
        for (String line : lines.subList(1, lines.size())) {
            assertSame(SearchRequest.of(line.split("\t", 3)[2]));
        }
    }

    @Test
    void wordsThatAreAmiss() throws IOException {
        // Without marks, with keys of Telex, with a mark too few, a letter swapped, unknown altogether.
        for (String text : List.of(
                "cong tac can bo", "coong tasc casn booj", "kiêm tra giám sat", "kiểm trâ", "zzyzx", "dang uy khoj")) {
            assertSame(SearchRequest.of(text));
        }
    }

    @Test
    void everyKindOfQuery() throws IOException {
        for (String text : List.of(
                "\"cán bộ\"",
                "\"công tác cán bộ\" đảng viên",
                "\"thực hiện 21-KL/TW\"",
                "kiểm*",
                "ngh*",
                "title:kế hoạch",
                "đảng viên -cán bộ",
                "kết nạp OR khai trừ",
                "UBKT",
                "21-KL/TW",
                "kế hoạch 45",
                "type:nghi-quyet",
                "")) {
            assertSame(SearchRequest.of(text));
        }
    }

    @Test
    void filters() throws IOException {
        SearchRequest plain = SearchRequest.of("công tác cán bộ");
        for (FilterField field : List.of(FilterField.TYPE, FilterField.YEAR, FilterField.PLACE, FilterField.SIGNER)) {
            for (SearchResult.FacetValue value : whole.search(plain.withFacets(Set.of(field)), Access.OPEN)
                    .facets()
                    .getOrDefault(field.parameter(), List.of())) {
                assertSame(new SearchRequest(
                        plain.text(),
                        java.util.Map.of(field, List.of(new FilterValue(value.value(), false))),
                        null,
                        null,
                        plain.sorting(),
                        plain.size(),
                        null,
                        plain.passages(),
                        Set.of()));
            }
        }
    }

    @Test
    void passagesAreThoseOfTheWholeArchive() throws IOException {
        SearchRequest request = SearchRequest.of("kiem tra dang vien");
        List<Hit> expected = whole.search(request, Access.OPEN).hits();
        List<SplitArchive.Ranked> found = split.search(request, Access.OPEN);
        assertTrue(expected.size() >= 10, "too few hits to tell anything");
        for (int i = 0; i < expected.size(); i++) {
            Hit hit = split.hit(found.get(i), request, Access.OPEN);
            assertEquals(expected.get(i).passages(), hit.passages());
            assertEquals(expected.get(i).match(), hit.match());
            assertEquals(expected.get(i).titleHtml(), hit.titleHtml());
            assertEquals(expected.get(i).links(), hit.links());
        }
    }

    private static void assertSame(SearchRequest request) throws IOException {
        List<Hit> expected = whole.search(request.withSize(100).withPassages(0).withFacets(Set.of()), Access.OPEN)
                .hits();
        List<SplitArchive.Ranked> found = split.search(request, Access.OPEN);
        List<String> ids = new ArrayList<>(expected.stream().map(Hit::id).toList());
        assertEquals(ids, found.stream().map(SplitArchive.Ranked::id).toList(), request.text());
        for (int i = 0; i < ids.size(); i++) {
            float score = expected.get(i).score();
            assertEquals(score, found.get(i).score(), Math.max(1e-4f, score * 1e-5f), request.text());
        }
    }
}
