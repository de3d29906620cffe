package vankien.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import vankien.index.SyncReport.Outcome;

/** What runs over a folder that changes in between report and leave in the index. */
class RepeatedRunTest extends SyncTest {
    @Test
    void newChangedUnchangedAndDeletedFiles() throws IOException {
        writeDocument("a.txt", "một");
        writeDocument("b.txt", "hai");
        writeDocument("c.txt", "ba");
        writeDocument("d.txt", "bốn");
        assertEquals("a.txt=INDEXED b.txt=INDEXED c.txt=INDEXED d.txt=INDEXED", outcomes(index(folder())));
        long first = generation();

        touch(writeDocument("a.txt", "mười"));
        Files.delete(folder().resolve("b.txt"));
        writeDocument("e.txt", "năm");
        SyncReport second = index();
        assertEquals("a.txt=INDEXED b.txt=REMOVED c.txt=UNCHANGED d.txt=UNCHANGED e.txt=INDEXED", outcomes(second));
        assertEquals(4, second.documents());
        assertEquals(first + 1, second.generation());
        assertEquals(List.of("a.txt", "c.txt", "d.txt", "e.txt"), List.copyOf(ids().keySet()));
    }

    @Test
    void aRunThatFindsNothingNewPublishesNothing() throws IOException {
        writeDocument("a.txt", "một");
        write("trống.txt", "");
        write("mật.txt", "MẬT\n\nNội dung.\n");
        index(folder());
        long before = generation();
        assertEquals("a.txt=UNCHANGED trống.txt=REJECTED", outcomes(index()));
        assertEquals(before, generation());
    }

    @Test
    void aFileThatWasOnlySavedAgainIsNotReadAgain() throws IOException {
        Path file = writeDocument("a.txt", "một");
        index(folder());
        var ids = ids();
        touch(file);
        SyncReport touched = index();
        assertEquals("a.txt=UNCHANGED", outcomes(touched));
        assertEquals(1, touched.documents());
        assertEquals(ids, ids());
        long generation = generation();
        index();
        assertEquals(generation, generation(), "the new time is remembered");
    }

    @Test
    void aRenamedFileKeepsItsId() throws IOException {
        writeDocument("a.txt", "một");
        writeDocument("b.txt", "hai");
        index(folder());
        List<String> id = of("a.txt", ids());
        Files.createDirectories(folder().resolve("Năm 2020"));
        Files.move(folder().resolve("a.txt"), folder().resolve("Năm 2020/Nghị quyết.txt"));
        SyncReport moved = index();
        assertEquals("Năm 2020/Nghị quyết.txt=REUSED b.txt=UNCHANGED", outcomes(moved));
        assertEquals(id, of("Năm 2020/Nghị quyết.txt", ids()));
        assertEquals(2, moved.documents());
    }

    @Test
    void allFilesOfAFolderMayBeRenamedAtOnce() throws IOException {
        for (int i = 0; i < 5; i++) {
            writeDocument(i + ".txt", "số " + i);
        }
        index(folder());
        Files.createDirectories(folder().resolve("mới"));
        for (int i = 0; i < 5; i++) {
            Files.move(folder().resolve(i + ".txt"), folder().resolve("mới/" + i + ".txt"));
        }
        assertEquals(5, index().count(Outcome.REUSED));
    }

    @Test
    void rejectedFilesAreReportedWithTheirReasonAndRemembered() throws IOException {
        write("trống.txt", "");
        write("giả.pdf", "không phải PDF");
        write("giả.docx", "không phải Word");
        write("hỏng.jsonl", "{\"id\":\"1\",\"text\":\"tốt\"}\n{\"id\":\n");
        writeDocument("tốt.txt", "tốt");
        SyncReport first = index(folder());
        assertEquals(4, first.count(Outcome.REJECTED));
        assertEquals(1, first.count(Outcome.INDEXED));
        for (SyncReport.Line line : first.lines()) {
            if (line.outcome() == Outcome.REJECTED) {
                assertTrue(!line.reason().isEmpty() && !line.detail().isEmpty(), line.toString());
            }
        }
        assertEquals("empty", reason(first, "trống.txt"));
        assertEquals("wrong_kind", reason(first, "giả.pdf"));
        assertEquals("wrong_kind", reason(first, "giả.docx"));
        assertEquals("invalid", reason(first, "hỏng.jsonl"));
        assertTrue(detail(first, "hỏng.jsonl").contains("line 2"), detail(first, "hỏng.jsonl"));

        long generation = generation();
        SyncReport second = index();
        assertEquals(first.rejections(), second.rejections());
        assertEquals(detail(first, "hỏng.jsonl"), detail(second, "hỏng.jsonl"));
        assertEquals(generation, generation());

        touch(write("trống.txt", "Nay đã có nội dung."));
        assertEquals(3, index().count(Outcome.REJECTED));
    }

    @Test
    void namesMayBeComposedAndDecomposed() throws IOException {
        String composed = Normalizer.normalize("Kết luận số 21.txt", Normalizer.Form.NFC);
        String decomposed = Normalizer.normalize("Kết luận số 22.txt", Normalizer.Form.NFD);
        writeDocument(composed, "một");
        writeDocument(decomposed, "hai");
        SyncReport report = index(folder());
        assertEquals(2, report.count(Outcome.INDEXED));
        assertEquals(2, index().count(Outcome.UNCHANGED));
        assertEquals(2, ids().size());
    }

