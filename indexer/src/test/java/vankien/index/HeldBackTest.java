package vankien.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Nothing of a document with a secrecy mark reaches the index or the report; its path is told to the operator only. */
class HeldBackTest extends SyncTest {
    private static final String SECRET = "MẬT\n\nKẾ HOẠCH\nvề xyzbímật\n\nNội dung xyzbímật.\n";

    @Test
    void aMarkedFileLeavesNoTrace() throws IOException {
        writeDocument("a.txt", "thường");
        Path secret = write("tên-zyxkín.txt", SECRET);
        SyncReport report = index(folder());
        assertEquals("a.txt=INDEXED", outcomes(report));
        assertEquals(List.of(secret.toString()), report.heldBack());
        assertEquals(1, report.count(SyncReport.Outcome.HELD_BACK));
        assertTrue(report.warnings().isEmpty());
        assertNoTrace();
    }

    @Test
    void aMarkInTheNameCountsAsWell() throws IOException {
        writeDocument("tên-zyxkín (Mật).txt", "xyzbímật");
        SyncReport report = index(folder());
        assertTrue(report.lines().isEmpty());
        assertEquals(1, report.heldBack().size());
        assertNoTrace();
    }

    @Test
    void theFolderThatWasGivenMayBearTheMark() throws IOException {
        writeDocument("a.txt", "thường");
        for (String name : List.of("tên-zyxkín (MẬT)", "tên-zyxkín TỐI MẬT/2020")) {
            Path secret = Files.createDirectories(temp.resolve(name));
            Files.writeString(secret.resolve("b.txt"), "NGHỊ QUYẾT\nvề xyzbímật\n\nNội dung xyzbímật.\n");
            SyncReport report = index(folder(), secret);
            assertEquals(List.of(secret.resolve("b.txt").toString()), report.heldBack());
            assertEquals(1, report.documents());
            forget(secret);
        }
        assertNoTrace();
    }

    @Test
    void noWordsOfANameAreTakenForItsEnding() throws IOException {
        writeDocument("a.txt", "thường");
        write("12 (MẬT). tên-zyxkín", "x");
        write("b.XLSX", "x");
        assertEquals("{(no ending)=1, xlsx=1}", index(folder()).unsupported().toString());
    }

    @Test
    void aSidecarWithAMarkIsNotNamedAlthoughItsFileIsGone() throws IOException {
        writeDocument("a.txt", "thường");
        write("tên-zyxkín.xlsx", "x");
        write("tên-zyxkín.xlsx.meta.yaml", "marks:\n  secrecy: Tối mật\n");
        write("tên-zyxkín 2.txt.meta.yaml", "độ mật: Mật\n");
        write("b.txt.meta.yaml", "place: Huế\n");
        SyncReport report = index(folder());
        assertEquals(2, report.warnings().size(), report.warnings()::toString);
        assertTrue(report.warnings().getFirst().contains("b.txt.meta.yaml belongs to no file"));
        assertTrue(report.warnings().getLast().startsWith("a sidecar with a secrecy mark in " + folder()));
        assertFalse(report.warnings().toString().contains("zyx"));
        assertNoTrace();
    }

    private void forget(Path folder) throws IOException {
        sync().forget(folder);
    }

    @Test
    void whatIsMarkedTodayIsPurged() throws IOException {
        // Many others, so that few deletions alone would not make Lucene rewrite the segment.
        for (int i = 0; i < 40; i++) {
            writeDocument("thường " + i + ".txt", "thường");
        }
        Path file = writeDocument("tên-zyxkín.txt", "xyzbímật");
        index(folder());
        touch(file);
        Files.writeString(file, SECRET);
        SyncReport report = index();
        assertEquals(40, report.count(SyncReport.Outcome.UNCHANGED));
        assertEquals(40, report.lines().size());
        assertEquals(40, report.documents());
        assertNoTrace();
    }

    @Test
    void whatIsRenamedToMarkedIsPurged() throws IOException {
        writeDocument("a.txt", "thường");
        Path file = writeDocument("tên-zyxkín.txt", "xyzbímật");
        index(folder());
        Files.move(file, folder().resolve("tên-zyxkín [TỐI MẬT].txt"));
        SyncReport report = index();
        assertEquals("a.txt=UNCHANGED", outcomes(report));
        assertNoTrace();
    }

