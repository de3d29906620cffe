package vankien.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import vankien.index.SyncReport.Outcome;
import vankien.parse.DocumentReader;
import vankien.parse.ParseResult;
import vankien.parse.WorkerLimits;

/** Folders that go away while they are read, overlap, lead elsewhere; files that change while they are read. */
class UnsteadyFolderTest extends SyncTest {
    private void writeDocuments(int count, String word) throws IOException {
        for (int i = 0; i < count; i++) {
            touch(writeDocument("%02d.txt".formatted(i), word + " " + i));
        }
    }

    @Test
    void aDriveThatGoesDuringTheRunEmptiesNothing() throws IOException {
        writeDocuments(40, "đầu");
        index(folder());
        long generation = generation();
        writeDocuments(40, "sau");
        for (boolean rebuild : new boolean[] {false, true}) {
            Path away = temp.resolve("đi");
            IndexUnusableException refusal = assertThrows(
                    IndexUnusableException.class,
                    () -> sync().run(new SyncRequest(List.of(), rebuild, false, false), (done, all) -> {
                        if (done == 5) {
                            move(folder(), away);
                        }
                    }));
            String message = String.valueOf(refusal.getMessage());
            assertTrue(message.contains("went or could no longer be read during the run"), message);
            assertEquals(generation, generation());
            assertEquals(40, ids().size());
            move(away, folder());
        }
        assertEquals(40, index().count(Outcome.INDEXED));
    }

    /** More memory than there are addresses: no process that reads Word files starts. */
    @Test
    void aProgramThatCannotReadIsNotPublishedAsAnEmptyArchive() throws IOException {
        for (int i = 0; i < 3; i++) {
            write(i + ".rtf", "{\\rtf1\\ansi Bao cao so " + i + "\\par}");
        }
        index(folder());
        long generation = generation();
        Path kept = store().root().resolve("extracted");
        move(kept, temp.resolve("extracted"));
        DocumentReader broken = new DocumentReader().withWorkers(new WorkerLimits(Duration.ofSeconds(20), 1 << 28));
        CorpusSync sync = new CorpusSync(store(), broken, Clock.systemUTC());
        IndexUnusableException refusal = assertThrows(
                IndexUnusableException.class,
                () -> sync.run(new SyncRequest(List.of(), true, false, false), SyncProgress.SILENT));
        assertTrue(String.valueOf(refusal.getMessage()).contains("--worker-memory"), refusal.getMessage());
        assertEquals(generation, generation());
        assertEquals(3, ids().size());
    }

    @Test
    void whatIsAcceptedIsNotAskedAgain() throws IOException {
        writeDocuments(10, "đầu");
        index(folder());
        writeDocuments(10, "sau");
        SyncReport report = sync().run(new SyncRequest(List.of(), true, false, true), (done, all) -> {
            if (done == 1) {
                move(folder(), temp.resolve("đi"));
            }
        });
        assertTrue(report.documents() < 10, "stated, so done");
    }

    @Test
    void aFileThatIsBeingWrittenIsReadAgain() throws IOException {
        Path file = writeDocument("a.txt", "một");
        StringBuilder grown = new StringBuilder(Files.readString(file));
        // Grows at each reading, until it has been read three times.
        DocumentReader growing = new DocumentReader();
        ParallelReading reading = new ParallelReading(growing, java.util.Map.of(), null);
        FolderScan.FileOnDisk listed =
                FolderScan.of(folder(), store().root()).files().getFirst();
        grown.append("Thêm một đoạn.\n");
        Files.writeString(file, grown, StandardCharsets.UTF_8);
        touch(file);
        reading.read(
                List.of(listed),
                taken -> {
                    FileReading.Fresh fresh = (FileReading.Fresh) taken;
                    assertEquals(Files.size(file), fresh.file().size(), "the state that was read, not that listed");
                    assertEquals(ContentHash.of(file), fresh.sha256());
                    assertTrue(fresh.result() instanceof ParseResult.Parsed);
                },
                SyncProgress.SILENT);
    }

