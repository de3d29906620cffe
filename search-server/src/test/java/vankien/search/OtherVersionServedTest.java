package vankien.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
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
import org.junit.jupiter.api.io.TempDir;
import vankien.index.CorpusSync;
import vankien.index.IndexStore;
import vankien.index.IndexUnusableException;
import vankien.index.SyncRequest;
import vankien.parse.DocumentReader;
import vankien.query.SearchRequest;

/** When the fields of the index change, it is built anew beside the one that is served, and swapped. */
class OtherVersionServedTest {
    @TempDir
    Path temp;

    private IndexStore store() {
        return new IndexStore(temp.resolve("index"));
    }

    @Test
    void theServerGoesOnUntilTheNewOneIsComplete() throws IOException {
        Path folder = Files.createDirectories(temp.resolve("Văn bản"));
        for (int i = 0; i < 30; i++) {
            Files.writeString(
                    folder.resolve(i + ".txt"),
                    "KẾT LUẬN\nvề việc số " + i + "\n\nNội dung việc số " + i + ".\n",
                    StandardCharsets.UTF_8);
        }
        TestArchive.sync(store(), folder);
        try (LuceneArchive archive = LuceneArchive.open(store())) {
            String served = archive.state().generation();
            // What a newer program has written: this one cannot read it, and serves on what it has.
            otherVersion();
            assertThrows(IndexUnusableException.class, archive::refresh);
            assertThrows(IndexUnusableException.class, () -> LuceneArchive.open(store()));
            assertEquals(30, found(archive));

            Path old = store().current().orElseThrow();
            new CorpusSync(store(), new DocumentReader(), Clock.systemUTC())
                    .run(new SyncRequest(List.of(), false, false, false), (done, all) -> {
                        assertEquals(30, found(archive));
                        assertEquals(old, current());
                    });
            assertNotEquals(old, current());
            assertEquals(served, archive.state().generation());
            assertEquals(30, found(archive), "its files are deleted, but it has them open");
            archive.refresh();
            assertNotEquals(served, archive.state().generation());
            assertEquals(30, found(archive));
        }
    }

    private static int found(LuceneArchive archive) {
        return archive.search(SearchRequest.of("nội dung"), Access.OPEN).total().value();
    }

    private Path current() {
        try {
            return store().current().orElseThrow();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void otherVersion() throws IOException {
        try (Directory directory = FSDirectory.open(current())) {
            Map<String, String> data = new HashMap<>();
            try (DirectoryReader index = DirectoryReader.open(directory)) {
                data.putAll(index.getIndexCommit().getUserData());
            }
            data.put("vankien.schema", "999");
            try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(new KeywordAnalyzer()))) {
                writer.setLiveCommitData(data.entrySet());
                writer.commit();
            }
        }
    }
}
