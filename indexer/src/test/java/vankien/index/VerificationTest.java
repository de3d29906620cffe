package vankien.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vankien.parse.DocumentReader;

/** Every way in which an index and its folders can be at odds is found, and nothing else is. */
class VerificationTest extends SyncTest {
    @BeforeEach
    void documents() throws IOException {
        for (int i = 0; i < 8; i++) {
            writeDocument("năm/" + i + ".txt", "số " + i);
        }
        write("trống.txt", "");
        write("kín-zyx.txt", "MẬT\n\nNội dung.\n");
        write("bảng.xlsx", "x");
        write(
                "nhiều.jsonl",
                "{\"id\":\"1\",\"text\":\"Nội dung một\"}\n{\"id\":\"2\",\"text\":\"Nội dung hai, khác hẳn.\"}\n");
        index(folder());
    }

    private VerificationReport verify(boolean content) throws IOException {
        return new IndexVerification(store(), new DocumentReader()).run(content, SyncProgress.SILENT);
    }

    private String difference() throws IOException {
        List<String> all = verify(false).differences();
        assertEquals(1, all.size(), all.toString());
        return all.getFirst();
    }

    @Test
    void whatWasJustIndexedIsSound() throws IOException {
        for (boolean content : new boolean[] {false, true}) {
            VerificationReport report = verify(content);
            assertEquals(List.of(), report.differences());
            assertTrue(report.isSound());
            assertEquals(11, report.files());
            assertEquals(9, report.indexed());
            assertEquals(1, report.rejected());
            assertEquals(1, report.heldBack());
            assertEquals(10, report.documents());
            assertEquals(Map.of("xlsx", 1), report.unsupported());
            assertEquals(generation(), report.generation());
        }
    }

    @Test
    void nothingIsWritten() throws IOException {
        List<String> files = IndexContents.files(store().root());
        verify(true);
        assertEquals(files, IndexContents.files(store().root()));
    }

    @Test
    void aNewFileIsNamed() throws IOException {
        writeDocument("mới.txt", "mới");
        assertEquals(folder() + "/mới.txt is on disk but not in the index: run 'vankien index'", difference());
        write("mới.txt", "");
        assertTrue(difference().contains("/mới.txt is on disk but not in the index"), "also one to be rejected");
        index();
        assertTrue(verify(false).isSound());
    }

    @Test
    void aNewHeldBackFileIsCountedAndNotNamed() throws IOException {
        write("kín-zyx 2.txt", "TỐI MẬT\n\nNội dung.\n");
        VerificationReport report = verify(false);
        assertTrue(report.isSound(), report.toString());
        assertEquals(2, report.heldBack());
        assertFalse(report.toString().contains("zyx"));
    }

    @Test
    void aCopyOfAHeldBackFileIsCountedAsSuch() throws IOException {
        write("bản sao.txt", "NGHỊ QUYẾT\nvề việc zyx\n\nNội dung.\n");
        write("kín-zyx (MẬT).txt", "NGHỊ QUYẾT\nvề việc zyx\n\nNội dung.\n");
        index();
        VerificationReport report = verify(false);
        assertTrue(report.isSound(), report.toString());
        assertEquals(3, report.heldBack());
        write("năm/4.txt", "NGHỊ QUYẾT\nvề việc zyx 4\n\nNội dung.\n");
        index();
        write("kín-zyx 4 (MẬT).txt", "NGHỊ QUYẾT\nvề việc zyx 4\n\nNội dung.\n");
        assertTrue(difference().startsWith("1 files that bear a secrecy mark now, or are copies of such"));
    }

    @Test
    void aFileThatIsMarkedNowIsCountedAndNotNamed() throws IOException {
        touch(write("năm/3.txt", "MẬT\n\nNội dung zyx.\n"));
        assertEquals(
                "1 files that bear a secrecy mark now, or are copies of such, are still in the index: run 'vankien index' at once",
                difference());
        index();
        assertTrue(verify(false).isSound());
    }