    @Test
    void onlyDocumentsOfTheFolderAreLookedAt() throws IOException {
        writeDocument("a.txt", "một");
        writeDocument("~$a.txt", "khóa");
        writeDocument(".ẩn.txt", "ẩn");
        writeDocument(".git/b.txt", "ẩn");
        writeDocument("nháp/b.txt", "nháp");
        writeDocument("bản nháp.txt", "nháp");
        writeDocument("sub/README.txt", "đọc");
        write("bảng.xlsx", "x");
        write("bảng 2.XLSX", "x");
        write("không đuôi", "x");
        // The pattern is typed composed, the name on disk may be decomposed.
        write(".vankienignore", "\uFEFF# chú thích\n\nnháp/\nREADME.txt\nbản*.txt\n");
        Files.move(
                folder().resolve("bản nháp.txt"),
                folder().resolve(Normalizer.normalize("bản nháp.txt", Normalizer.Form.NFD)));
        Path outside = Files.writeString(temp.resolve("ngoài.txt"), "ở ngoài");
        Files.createSymbolicLink(folder().resolve("liên kết.txt"), outside);
        Files.createSymbolicLink(folder().resolve("vòng"), folder());
        SyncReport report = index(folder());
        assertEquals("a.txt=INDEXED", outcomes(report));
        assertEquals(
                "{(link or special file)=2, (no ending)=1, xlsx=2}",
                report.unsupported().toString());
    }

    @Test
    void aFolderMayBeGivenThroughALink() throws IOException {
        writeDocument("a.txt", "một");
        Path link = Files.createSymbolicLink(temp.resolve("link"), folder());
        assertEquals("a.txt=INDEXED", outcomes(index(link)));
        assertEquals("a.txt=UNCHANGED", outcomes(index()));
    }

    @Test
    void theIndexMayLieInTheFolder() throws IOException {
        writeDocument("a.txt", "một");
        IndexStore inside = new IndexStore(folder().resolve("vankien-index"));
        CorpusSync sync = new CorpusSync(inside, new vankien.parse.DocumentReader(), java.time.Clock.systemUTC());
        SyncRequest request = new SyncRequest(List.of(folder()), false, false, false);
        sync.run(request, SyncProgress.SILENT);
        SyncReport second = sync.run(request, SyncProgress.SILENT);
        assertEquals("a.txt=UNCHANGED", outcomes(second));
        assertTrue(second.unsupported().isEmpty(), second.unsupported().toString());
    }

    @Test
    void singleFilesAreRemembered() throws IOException {
        Path file = writeDocument("a.txt", "một");
        writeDocument("b.txt", "hai");
        assertEquals("a.txt=INDEXED", outcomes(index(file)));
        touch(writeDocument("a.txt", "mười"));
        assertEquals("a.txt=INDEXED", outcomes(index()));
        assertEquals("a.txt=REUSED b.txt=INDEXED", outcomes(index(folder())));
        assertEquals(2, index().documents());
    }

    @Test
    void aFolderInsideARememberedOneIsCovered() throws IOException {
        writeDocument("trong/a.txt", "một");
        writeDocument("b.txt", "hai");
        index(folder().resolve("trong"));
        List<String> id = of("a.txt", ids());
        assertEquals("b.txt=INDEXED trong/a.txt=REUSED", outcomes(index(folder())));
        assertEquals(id, of("trong/a.txt", ids()));
        assertEquals("b.txt=UNCHANGED trong/a.txt=UNCHANGED", outcomes(index(folder().resolve("trong"))));
    }

    @Test
    void dryRunReadsButChangesNothing() throws IOException {
        writeDocument("a.txt", "một");
        write("b.txt", "");
        write("c.txt", "TUYỆT MẬT\n\nNội dung.\n");
        SyncReport report = run(new SyncRequest(List.of(folder()), false, true, false));
        assertEquals("a.txt=INDEXED b.txt=REJECTED", outcomes(report));
        assertEquals(1, report.heldBack().size());
        assertTrue(Files.notExists(store().root()));
    }

    @Test
    void forgetTakesAFolderOut() throws IOException {
        writeDocument("một/a.txt", "riêngmột");
        writeDocument("hai/b.txt", "riênghai");
        index(folder().resolve("một"), folder().resolve("hai"));
        SyncReport report = sync().forget(folder().resolve("một"));
        assertEquals("a.txt=REMOVED", outcomes(report));
        assertEquals(1, report.documents());
        assertTrue(Files.exists(folder().resolve("một/a.txt")));
        assertTrue(IndexContents.terms(store().current().orElseThrow()).stream()
                .noneMatch(term -> term.contains("riêngmột")));
        assertEquals("b.txt=UNCHANGED", outcomes(index()));
    }

    @Test
    void aFolderIsForgottenUnderAnyOfItsNames() throws IOException {
        writeDocument("a.txt", "một");
        Path link = Files.createSymbolicLink(temp.resolve("tên khác"), folder());
        index(link);
        assertEquals("a.txt=REMOVED", outcomes(sync().forget(folder())));
        index(folder());
        assertEquals("a.txt=REMOVED", outcomes(sync().forget(link)));
    }

    @Test
    void aRebuiltIndexTakesThePlaceOfTheOldOneInOneStep() throws IOException {
        writeDocument("a.txt", "một");
        index(folder());
        Path old = store().current().orElseThrow();
        long generation = generation();
        SyncReport report = rebuild();
        assertEquals("a.txt=INDEXED", outcomes(report));
        assertNotEquals(old, store().current().orElseThrow());
        assertTrue(Files.notExists(old));
        assertEquals(generation + 1, generation());
    }

    private static SyncReport.Line line(SyncReport report, String path) {
        return report.lines().stream()
                .filter(line -> line.path().equals(path))
                .findFirst()
                .orElseThrow();
    }

    private static String reason(SyncReport report, String path) {
        return line(report, path).reason();
    }

    private static String detail(SyncReport report, String path) {
        return line(report, path).detail();
    }
}
