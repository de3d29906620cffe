package vankien.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** A run sees sidecars that were written, changed and deleted, and counts them as nothing else. */
class SidecarSyncTest extends SyncTest {
    @Test
    void aSidecarThatComesChangesOrGoesHasItsFileReadAgain() throws IOException {
        writeDocument("a.txt", "một");
        writeDocument("b.txt", "hai");
        index(folder());
        var ids = ids();

        Path sidecar = folder().resolve("a.txt.meta.yaml");
        Files.writeString(sidecar, "place: Mây Thượng\n");
        SyncReport written = index();
        assertEquals("a.txt=INDEXED b.txt=UNCHANGED", outcomes(written));
        assertEquals(Map.of(), written.unsupported());
        // With its place the document has a better id; the one before leads there, see FormerIdTest.
        assertEquals(ids.get("b.txt"), ids().get("b.txt"));
        assertTrue(ids().toString().contains("may-thuong"), ids().toString());
        long generation = generation();
        assertEquals("a.txt=UNCHANGED b.txt=UNCHANGED", outcomes(index()));
        assertEquals(generation, generation());

        Files.writeString(sidecar, "place: Mây Hạ Lưu\n");
        assertEquals("a.txt=INDEXED b.txt=UNCHANGED", outcomes(index()));

        Files.delete(sidecar);
        assertEquals("a.txt=INDEXED b.txt=UNCHANGED", outcomes(index()));
        assertEquals("a.txt=UNCHANGED b.txt=UNCHANGED", outcomes(index()));
    }

    @Test
    void aBadSidecarIsNamedInEachReportAndItsFileStays() throws IOException {
        writeDocument("a.txt", "một");
        writeDocument("b.txt", "hai");
        Path sidecar = folder().resolve("a.txt.meta.yaml");
        Files.writeString(sidecar, "date: hôm qua\n");
        SyncReport bad = index(folder());
        assertEquals("a.txt=INDEXED b.txt=INDEXED", outcomes(bad));
        assertNamed(bad);
        assertEquals(2, bad.documents());
        SyncReport again = index();
        assertEquals("a.txt=UNCHANGED b.txt=UNCHANGED", outcomes(again));
        assertNamed(again);
        Files.setLastModifiedTime(folder().resolve("a.txt"), FileTime.fromMillis(1_000_000_000_000L));
        assertNamed(index());

        Files.writeString(sidecar, "date: 2020-01-01\n");
        SyncReport mended = index();
        assertEquals("a.txt=INDEXED b.txt=UNCHANGED", outcomes(mended));
        assertEquals(List.of(), mended.statedWrongly());
    }

    private static void assertNamed(SyncReport report) {
        assertEquals(1, report.statedWrongly().size(), () -> report.lines().toString());
        SyncReport.Line line = report.statedWrongly().getFirst();
        assertEquals("a.txt", line.path());
        assertEquals("", line.reason());
        assertTrue(line.detail().startsWith("a.txt.meta.yaml: date is \"hôm qua\""), line.detail());
    }

    @Test
    void aSidecarThatTurnsBadLeavesTheDocumentWithItsOwnValues() throws IOException {
        writeDocument("a.txt", "một");
        Path sidecar = folder().resolve("a.txt.meta.yaml");
        Files.writeString(sidecar, "place: Mây Thượng\n");
        index(folder());
        Files.writeString(sidecar, "place: [Mây, Thượng]\n");
        SyncReport bad = index();
        assertEquals("a.txt=INDEXED", outcomes(bad));
        assertEquals(1, bad.documents());
        assertEquals(1, bad.statedWrongly().size());
    }

    @Test
    void aSidecarThatStatesSecrecyTakesTheDocumentOut() throws IOException {
        writeDocument("a.txt", "một");
        writeDocument("b.txt", "hai");
        index(folder());
        Files.writeString(folder().resolve("a.txt.meta.yaml"), "marks:\n  secrecy: MẬT\n");
        SyncReport held = index();
        assertEquals("b.txt=UNCHANGED", outcomes(held));
        assertEquals(1, held.heldBack().size());
        assertEquals(1, held.documents());
    }

    @Test
    void aSidecarWithoutItsFileIsNamedInAWarning() throws IOException {
        writeDocument("a.txt", "một");
        Files.writeString(folder().resolve("a.meta.yaml"), "place: Huế\n");
        SyncReport report = index(folder());
        assertEquals("a.txt=INDEXED", outcomes(report));
        assertEquals(Map.of(), report.unsupported());
        assertEquals(1, report.warnings().size());
        assertTrue(report.warnings().getFirst().contains("a.meta.yaml belongs to no file"));
    }

    @Test
    void aSingleRememberedFileHasItsSidecarToo() throws IOException {
        Path file = writeDocument("a.txt", "một");
        index(file);
        Files.writeString(folder().resolve("a.txt.meta.yaml"), "place: Huế\n");
        assertEquals("a.txt=INDEXED", outcomes(index()));
        assertEquals("a.txt=UNCHANGED", outcomes(index()));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aLinkOrAPipeIsNoSidecar() throws IOException, InterruptedException {
        writeDocument("a.txt", "một");
        writeDocument("b.txt", "hai");
        Path outside = Files.writeString(temp.resolve("ngoài.yaml"), "place: Huế\n");
        Files.createSymbolicLink(folder().resolve("a.txt.meta.yaml"), outside);
        Path pipe = folder().resolve("b.txt.meta.yaml");
        assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
        SyncReport report = index(folder());
        assertEquals("a.txt=REJECTED b.txt=REJECTED", outcomes(report));
        assertTrue(report.lines().getFirst().detail().contains("a.txt.meta.yaml is a link"), report.lines()::toString);
        Files.delete(pipe);
        Files.delete(folder().resolve("a.txt.meta.yaml"));
        assertEquals("a.txt=INDEXED b.txt=INDEXED", outcomes(index()));
    }

    @Test
    void aFileThatMovesWithItsSidecarKeepsItsId() throws IOException {
        writeDocument("a.txt", "một");
        Files.writeString(folder().resolve("a.txt.meta.yaml"), "place: Huế\n");
        index(folder());
        var id = of("a.txt", ids());
        Files.move(folder().resolve("a.txt"), folder().resolve("b.txt"));
        Files.move(folder().resolve("a.txt.meta.yaml"), folder().resolve("b.txt.meta.yaml"));
        assertEquals("b.txt=REUSED", outcomes(index()));
        assertEquals(id, of("b.txt", ids()));
    }
}
