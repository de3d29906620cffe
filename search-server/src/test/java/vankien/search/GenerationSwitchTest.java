package vankien.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vankien.query.SearchRequest;

class GenerationSwitchTest {

    @Test
    void searchesGoOnWhileGenerationsChange(@TempDir Path folder) throws Exception {
        TestArchive archive = TestArchive.of().with("first", "đảng viên mới").in(folder);
        AtomicBoolean done = new AtomicBoolean();
        List<Future<Integer>> searches = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
            for (int i = 0; i < 3; i++) {
                searches.add(threads.submit(() -> {
                    int least = 1;
                    while (!done.get()) {
                        int found = archive.search("đảng viên").total().value();
                        assertTrue(found >= least);
                        least = found;
                    }
                    return least;
                }));
            }
            try {
                for (int i = 0; i < 8; i++) {
                    archive.add("more-" + i, "đảng viên thứ " + i);
                }
            } finally {
                done.set(true);
            }
            for (Future<Integer> search : searches) {
                assertTrue(search.get() >= 1);
            }
        }
        assertEquals(9, archive.search("đảng viên").total().value());
        archive.close();
        archive.close();
        assertThrows(IllegalStateException.class, () -> archive.search("đảng"));
    }

    @Test
    void aCursorOfAnOlderGenerationIsStale(@TempDir Path folder) throws Exception {
        try (TestArchive archive =
                TestArchive.of().with("a", "một").with("b", "hai").in(folder)) {
            String cursor = archive.search(SearchRequest.of("").withSize(1)).next();
            assertNotNull(cursor);
            archive.add("c", "ba");
            assertThrows(
                    StaleCursorException.class,
                    () -> archive.search(SearchRequest.of("").withCursor(cursor)));
        }
    }
}