    @Test
    void aLineOfJsonLinesHoldsItsFileBack() throws IOException {
        write(
                "tên-zyxkín.jsonl",
                "{\"id\":\"1\",\"text\":\"thường\"}\n{\"id\":\"2\",\"text\":\"MẬT\\n\\nxyzbímật\"}\n");
        assertEquals(1, index(folder()).heldBack().size());
        assertNoTrace();
    }

    /** Each run with a memory of its own, as in processes of their own. */
    @Test
    void anUnchangedOneIsNotReadAgain() throws IOException {
        writeDocument("a.txt", "thường");
        Path secret = write("tên-zyxkín.txt", SECRET);
        index(folder());
        // Of the same size and time: only reading it would tell.
        FileTime time = Files.getLastModifiedTime(secret);
        Files.writeString(secret, SECRET.replace("MẬT", "VỀ "));
        Files.setLastModifiedTime(secret, time);
        assertEquals(1, index().heldBack().size());
        assertNoTrace();
        assertEquals(0, rebuild().heldBack().size(), "everything is read anew");
        Files.writeString(secret, SECRET);
        Files.setLastModifiedTime(secret, time);
        rebuild();
        touch(secret);
        Files.writeString(secret, SECRET.replace("MẬT", "VỀ "));
        assertEquals(0, index().heldBack().size(), "changed, so read");
    }

