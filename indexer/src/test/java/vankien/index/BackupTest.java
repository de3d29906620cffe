package vankien.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.api.Test;

/** A backup holds one generation, and brings it back in one step while the index is open. */
class BackupTest extends SyncTest {
    @Test
    void whatWasSavedComesBack() throws IOException {
        writeDocument("a.txt", "một");
        writeDocument("b.txt", "hai");
        index(folder());
        var ids = ids();
        long generation = generation();
        Path settings = Files.writeString(temp.resolve("vankien.properties"), "port=8081\n");
        Path backup = temp.resolve("sao lưu/hôm nay");

        IndexBackup.Copied saved = IndexBackup.save(store(), backup, List.of(settings, temp.resolve("không có.txt")));
        assertEquals(generation, saved.generation());
        assertEquals("port=8081\n", Files.readString(backup.resolve("settings/vankien.properties")));

        Files.delete(folder().resolve("a.txt"));
        writeDocument("c.txt", "ba");
        acceptDeletions();
        assertFalse(ids().equals(ids));
        // A server has it open, as on Linux and on Windows.
        try (Directory directory = store().open(store().current().orElseThrow());
                DirectoryReader open = DirectoryReader.open(directory)) {
            int before = open.numDocs();
            assertEquals(generation, IndexBackup.restore(store(), backup).generation());
            assertEquals(before, open.numDocs());
        }
        assertEquals(ids, ids());
        assertEquals(generation, generation());
        // And goes on from there.
        SyncReport next = acceptDeletions();
        assertEquals("a.txt=REMOVED b.txt=UNCHANGED c.txt=INDEXED", outcomes(next));
    }

    @Test
    void itComesBackWhereThereIsNoIndex() throws IOException {
        writeDocument("a.txt", "một");
        index(folder());
        Path backup = temp.resolve("backup");
        IndexBackup.save(store(), backup, List.of());
        IndexStore other = new IndexStore(temp.resolve("another"));
        IndexBackup.restore(other, backup);
        assertTrue(other.current().isPresent());
    }

    @Test
    void whatIsDamagedIsRefusedAndNothingChanges() throws IOException {
        writeDocument("a.txt", "một");
        index(folder());
        Path backup = temp.resolve("backup");
        IndexBackup.save(store(), backup, List.of());
        var ids = ids();
        try (var files = Files.list(backup.resolve("index"))) {
            Path one = files.filter(file ->
                            file.toString().endsWith(".cfs") || file.toString().endsWith(".fdt"))
                    .findFirst()
                    .orElseThrow();
            byte[] bytes = Files.readAllBytes(one);
            bytes[bytes.length / 2] ^= 1;
            Files.write(one, bytes);
        }
        String message = assertThrows(IndexUnusableException.class, () -> IndexBackup.restore(store(), backup))
                .getMessage();
        assertTrue(String.valueOf(message).contains("not what was saved"), message);
        assertEquals(ids, ids());
        Files.delete(backup.resolve("SHA256SUMS"));
        message = assertThrows(IndexUnusableException.class, () -> IndexBackup.restore(store(), backup))
                .getMessage();
        assertTrue(String.valueOf(message).contains("no whole backup"), message);
    }

    @Test
    void aListThatLeadsOutOfTheBackupIsRefused() throws IOException {
        writeDocument("a.txt", "một");
        index(folder());
        Path backup = temp.resolve("backup");
        IndexBackup.save(store(), backup, List.of());
        Files.writeString(
                backup.resolve("SHA256SUMS"),
                Files.readString(backup.resolve("SHA256SUMS")) + "0".repeat(64) + "  index/../../../etc/passwd\n");
        assertThrows(IndexUnusableException.class, () -> IndexBackup.restore(store(), backup));
    }

    @Test
    void nothingIsOverwrittenAndNothingSavedOfNothing() throws IOException {
        writeDocument("a.txt", "một");
        assertThrows(IndexUnusableException.class, () -> IndexBackup.save(store(), temp.resolve("x"), List.of()));
        assertFalse(Files.exists(temp.resolve("x")));
        index(folder());
        String message = assertThrows(
                        IndexUnusableException.class, () -> IndexBackup.save(store(), folder(), List.of()))
                .getMessage();
        assertTrue(String.valueOf(message).contains("is not empty"), message);
    }

    @Test
    void whileARunWritesItWaitsForItsTurn() throws IOException {
        writeDocument("a.txt", "một");
        index(folder());
        try (IndexLock lock = store().lock()) {
            assertThrows(IndexBusyException.class, () -> IndexBackup.save(store(), temp.resolve("x"), List.of()));
        }
    }
}
