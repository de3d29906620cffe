package vankien.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import vankien.index.SyncReport.Outcome;

/** Files and folders that cannot be read, or not any more. */
class VanishingFileTest extends SyncTest {
    @Test
    void aFileThatGoesDuringTheRunIsNamedAndNotIndexed() throws IOException {
        int files = 40;
        for (int i = 0; i < files; i++) {
            writeDocument("%02d.txt".formatted(i), "số " + i);
        }
        Path last = folder().resolve((files - 1) + ".txt");
        SyncReport report = sync().run(new SyncRequest(List.of(folder()), false, false, false), (done, all) -> {
            if (done == 1) {
                delete(last);
            }
        });
        assertEquals(files - 1, report.count(Outcome.INDEXED));
        assertEquals(0, report.count(Outcome.REJECTED));
        assertTrue(
                report.warnings().getFirst().contains("39.txt"),
                report.warnings().toString());
        assertEquals(files - 1, index().count(Outcome.UNCHANGED));
    }

    @Test
    void aKnownFileThatGoesDuringTheRunIsRemoved() throws IOException {
        int files = 40;
        for (int i = 0; i < files; i++) {
            writeDocument("%02d.txt".formatted(i), "số " + i);
        }
        index(folder());
        for (int i = 0; i < files; i++) {
            touch(writeDocument("%02d.txt".formatted(i), "lại " + i));
        }
        Path last = folder().resolve((files - 1) + ".txt");
        SyncReport report = sync().run(new SyncRequest(List.of(), false, false, false), (done, all) -> {
            if (done == 1) {
                delete(last);
            }
        });
        assertEquals(1, report.count(Outcome.REMOVED));
        assertEquals(files - 1, report.documents());
    }

    @Test
    void aFileWithoutPermissionIsTriedAgain() throws IOException {
        Path file = writeDocument("a.txt", "một");
        assumeTrue(Files.getFileStore(file).supportsFileAttributeView("posix"));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        assumeFalse(Files.isReadable(file), "root reads everything");
        assertEquals("unreadable", index(folder()).lines().getFirst().reason());
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        assertEquals("a.txt=INDEXED", outcomes(index()));
    }

    @Test
    void filesInAFolderThatCannotBeListedAreNotTakenForDeleted() throws IOException {
        writeDocument("trong/a.txt", "một");
        for (int i = 0; i < 9; i++) {
            writeDocument(i + ".txt", "số " + i);
        }
        Path inner = folder().resolve("trong");
        assumeTrue(Files.getFileStore(inner).supportsFileAttributeView("posix"));
        index(folder());
        Files.setPosixFilePermissions(inner, PosixFilePermissions.fromString("---------"));
        try {
            assumeFalse(Files.isReadable(inner), "root reads everything");
            SyncReport report = index();
            assertEquals(10, report.count(Outcome.UNCHANGED));
            assertTrue(report.warnings().getFirst().contains("trong"));
        } finally {
            Files.setPosixFilePermissions(inner, PosixFilePermissions.fromString("rwx------"));
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
