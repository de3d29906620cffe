package vankien.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import vankien.parse.DocumentReader;

/** An index that is watched follows its folders, and outlives whatever goes wrong. */
class CorpusWatchTest extends SyncTest {
    private static final Duration LONG = Duration.ofHours(1);
    private static final Duration SHORT = Duration.ofMillis(50);
    private static final long PATIENCE_MS = 60_000;

    /** With scans only now and then: what is found is found by what the system tells. */
    private CorpusWatch byEvents() {
        return new CorpusWatch(sync(), store(), new CorpusWatch.Pace(LONG, SHORT, SHORT.multipliedBy(4), SHORT));
    }

    private CorpusWatch byScans() {
        return new CorpusWatch(sync(), store(), new CorpusWatch.Pace(SHORT, SHORT, SHORT, SHORT));
    }

    private static void eventually(String what, Callable<Boolean> condition) throws Exception {
        long end = System.nanoTime() + PATIENCE_MS * 1_000_000;
        while (!condition.call()) {
            assertTrue(System.nanoTime() < end, what);
            Thread.sleep(20);
        }
    }

    private void eventuallyHolds(String... paths) throws Exception {
        eventually(
                "never held " + String.join(", ", paths), () -> ids().keySet().equals(java.util.Set.of(paths)));
    }

    private boolean isSound() throws IOException {
        return new IndexVerification(store(), new DocumentReader())
                .run(true, SyncProgress.SILENT)
                .isSound();
    }

    @Test
    void itFollowsNewChangedMovedAndDeletedFilesAndFolders() throws Exception {
        for (int i = 0; i < 9; i++) {
            writeDocument("sẵn/" + i + ".txt", "số " + i);
        }
        index(folder());
        writeDocument("khi chưa xem.txt", "một");
        try (CorpusWatch watch = byEvents().start()) {
            eventually("the first run", () -> ids().containsKey("khi chưa xem.txt"));
            writeDocument("mới/sâu/a.txt", "hai");
            eventually("a file in a new folder", () -> ids().containsKey("mới/sâu/a.txt"));
            writeDocument("mới/sâu/b.txt", "ba");
            eventually("another one there", () -> ids().containsKey("mới/sâu/b.txt"));
            Files.move(folder().resolve("mới"), folder().resolve("cũ"));
            eventually(
                    "a folder that was renamed",
                    () -> ids().containsKey("cũ/sâu/b.txt") && !ids().containsKey("mới/sâu/b.txt"));
            Files.delete(folder().resolve("cũ/sâu/b.txt"));
            eventually("a file that was deleted", () -> !ids().containsKey("cũ/sâu/b.txt"));
            long before = generation();
            touch(writeDocument("cũ/sâu/a.txt", "bốn"));
            eventually("a file that was changed", () -> generation() > before && isSound());
        }
        assertTrue(isSound());
    }

    /** The system keeps only so many changes for who does not ask: then nobody knows which, and all of it is looked at. */
    @Test
    void moreChangesThanTheSystemKeepsAreOneChange() throws Exception {
        writeDocument("a.txt", "một");
        try (FolderEvents events = new FolderEvents(store().root())) {
            events.watch(List.of(folder().toString()));
            for (int i = 0; i < 1_500; i++) {
                write(i + ".txt", "");
            }
            write("mới/a.txt", "");
            eventually("told", () -> events.await(100));
            // Told of the folder or not: it is watched when the run is done.
            events.watch(List.of(folder().toString()));
            while (events.await(300)) {
                // what is still told of the files above
            }
            write("mới/b.txt", "");
            eventually("told of the new folder", () -> events.await(100));
        }
    }

    @Test
    void scansFindWhatTheSystemDoesNotTell() throws Exception {
        writeDocument("a.txt", "một");
        index(folder());
        try (CorpusWatch watch = byScans().start()) {
            writeDocument("b.txt", "hai");
            eventuallyHolds("a.txt", "b.txt");
        }
    }

    @Test
    void aDriveThatIsGoneAndBackLosesNothing() throws Exception {
        for (int i = 0; i < 5; i++) {
            writeDocument(i + ".txt", "số " + i);
        }
        index(folder());
        try (CorpusWatch watch = byEvents().start()) {
            Path away = temp.resolve("đi");
            Files.move(folder(), away);
            Thread.sleep(500);
            assertEquals(5, ids().size(), "a folder that is not there is an error, not a deletion");
            Files.move(away, folder());
            writeDocument("5.txt", "số 5");
            eventually("watched again", () -> ids().containsKey("5.txt"));
            assertEquals(6, ids().size());
        }
    }

    @Test
    void aFolderAddedByAnotherProcessIsWatchedToo() throws Exception {
        writeDocument("một/a.txt", "một");
        writeDocument("hai/b.txt", "hai");
        index(folder().resolve("một"));
        try (CorpusWatch watch = byScans().start()) {
            eventually("the lock was free at some moment", () -> {
                try {
                    index(folder().resolve("hai"));
                    return true;
                } catch (IndexBusyException e) {
                    return false;
                }
            });
            writeDocument("hai/c.txt", "ba");
            eventuallyHolds("a.txt", "b.txt", "c.txt");
        }
    }

    @Test
    void whileAnotherProcessWritesItWaits() throws Exception {
        writeDocument("a.txt", "một");
        index(folder());
        try (CorpusWatch watch = byScans()) {
            try (IndexLock lock = store().lock()) {
                watch.start();
                writeDocument("b.txt", "hai");
                Thread.sleep(300);
                assertEquals(1, ids().size());
            }
            eventuallyHolds("a.txt", "b.txt");
        }
    }

    @Test
    void whatGoesWrongIsTriedAgain() throws Exception {
        writeDocument("a.txt", "một");
        index(folder());
        Path pointer = store().root().resolve("CURRENT");
        String served = Files.readString(pointer);
        Files.writeString(pointer, "hỏng");
        try (CorpusWatch watch = byScans().start()) {
            Thread.sleep(300);
            Files.writeString(pointer, served);
            writeDocument("b.txt", "hai");
            eventuallyHolds("a.txt", "b.txt");
        }
    }

    @Test
    void closingBreaksARunOffAndDamagesNothing() throws Exception {
        writeDocument("a.txt", "một");
        index(folder());
        long generation = generation();
        for (int i = 0; i < 400; i++) {
            writeDocument("nhiều/" + i + ".txt", "số " + i);
        }
        try (CorpusWatch watch = byEvents().start()) {
            Thread.sleep(100);
        }
        eventually("the right to write was given back", () -> !IndexLock.isHeld(store().root()));
        assertTrue(generation() == generation || ids().size() == 401, "all or nothing");
        index();
        assertEquals(401, ids().size());
        assertTrue(isSound());
    }
}
