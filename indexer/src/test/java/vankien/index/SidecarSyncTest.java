package vankien.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

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
    void aBadSidecarRejectsItsFileWithAReasonUntilItIsMended() throws IOException {
        writeDocument("a.txt", "một");
        Path sidecar = folder().resolve("a.txt.meta.yaml");
        Files.writeString(sidecar, "date: hôm qua\n");
        SyncReport bad = index(folder());
        assertEquals("a.txt=REJECTED", outcomes(bad));
        assertEquals("invalid", bad.lines().getFirst().reason());
        assertTrue(bad.lines().getFirst().detail().contains("date is \"hôm qua\""));
        Files.writeString(sidecar, "date: 2020-01-01\n");
        assertEquals("a.txt=INDEXED", outcomes(index()));
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
