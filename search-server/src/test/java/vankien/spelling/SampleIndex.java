package vankien.spelling;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;
import vankien.index.CorpusSync;
import vankien.index.IndexStore;
import vankien.index.SyncProgress;
import vankien.index.SyncRequest;
import vankien.parse.DocumentReader;
import vankien.query.TypedWords;

/** An index of the sample corpus, or of given lines. */
public final class SampleIndex implements AutoCloseable {
    /** The sample corpus. */
    public static final Path CORPUS = Path.of(System.getProperty("vankien.root", ".."), "corpus");

    private final FSDirectory directory;
    private final DirectoryReader reader;

    private SampleIndex(Path documents, Path index) throws IOException {
        IndexStore store = new IndexStore(index);
        new CorpusSync(store, new DocumentReader(), Clock.systemUTC())
                .run(new SyncRequest(List.of(documents), false, false, false), SyncProgress.SILENT);
        directory = FSDirectory.open(store.current().orElseThrow());
        reader = DirectoryReader.open(directory);
    }

    /** The sample corpus. */
    public static SampleIndex ofCorpus(Path folder) throws IOException {
        return new SampleIndex(CORPUS, folder.resolve("index"));
    }

    /** One document for each text. */
    public static SampleIndex of(Path folder, List<String> texts) throws IOException {
        Path documents = Files.createDirectories(folder.resolve("documents"));
        for (int i = 0; i < texts.size(); i++) {
            Files.writeString(documents.resolve("d" + i + ".txt"), texts.get(i), StandardCharsets.UTF_8);
        }
        return new SampleIndex(documents, folder.resolve("index"));
    }

    /** The index. */
    public DirectoryReader reader() {
        return reader;
    }

    /** What is offered for a query. */
    @Nullable
    String offer(String query) throws IOException {
        return DidYouMean.of(reader, query, TypedWords.of(query));
    }

    @Override
    public void close() throws IOException {
        reader.close();
        directory.close();
    }
}
