package vankien.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vankien.index.IndexStore;
import vankien.query.SearchRequest;

/** Real documents from outside the project; skipped where they are absent. */
class SharedSeedsTest {

    private static Path shared(String name) {
        Path folder = Path.of(System.getProperty("vankien.shared", "../shared"), name);
        Assumptions.assumeTrue(
                Files.isDirectory(folder), () -> folder + " is absent: say where it is with -Dvankien.shared=FOLDER");
        return folder;
    }

    @Test
    void seedsAreIndexedAndAnswer(@TempDir Path index) {
        Path seeds = shared("seeds");
        assertEquals(Map.of(), TestArchive.sync(new IndexStore(index), seeds).rejections());
        try (LuceneArchive archive = TestArchive.of(seeds, index)) {
            SearchResult code = search(archive, "21-KL/TW");
            assertEquals(3, code.total().value());
            assertEquals(3, code.codes().getFirst().citedBy());

            SearchResult marked = search(archive, "kết nạp đảng viên");
            SearchResult bare = search(archive, "ket nap dang vien");
            assertEquals(marked.hits().getFirst().id(), bare.hits().getFirst().id());
            assertEquals(first(marked), first(bare));

            SearchResult oldStyle = search(archive, "ủy ban kiểm tra");
            SearchResult newStyle = search(archive, "uỷ ban kiểm tra");
            assertEquals(withoutQuery(oldStyle), withoutQuery(newStyle));

            for (String query : List.of("21-KL/TW", "kết nạp đảng viên", "ket nap dang vien", "ủy ban kiểm tra")) {
                search(archive, query).hits().forEach(hit -> opensAtItsPassage(archive, query, hit));
            }
        }
    }

    /** The ids of the documents with all words: those that must come first. */
    private static Set<String> first(SearchResult result) {
        int all = result.total().allWords();
        return Set.copyOf(
                result.hits().stream().limit(Math.max(1, all)).map(Hit::id).toList());
    }

    private static List<String> withoutQuery(SearchResult result) {
        return result.hits().stream()
                .map(hit -> hit.id() + hit.score() + hit.match() + hit.passages())
                .toList();
    }

    private static void opensAtItsPassage(LuceneArchive archive, String query, Hit hit) {
        assertFalse(hit.passages().isEmpty(), query + " in " + hit.id());
        String anchor = hit.passages().getFirst().anchor();
        DocumentDetail detail = archive.document(hit.id(), query, Access.OPEN).orElseThrow();
        boolean found = Objects.requireNonNull(detail.sections()).stream()
                .anyMatch(section -> (section.anchor().equals(anchor)
                                && section.headingHtml().contains("<mark>"))
                        || section.passages().stream()
                                .anyMatch(passage -> passage.anchor().equals(anchor)
                                        && passage.html().contains("<mark>")));
        assertTrue(found, query + ": " + hit.id() + "#" + anchor);
    }

    @Test
    void realTextsAnswerInTheirOwnWords(@TempDir Path index) {
        answersInItsOwnWords(shared("real-text"), index);
    }

    @Test
    void officeFilesAnswerInTheirOwnWords(@TempDir Path index) {
        answersInItsOwnWords(shared("office-samples"), index);
    }

    private static void answersInItsOwnWords(Path folder, Path index) {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("SharedSeedsTest: -Dseed=" + seed);
        Random random = new Random(seed);
        try (LuceneArchive archive = TestArchive.of(folder, index)) {
            List<Hit> hits = archive.search(SearchRequest.of("").withSize(100), Access.OPEN)
                    .hits();
            for (int i = 0; i < 20; i++) {
                Hit hit = hits.get(random.nextInt(hits.size()));
                if (hit.passages().isEmpty()) {
                    continue;
                }
                String[] words = hit.passages()
                        .getFirst()
                        .text()
                        .replaceAll("[^\\p{L} ]", " ")
                        .strip()
                        .split("\\s+", -1);
                int start = random.nextInt(words.length);
                String query = String.join(" ", List.of(words).subList(start, Math.min(words.length, start + 4)));
                SearchResult result = search(archive, query);
                assertNotNull(result.total());
                assertTrue(query.isBlank() || result.total().value() > 0, query);
            }
        }
    }

    private static SearchResult search(LuceneArchive archive, String query) {
        return archive.search(SearchRequest.of(query).withSize(100), Access.OPEN);
    }
}