    @Test
    void whatTellsItAgainIsForTheOperatorOnly() throws IOException {
        write("tên-zyxkín.txt", SECRET);
        index(folder());
        Path memory = store().root().resolve(HeldBackMemory.NAME);
        List<String> lines = Files.readAllLines(memory);
        assertEquals(2, lines.size());
        assertTrue(lines.get(1).matches("([0-9a-f]{64} ){2}[0-9a-f]{64}"));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(memory)));
        Files.writeString(memory, "something else");
        assertEquals(1, index().heldBack().size());
        assertNotEquals(lines, Files.readAllLines(memory), "another salt");
    }

    /** It went one day, and comes back marked: what was deleted then is still on the disk. */
    @Test
    void whatWasDeletedBeforeIsPurgedWhenItComesBackMarked() throws IOException {
        for (int i = 0; i < 40; i++) {
            writeDocument("thường " + i + ".txt", "thường");
        }
        Path file = writeDocument("tên-zyxkín.txt", "xyzbímật");
        index(folder());
        Files.delete(file);
        index();
        write("tên-zyxkín.txt", SECRET);
        assertEquals(1, index().heldBack().size());
        assertNoTrace();
    }

    /** What was purged once is not looked for again with every change. */
    @Test
    void segmentsAreRewrittenOnce() throws IOException {
        for (int i = 0; i < 40; i++) {
            writeDocument("thường " + i + ".txt", "thường");
        }
        write("tên-zyxkín.txt", SECRET);
        index(folder());
        Set<String> before = Set.copyOf(IndexContents.files(store().root()));
        writeDocument("thường 3.txt", "thường và mới");
        index();
        Set<String> stayed = new HashSet<>(IndexContents.files(store().root()));
        stayed.retainAll(before);
        assertTrue(stayed.stream().anyMatch(name -> name.endsWith(".cfs")), stayed::toString);
    }

    /** The same letter in two folders, one of them for what is secret: which of them was read first does not matter. */
    @Test
    void aCopyOfWhatIsMarkedByItsPlaceIsHeldBackWithIt() throws IOException {
        writeDocument("a/tên-zyxkín.txt", "xyzbímật");
        writeDocument("b/thường.txt", "thường");
        assertEquals(2, index(folder()).documents());
        Path marked = writeDocument("c (MẬT)/tên-zyxkín.txt", "xyzbímật");
        SyncReport report = index();
        assertEquals("b/thường.txt=UNCHANGED", outcomes(report));
        assertEquals(
                List.of(marked.toString(), folder().resolve("a/tên-zyxkín.txt").toString()), report.heldBack());
        assertEquals(2, report.count(SyncReport.Outcome.HELD_BACK));
        assertTrue(report.notes().getLast().startsWith("1 file is held back without a mark"), report.notes()::toString);
        assertNoTrace();
        long generation = generation();
        assertEquals("b/thường.txt=UNCHANGED", outcomes(index()), "known by now");
        assertEquals(generation, generation());
        assertEquals(2, index().heldBack().size());
        writeDocument("d/tên-zyxkín khác.txt", "xyzbímật");
        assertEquals(3, index().heldBack().size());
        assertEquals(3, rebuild().heldBack().size());
        assertNoTrace();
        Files.delete(marked);
        assertEquals(3, index().documents(), "nothing says any more that they are secret");
    }

    /** A network drive that is away, a folder or a file without the right to read it: they say nothing of what is in them. */
    @Test
    void aCopyStaysHeldBackWhileTheMarkedFileIsOutOfReach() throws IOException {
        writeDocument("a/tên-zyxkín.txt", "xyzbímật");
        writeDocument("b.txt", "thường");
        Path drive = Files.createDirectories(temp.resolve("ổ mạng"));
        Path marked = Files.writeString(
                drive.resolve("tên-zyxkín (MẬT).txt"), Files.readString(folder().resolve("a/tên-zyxkín.txt")));
        index(folder(), drive);
        Path away = temp.resolve("ổ mạng đã tháo");
        Files.move(drive, away);
        assertEquals(1, index().documents());
        assertEquals(1, rebuild().documents());
        assertNoTrace();
        Files.move(away, drive);
        assertEquals(2, index().heldBack().size());
        Files.delete(marked);
        assertEquals(2, index().documents());
    }

    @Test
    void aCopyStaysHeldBackWhileTheMarkedFileCannotBeRead() throws IOException {
        writeDocument("a/tên-zyxkín.txt", "xyzbímật");
        Path marked = writeDocument("tên-zyxkín (MẬT).txt", "xyzbímật");
        assertEquals(2, index(folder()).heldBack().size());
        touch(marked);
        Files.setPosixFilePermissions(marked, PosixFilePermissions.fromString("---------"));
        assumeFalse(Files.isReadable(marked), "who may read everything");
        assertEquals(2, index().heldBack().size());
        assertNoTrace();
    }

    @Test
    void aFileWithAMarkInItsNameIsNotRemembered() throws IOException {
        writeDocument("a.txt", "thường");
        Path secret = Files.writeString(temp.resolve("tên-zyxkín (MẬT).txt"), "xyzbímật");
        IndexUnusableException refused = assertThrows(IndexUnusableException.class, () -> index(folder(), secret));
        assertTrue(String.valueOf(refused.getMessage()).contains("bears a secrecy mark"), refused::toString);
        index(folder());
        Path place = Files.createDirectories(temp.resolve("tên-zyxkín (MẬT)"));
        index(place);
        Files.delete(place);
        SyncReport report = index();
        assertEquals(1, report.warnings().size());
        assertFalse(report.warnings().toString().contains("zyx"), report.warnings()::toString);
    }

    @Test
    void anEmptyFileWithAMarkIsNoReasonToHoldBackOthers() throws IOException {
        write("tên-zyxkín (MẬT).txt", "");
        write("trống.txt", "");
        SyncReport report = index(folder());
        assertEquals(1, report.heldBack().size());
        assertEquals("trống.txt=REJECTED", outcomes(report));
    }

    @Test
    void aSidecarThatMarksAFileMarksItsCopies() throws IOException {
        writeDocument("a.txt", "thường");
        writeDocument("tên-zyxkín 1.txt", "xyzbímật");
        writeDocument("tên-zyxkín 2.txt", "xyzbímật");
        write("tên-zyxkín 2.txt.meta.yaml", "độ mật: Mật\n");
        assertEquals(2, dryRun(folder()).heldBack().size());
        Path mark = folder().resolve("tên-zyxkín 2.txt.meta.yaml");
        String marked = Files.readString(mark);
        Files.delete(mark);
        index(folder());
        Files.writeString(mark, marked);
        assertEquals(2, dryRun().heldBack().size(), "each of them once");
        assertEquals(2, index(folder()).heldBack().size());
        assertNoTrace();
    }

    private void assertNoTrace() throws IOException {
        Path lucene = store().current().orElseThrow();
        for (String term : IndexContents.terms(lucene)) {
            assertFalse(term.contains("xyzb") || term.contains("zyxk"), term);
        }
        assertFalse(IndexContents.stores(lucene, "xyzb"));
        assertFalse(IndexContents.stores(lucene, "zyxk"));
        for (String file : IndexContents.files(store().root())) {
            byte[] bytes = Files.readAllBytes(store().root().resolve(file));
            String latin = new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1);
            assertFalse(latin.contains("xyzb") || latin.contains("zyxk"), file);
        }
    }
}
