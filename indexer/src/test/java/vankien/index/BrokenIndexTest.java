package vankien.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vankien.index.SyncReport.Outcome;

/** Indexes that are damaged, of another version, not ours, or being written by somebody else. */
class BrokenIndexTest extends SyncTest {
    @Test
    void aRunThatBreaksOffLeavesTheOldGeneration() throws IOException {
        writeDocument("a.txt", "một");
        index(folder());
        long generation = generation();
        var ids = ids();
        touch(writeDocument("a.txt", "mười"));
        writeDocument("b.txt", "hai");
        for (boolean rebuild : new boolean[] {false, true}) {
            SyncRequest request = new SyncRequest(List.of(), rebuild, false, false);
            assertThrows(
                    IllegalStateException.class,
                    () -> sync().run(request, (done, all) -> {
                        if (done == all) {
                            throw new IllegalStateException("power cut");
                        }
                    }));
            assertEquals(generation, generation());
            assertEquals(ids, ids());
        }
        assertEquals(2, index().count(Outcome.INDEXED));
        assertEquals(generation + 1, generation());
        rebuild();
        try (var stores = Files.newDirectoryStream(store().root(), "store-*")) {
            assertEquals(store().current().orElseThrow(), stores.iterator().next(), "what broke off is cleared away");
        }
    }

    @Test
    void aFirstRunThatBreaksOffLeavesNoIndex() throws IOException {
        writeDocument("a.txt", "một");
        SyncRequest request = new SyncRequest(List.of(folder()), false, false, false);
        assertThrows(
                IllegalStateException.class,
                () -> sync().run(request, (done, all) -> {
                    throw new IllegalStateException("power cut");
                }));
        assertTrue(store().current().isEmpty());
        assertEquals("a.txt=INDEXED", outcomes(index(folder())));
    }

    @Test
    void onlyOneMayWrite() throws IOException {
        writeDocument("a.txt", "một");
        index(folder());
        writeDocument("b.txt", "hai");
        sync().run(new SyncRequest(List.of(), false, false, false), (done, all) -> {
            IndexUnusableException refusal = assertThrows(IndexUnusableException.class, () -> index());
            assertTrue(
                    String.valueOf(refusal.getMessage()).contains("another vankien process ("), refusal.getMessage());
            assertThrows(IndexUnusableException.class, () -> sync().forget(folder()));
        });
        assertEquals(2, index().documents());
    }

    @ParameterizedTest
    @ValueSource(strings = {"vankien.schema", "vankien.analysis"})
    void anIndexOfAnotherVersionIsBuiltAnew(String version) throws IOException {
        writeDocument("a.txt", "một");
        index(folder());
        long generation = generation();
        var ids = ids();
        Path old = store().current().orElseThrow();
        rewrite(version, "999");
        assertThrows(IndexUnusableException.class, () -> sync().forget(folder()), "forget would mix two versions");
        assertEquals("a.txt=INDEXED", outcomes(index()));
        assertEquals(generation + 1, generation());
        assertEquals(ids, ids());
        assertTrue(Files.notExists(old));
    }

    @Test
    void aForeignLuceneIndexIsRefused() throws IOException {
        writeDocument("a.txt", "một");
        try (Directory directory = FSDirectory.open(store().root());
                IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(new KeywordAnalyzer()))) {
            writer.commit();
        }
        List<String> files = IndexContents.files(store().root());
        assertForeign(() -> index(folder()));
        assertForeign(() -> rebuild(folder()));
        assertEquals(files, IndexContents.files(store().root()));
    }

    @Test
    void aStoreWithoutManifestIsRefused() throws IOException {
        writeDocument("a.txt", "một");
        index(folder());
        try (Directory directory = FSDirectory.open(store().current().orElseThrow());
                IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(new KeywordAnalyzer()))) {
            writer.setLiveCommitData(Map.<String, String>of().entrySet());
            writer.commit();
        }
        assertForeign(() -> index(folder()));
        assertForeign(() -> rebuild(folder()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "store-999999", "../../etc", "\u0000\u0001"})
    void aDamagedPointerIsToldAndMended(String pointer) throws IOException {
        writeDocument("a.txt", "một");
        index(folder());
        Files.writeString(store().root().resolve("CURRENT"), pointer);
        IndexUnusableException refusal = assertThrows(IndexUnusableException.class, () -> index(folder()));
        assertTrue(String.valueOf(refusal.getMessage()).contains("--rebuild"), refusal.getMessage());
        assertThrows(IndexUnusableException.class, () -> rebuild(), "without folders there is nothing to build");
        assertEquals("a.txt=INDEXED", outcomes(rebuild(folder())));
    }

    @Test
    void aPointerThatCannotBeReadIsTold() throws IOException {
        writeDocument("a.txt", "một");
        index(folder());
        Files.write(store().root().resolve("CURRENT"), new byte[] {(byte) 0xFF, (byte) 0xFE});
        assertThrows(IndexUnusableException.class, () -> index());
        Files.delete(store().root().resolve("CURRENT"));
        assertThrows(IndexUnusableException.class, () -> index(), "no pointer, no folders");
        assertEquals("a.txt=INDEXED", outcomes(index(folder())));
    }

    @Test
    void aDamagedStoreIsToldAndMended() throws IOException {
        writeDocument("a.txt", "một");
        index(folder());
        Path lucene = store().current().orElseThrow();
        for (String file : IndexContents.files(lucene)) {
            if (file.startsWith("segments_")) {
                Files.write(lucene.resolve(file), new byte[40]);
            }
        }
        IndexUnusableException refusal = assertThrows(IndexUnusableException.class, () -> index());
        assertTrue(String.valueOf(refusal.getMessage()).contains("--rebuild"), refusal.getMessage());
        assertEquals("a.txt=INDEXED", outcomes(rebuild(folder())));
    }

    @Test
    void aFileInPlaceOfTheIndexFolderIsTold() throws IOException {
        writeDocument("a.txt", "một");
        Files.writeString(store().root(), "x");
        IndexUnusableException refusal = assertThrows(IndexUnusableException.class, () -> index(folder()));
        assertTrue(String.valueOf(refusal.getMessage()).contains("--index"), refusal.getMessage());
    }

    private void rewrite(String key, String value) throws IOException {
        try (Directory directory = FSDirectory.open(store().current().orElseThrow())) {
            Map<String, String> data = new HashMap<>();
            try (DirectoryReader index = DirectoryReader.open(directory)) {
                data.putAll(index.getIndexCommit().getUserData());
            }
            assertFalse(data.put(key, value) == null, key);
            try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(new KeywordAnalyzer()))) {
                writer.setLiveCommitData(data.entrySet());
                writer.commit();
            }
        }
    }

    private static void assertForeign(org.junit.jupiter.api.function.Executable run) {
        IndexUnusableException refusal = assertThrows(IndexUnusableException.class, run);
        assertTrue(String.valueOf(refusal.getMessage()).contains("not one of Vankien"), refusal.getMessage());
    }
}