    @Test
    void aSparseFileOfATerabyteIsNotEvenHashed() throws IOException {
        writeDocument("a.txt", "một");
        try (RandomAccessFile sparse =
                new RandomAccessFile(folder().resolve("thưa.txt").toFile(), "rw")) {
            sparse.setLength(1L << 40);
        } catch (IOException e) {
            org.junit.jupiter.api.Assumptions.abort("no sparse files here: " + e.getMessage());
        }
        assertEquals("a.txt=INDEXED thưa.txt=REJECTED", outcomes(index(folder())));
        assertEquals("a.txt=UNCHANGED thưa.txt=REJECTED", outcomes(index()));
        assertTrue(new IndexVerification(store(), new DocumentReader())
                .run(true, SyncProgress.SILENT)
                .isSound());
    }

    @Test
    void aFolderUnderTwoNamesIsOne() throws IOException {
        writeDocument("trong/a.txt", "một");
        writeDocument("b.txt", "hai");
        Path link = Files.createSymbolicLink(temp.resolve("tên khác"), folder());
        Path inner = Files.createSymbolicLink(temp.resolve("trong"), folder().resolve("trong"));
        assertEquals("a.txt=INDEXED", outcomes(index(inner)));
        assertEquals("b.txt=INDEXED trong/a.txt=REUSED", outcomes(index(folder())), "the outer folder covers the link");
        assertEquals("b.txt=UNCHANGED trong/a.txt=UNCHANGED", outcomes(index(link, inner, folder(), folder())));
        assertEquals(2, index().documents());
    }

    @Test
    void anIndexInAFolderIsNoDocument() throws IOException {
        writeDocument("a.txt", "một");
        Path link = Files.createSymbolicLink(temp.resolve("tên khác"), folder());
        // Its own, seen through a link, and another one beside it.
        for (Path index : List.of(folder().resolve("chỉ mục"), folder().resolve("chỉ mục khác"))) {
            CorpusSync sync = new CorpusSync(new IndexStore(index), new DocumentReader(), Clock.systemUTC());
            sync.run(new SyncRequest(List.of(link), false, false, false), SyncProgress.SILENT);
            Files.createDirectories(index.resolve("extracted"));
            Files.writeString(index.resolve("extracted/x.html"), "<p>nội dung</p>");
            SyncReport again = sync.run(new SyncRequest(List.of(), false, false, false), SyncProgress.SILENT);
            assertEquals("a.txt=UNCHANGED", outcomes(again));
            assertTrue(again.unsupported().isEmpty(), again.unsupported().toString());
        }
    }

    @Test
    void aMarkedNameIsNotToldWhenTheFileCannotBeRead() throws IOException {
        writeDocuments(10, "đầu");
        Path secret = writeDocument("kín-zyx (MẬT).txt", "xyz");
        write("kín-zyx (MẬT).doc.meta.yaml", "title: x\n");
        SyncReport report = sync().run(new SyncRequest(List.of(folder()), false, false, false), (done, all) -> {
            if (done == 1 && Files.exists(secret)) {
                delete(secret);
            }
        });
        assertEquals(List.of(), report.warnings());
        assertEquals(10, report.lines().size());
    }

    @Test
    void whatARunThatWasEndedLeftBehindGoes() throws IOException {
        writeDocument("a.txt", "một");
        index(folder());
        Path store = store().current().orElseThrow();
        Files.writeString(store.resolve("pending_segments_9"), "x");
        Files.createDirectories(store().root().resolve("store-000009"));
        Files.writeString(store().root().resolve("store-000009/_0.cfs"), "x");
        Files.writeString(store().root().resolve("CURRENT.new"), "sto");
        assertEquals(3, store().leftOvers(store).size());
        assertEquals("a.txt=UNCHANGED", outcomes(index()));
        assertEquals(List.of(), store().leftOvers(store));
    }

    private static void move(Path from, Path to) {
        try {
            Files.move(from, to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
