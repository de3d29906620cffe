package vankien.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vankien.abbreviation.AbbreviationList;
import vankien.document.DocumentType;
import vankien.index.HandMadeDocument;
import vankien.index.HandMadeIndex;
import vankien.query.SearchRequest;
import vankien.succession.SuccessionList;

class GenerationSwitchTest {
    /** Of the whole, and of a part. */
    private static final List<Access> READERS = List.of(Access.OPEN, Access.EVERYBODY);

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
    void itHasLearnedWhatToSuggestToWhomTheOneBeforeDid(@TempDir Path folder) throws Exception {
        Path closed = Files.createDirectories(folder.resolve("kín"));
        Files.writeString(closed.resolve("access.yaml"), "groups: [kín]\n");
        HandMadeIndex index = new HandMadeIndex(folder)
                .inFolders(id -> id.length() > 2 ? "kín" : "mở")
                .publish(documents(0, 3));
        CurrentGeneration generations =
                CurrentGeneration.open(index.store(), AbbreviationList.empty(), SuccessionList.builtIn(), null);
        ExecutorService observer = Executors.newSingleThreadExecutor();
        try {
            index.publish(documents(3, 12));
            generations.refresh();
            Generation last = generations.acquired();
            assertNull(last.begunLearning(), "nobody was asked");
            for (Access reader : READERS) {
                Generation view = last.as(reader);
                assertNotNull(view.learning().result());
                view.release();
            }
            last.release();
            index.publish(documents(12, 15));
            Future<List<Boolean>> learned = observer.submit(() -> learnedAtOnce(generations, last));
            generations.refresh();
            assertEquals(List.of(true, true), learned.get());
        } finally {
            observer.shutdownNow();
            generations.close();
        }
    }

    /** What each reader finds learned as soon as another generation is served. */
    private static List<Boolean> learnedAtOnce(CurrentGeneration generations, Generation last) throws Exception {
        Generation next = generations.acquired();
        while (next == last) {
            next.release();
            next = generations.acquired();
        }
        List<Boolean> learned = new ArrayList<>();
        for (Access reader : READERS) {
            Generation view = next.as(reader);
            Learning learning = view.begunLearning();
            learned.add(learning != null && learning.isDone() && learning.result() != null);
            view.release();
        }
        next.release();
        return learned;
    }

    private static Stream<HandMadeDocument> documents(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(number -> HandMadeDocument.of("d" + number)
                        .number((number + 1) + "-NQ/TU", DocumentType.RESOLUTION, "2021-10-25")
                        .titled("về trồng rừng thứ " + number));
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