    /** A run looks at sizes and times only: what it would not see needs another command. */
    @Test
    void whatChangedBehindTheBackOfARun() throws IOException {
        Path file = folder().resolve("năm/3.txt");
        FileTime time = Files.getLastModifiedTime(file);
        byte[] other = Files.readAllBytes(file);
        other[other.length - 2]++;
        Files.write(file, other);
        Files.setLastModifiedTime(file, time);
        List<String> differences = verify(true).differences();
        assertEquals(1, differences.size(), differences.toString());
        assertTrue(
                differences.getFirst().endsWith("than when it was indexed: run 'vankien index --rebuild'"),
                differences.toString());
        rebuild();
        assertTrue(verify(true).isSound());
    }

    @Test
    void aDeletedFileIsNamed() throws IOException {
        Files.delete(folder().resolve("năm/3.txt"));
        assertTrue(difference().contains("/năm/3.txt is in the index but not on disk"));
        index();
        assertTrue(verify(false).isSound());
    }

    @Test
    void aChangedFileIsNamedAndOneThatWasOnlySavedAgainIsNot() throws IOException {
        touch(folder().resolve("năm/2.txt"));
        assertTrue(verify(false).isSound());
        touch(writeDocument("năm/3.txt", "khác"));
        assertTrue(difference().contains("/năm/3.txt has another content"));
    }

    @Test
    void aSidecarThatCameLaterIsNamed() throws IOException {
        write("năm/3.txt.meta.yaml", "title: Khác\n");
        assertTrue(difference().contains("/năm/3.txt has another sidecar"));
    }

    @Test
    void contentOfTheSameSizeAndTimeIsComparedOnRequest() throws IOException {
        Path file = folder().resolve("năm/3.txt");
        FileTime time = Files.getLastModifiedTime(file);
        writeDocument("năm/3.txt", "số 9");
        Files.setLastModifiedTime(file, time);
        assertTrue(verify(false).isSound());
        assertTrue(verify(true).differences().getFirst().contains("/năm/3.txt has another content"));
    }

    @Test
    void aFolderThatIsNotThereIsNamed() throws IOException {
        Files.move(folder(), temp.resolve("đi"));
        assertTrue(difference().startsWith(folder() + " does not exist"));
    }

    @Test
    void whatIsLeftOverIsNamedUnlessSomebodyIsWriting() throws IOException {
        Path store = store().current().orElseThrow();
        Files.createDirectories(store().root().resolve("store-000777"));
        Files.writeString(store().root().resolve("CURRENT.new"), "sto");
        Files.writeString(store.resolve("_zz.cfs"), "x");
        List<String> differences = verify(false).differences();
        assertEquals(3, differences.size(), differences.toString());
        for (String name : new String[] {"store-000777", "CURRENT.new", "_zz.cfs"}) {
            assertTrue(differences.stream().anyMatch(line -> line.contains(name)), differences.toString());
        }
        try (IndexLock lock = store().lock()) {
            assertEquals(List.of(), verify(false).differences());
        }
        index();
        assertEquals(List.of(), verify(false).differences(), "the next run removes it, though no file was new");
    }

    @Test
    void aDocumentThatIsLostIsNamed() throws IOException {
        String id = of("năm/3.txt", ids()).getFirst();
        rewrite(writer -> writer.deleteDocuments(new Term(IndexSchema.ID, id)));
        List<String> differences = verify(false).differences();
        assertTrue(differences.stream().anyMatch(line -> line.contains("without its document " + id)), id);
    }

    @Test
    void aDocumentThatIsDoubledIsNamed() throws IOException {
        String id = of("năm/3.txt", ids()).getFirst();
        Document copy = stored(id, IndexSchema.STORED_CARD);
        rewrite(writer -> writer.addDocument(copy));
        List<String> differences = verify(false).differences();
        assertTrue(
                differences.stream().anyMatch(line -> line.contains("document " + id + " is there twice")),
                differences.toString());
    }

