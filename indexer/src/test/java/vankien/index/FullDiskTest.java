package vankien.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.FilterIndexOutput;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vankien.index.SyncReport.Outcome;
import vankien.parse.DocumentReader;

/** A disk that has no room any more leaves the last generation, and the next run with room does everything. */
class FullDiskTest extends SyncTest {
    private static final int DOCUMENTS = 60;

    /** A disk with so many bytes left. */
    private static final class SmallDisk extends FilterDirectory {
        private final AtomicLong left;

        SmallDisk(Directory directory, AtomicLong left) {
            super(directory);
            this.left = left;
        }

        private void take(long bytes) throws IOException {
            if (left.addAndGet(-bytes) < 0) {
                throw new IOException("No space left on device");
            }
        }

        @Override
        public IndexOutput createOutput(String name, IOContext context) throws IOException {
            return counting(super.createOutput(name, context));
        }

        @Override
        public IndexOutput createTempOutput(String prefix, String suffix, IOContext context) throws IOException {
            return counting(super.createTempOutput(prefix, suffix, context));
        }

        private IndexOutput counting(IndexOutput output) {
            return new FilterIndexOutput("counting", output.getName(), output) {
                @Override
                public void writeByte(byte b) throws IOException {
                    take(1);
                    out.writeByte(b);
                }

                @Override
                public void writeBytes(byte[] bytes, int offset, int length) throws IOException {
                    take(length);
                    out.writeBytes(bytes, offset, length);
                }
            };
        }
    }

    private void indexWith(long bytes, boolean rebuild) throws IOException {
        AtomicLong left = new AtomicLong(bytes);
        IndexStore small = new IndexStore(store().root(), store -> new SmallDisk(FSDirectory.open(store), left));
        new CorpusSync(small, new DocumentReader(), Clock.systemUTC())
                .run(new SyncRequest(List.of(folder()), rebuild, false, false), SyncProgress.SILENT);
    }

    private void writeDocuments(String word) throws IOException {
        for (int i = 0; i < DOCUMENTS; i++) {
            touch(writeDocument(i + ".txt", word + " " + i));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 200, 5_000, 20_000, 40_000})
    void theLastGenerationIsStillServed(long bytes) throws IOException {
        writeDocuments("đầu");
        index(folder());
        long generation = generation();
        var ids = ids();
        writeDocuments("sau");
        for (boolean rebuild : new boolean[] {false, true}) {
            IndexUnusableException refusal =
                    assertThrows(IndexUnusableException.class, () -> indexWith(bytes, rebuild));
            String message = String.valueOf(refusal.getMessage());
            assertTrue(message.contains("the disk is full") && message.contains("free some space"), message);
            assertTrue(message.contains("generation " + generation + " is still served"), message);
            assertEquals(generation, generation());
            assertEquals(ids, ids());
            assertEquals(
                    List.of(), store().leftOvers(store().current().orElseThrow()), "what was written makes room again");
        }
        assertEquals(DOCUMENTS, index().count(Outcome.INDEXED));
        assertTrue(new IndexVerification(store(), new DocumentReader())
                .run(true, SyncProgress.SILENT)
                .isSound());
    }

    @Test
    void aFirstRunLeavesNothing() throws IOException {
        writeDocuments("đầu");
        assertThrows(IndexUnusableException.class, () -> indexWith(20_000, false));
        assertTrue(store().current().isEmpty());
        try (var stores = Files.newDirectoryStream(store().root(), "store-*")) {
            for (Path store : stores) {
                throw new AssertionError(store + " takes room");
            }
        }
        assertEquals(DOCUMENTS, index(folder()).documents());
    }

    @Test
    void aRunWithRoomEnoughIsNotHindered() throws IOException {
        writeDocuments("đầu");
        indexWith(100_000_000, false);
        assertEquals(DOCUMENTS, ids().size());
    }
}
