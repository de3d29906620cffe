package vankien.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vankien.index.IndexStore;

/** An index of another version is not searched; {@code index} builds it anew. */
class OtherVersionTest extends CommandTest {
    @ParameterizedTest
    @ValueSource(strings = {"vankien.schema", "vankien.analysis"})
    void itIsRefusedWithTheCommandToRun(String version) throws IOException {
        writeDocuments();
        onIndex("index", folder().toString());
        try (Directory directory =
                FSDirectory.open(new IndexStore(indexFolder()).current().orElseThrow())) {
            Map<String, String> data = new HashMap<>();
            try (DirectoryReader index = DirectoryReader.open(directory)) {
                data.putAll(index.getIndexCommit().getUserData());
            }
            data.put(version, "999");
            try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(new KeywordAnalyzer()))) {
                writer.setLiveCommitData(data.entrySet());
                writer.commit();
            }
        }
        for (String[] command : new String[][] {{"search", "x"}, {"show", "x"}, {"serve", "--port", "0"}}) {
            Finished refused = onIndex(command);
            assertEquals(2, refused.status());
            assertTrue(refused.err().contains("vankien index --rebuild --index " + indexFolder()), refused.err());
        }
        assertTrue(onIndex("index").err().startsWith("indexed 3"));
        assertEquals(0, onIndex("search", "x").status());
    }
}