    @Test
    void aRecordThatIsLostIsNamed() throws IOException {
        String id = of("năm/3.txt", ids()).getFirst();
        Document copy = stored(id, IndexSchema.STORED_CARD);
        rewrite(writer -> {
            writer.deleteDocuments(new Term(IndexSchema.SOURCE, FileRecord.key(folder().toString(), "năm/3.txt")));
            writer.addDocument(copy);
        });
        List<String> differences = verify(false).differences();
        assertTrue(
                differences.stream().anyMatch(line -> line.contains("document " + id + " without a record")),
                differences.toString());
        assertTrue(differences.stream().anyMatch(line -> line.contains("năm/3.txt is on disk but not in the index")));
    }

    @Test
    void aDamagedLuceneFileIsFound() throws IOException {
        Path store = store().current().orElseThrow();
        Path largest = store;
        long size = 0;
        for (String name : IndexContents.files(store)) {
            Path file = store.resolve(name);
            if (name.endsWith(".cfs") && Files.size(file) > size) {
                largest = file;
                size = Files.size(file);
            }
        }
        try (FileChannel channel = FileChannel.open(largest, StandardOpenOption.WRITE)) {
            channel.write(java.nio.ByteBuffer.wrap(new byte[64]), size / 2);
        }
        try {
            List<String> differences = verify(false).differences();
            assertTrue(
                    differences.stream().anyMatch(line -> line.contains("is damaged") && line.contains("--rebuild")),
                    differences.toString());
        } catch (IndexUnusableException e) {
            assertTrue(String.valueOf(e.getMessage()).contains("--rebuild"), "so damaged that it cannot be opened");
        }
    }

    @Test
    void withoutAUsableIndexThereIsNothingToVerify() throws IOException {
        IndexStore none = new IndexStore(temp.resolve("không có"));
        IndexVerification verification = new IndexVerification(none, new DocumentReader());
        assertThrows(IndexUnusableException.class, () -> verification.run(false, SyncProgress.SILENT));
        assertTrue(Files.notExists(none.root()));
        Map<String, String> data = new HashMap<>();
        try (Directory directory = FSDirectory.open(store().current().orElseThrow());
                DirectoryReader index = DirectoryReader.open(directory)) {
            data.putAll(index.getIndexCommit().getUserData());
        }
        data.put("vankien.schema", "999");
        rewrite(writer -> writer.setLiveCommitData(data.entrySet()));
        IndexUnusableException refusal = assertThrows(IndexUnusableException.class, () -> verify(false));
        assertTrue(String.valueOf(refusal.getMessage()).contains("another version"), refusal.getMessage());
        Files.writeString(store().root().resolve("CURRENT"), "store-000099\n");
        assertThrows(IndexUnusableException.class, () -> verify(false));
    }

    /** Something done to the Lucene index behind the program's back. */
    @FunctionalInterface
    private interface Tampering {
        void with(IndexWriter writer) throws IOException;
    }

    private void rewrite(Tampering tampering) throws IOException {
        Map<String, String> data = new HashMap<>();
        try (Directory directory = FSDirectory.open(store().current().orElseThrow())) {
            try (DirectoryReader index = DirectoryReader.open(directory)) {
                data.putAll(index.getIndexCommit().getUserData());
            }
            try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(IndexAnalysis.forIndex()))) {
                writer.setLiveCommitData(data.entrySet());
                tampering.with(writer);
            }
        }
    }

    private Document stored(String id, String field) throws IOException {
        try (Directory directory = FSDirectory.open(store().current().orElseThrow());
                DirectoryReader index = DirectoryReader.open(directory)) {
            for (int i = 0; i < index.maxDoc(); i++) {
                Document document = index.storedFields().document(i, java.util.Set.of(field));
                var json = document.getBinaryValue(field);
                if (json != null && json.utf8ToString().contains("\"" + id + "\"")) {
                    Document copy = new Document();
                    copy.add(new org.apache.lucene.document.StoredField(field, json));
                    return copy;
                }
            }
        }
        throw new AssertionError(id);
    }
}
