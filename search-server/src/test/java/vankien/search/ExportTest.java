package vankien.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vankien.query.SearchRequest;
import vankien.query.Sorting;

/** All hits of a search, each once, in the order of its pages, of one generation. */
class ExportTest {
    /** More than are read at a time. */
    private static final int DOCUMENTS = 2_345;

    @ParameterizedTest
    @EnumSource(Sorting.class)
    void everyHitComesOnceAndInTheOrderOfThePages(Sorting sorting, @TempDir Path folder) throws Exception {
        try (TestArchive archive = many(folder)) {
            SearchRequest request = request("đảng viên", sorting);
            List<String> paged = new ArrayList<>();
            SearchResult page = archive.search(request.withSize(100));
            while (true) {
                page.hits().forEach(hit -> paged.add(hit.id()));
                if (page.next() == null) {
                    break;
                }
                page = archive.search(request.withSize(100).withCursor(page.next()));
            }
            Collected all = new Collected();
            int given = archive.archive().export(request, Access.OPEN, all);
            assertEquals(DOCUMENTS, given);
            assertEquals(DOCUMENTS, all.total);
            assertEquals(DOCUMENTS, new HashSet<>(all.ids).size());
            assertEquals(paged, all.ids);
        }
    }

    @Test
    void anExportEndsOnTheGenerationItBeganWith(@TempDir Path folder) throws Exception {
        try (TestArchive archive = TestArchive.of()
                .with("a", "đảng viên một")
                .with("b", "đảng viên hai")
                .in(folder)) {
            Collected all = new Collected() {
                @Override
                public void hit(Hit hit) throws IOException {
                    super.hit(hit);
                    archive.add("new-" + hit.id(), "đảng viên mới");
                }
            };
            assertEquals(2, archive.archive().export(request("đảng viên", Sorting.NEWEST), Access.OPEN, all));
            assertEquals(List.of("a", "b"), all.ids.stream().sorted().toList());
            assertEquals(4, archive.search("đảng viên").total().value());
            assertTrue(!archive.search("đảng viên").generation().equals(all.generation));
        }
    }

    @Test
    void aSinkThatFailsEndsIt(@TempDir Path folder) throws Exception {
        try (TestArchive archive = TestArchive.of().with("a", "đảng viên").in(folder)) {
            Collected full = new Collected() {
                @Override
                public void hit(Hit hit) throws IOException {
                    throw new IOException("disk full");
                }
            };
            assertThrows(
                    IOException.class, () -> archive.archive().export(SearchRequest.of("đảng"), Access.OPEN, full));
        }
    }

    private static TestArchive many(Path folder) {
        TestArchive.Builder builder = TestArchive.of();
        for (int i = 0; i < DOCUMENTS; i++) {
            // A third has the same date: only the id tells those apart.
            String date = i % 3 == 0 ? "2020-01-01" : "20" + (10 + i % 10) + "-05-" + (10 + i % 19);
            builder.with("van-ban-" + i, "đảng viên số " + i + (i % 5 == 0 ? " đảng viên mới" : ""), "date", date);
        }
        return builder.in(folder);
    }

    private static SearchRequest request(String text, Sorting sorting) {
        return new SearchRequest(text, Map.of(), null, null, sorting, 10, null, 0, java.util.Set.of());
    }

    private static class Collected implements HitSink {
        final List<String> ids = new ArrayList<>();
        String generation = "";
        int total = -1;

        @Override
        public void begins(String begun, int expected) {
            generation = begun;
            total = expected;
        }

        @Override
        public void hit(Hit hit) throws IOException {
            ids.add(hit.id());
        }
    }
}
