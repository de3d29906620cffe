package vankien.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import vankien.index.CorpusSync;
import vankien.index.IndexStore;
import vankien.index.SyncProgress;
import vankien.index.SyncReport;
import vankien.index.SyncRequest;
import vankien.parse.DocumentReader;
import vankien.query.SearchRequest;

/** A real index over invented documents, made as a user makes it. */
final class TestArchive implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path folder;
    private final IndexStore store;
    private final List<String> lines = new ArrayList<>();
    private final LuceneArchive archive;

    private TestArchive(Path folder, List<String> lines) {
        this.folder = folder;
        this.lines.addAll(lines);
        store = new IndexStore(folder.resolve("index"));
        index();
        archive = open(store);
    }

    /** Collects documents. */
    static final class Builder {
        private final List<String> lines = new ArrayList<>();

        /** A document: its id, its text, then names and values of other fields. */
        Builder with(String id, String text, String... fields) {
            lines.add(line(id, text, fields));
            return this;
        }

        TestArchive in(Path folder) {
            return new TestArchive(folder, lines);
        }
    }

    static Builder of() {
        return new Builder();
    }

    static LuceneArchive of(Path documents, Path index) {
        IndexStore store = new IndexStore(index);
        sync(store, documents);
        return open(store);
    }

    static SyncReport sync(IndexStore store, Path documents) {
        try {
            return new CorpusSync(store, new DocumentReader(), Clock.systemUTC())
                    .run(new SyncRequest(List.of(documents), false, false, false), SyncProgress.SILENT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static LuceneArchive open(IndexStore store) {
        try {
            return LuceneArchive.open(store);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String line(String id, String text, String... fields) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("id", id);
        values.put("text", text);
        for (int i = 0; i < fields.length; i += 2) {
            values.put(fields[i], fields[i + 1]);
        }
        return JSON.writeValueAsString(values);
    }

    private void index() {
        try {
            Path documents = Files.createDirectories(folder.resolve("documents"));
            Files.writeString(documents.resolve("documents.jsonl"), String.join("\n", lines));
            sync(store, documents);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds a document and goes on to the new generation. */
    void add(String id, String text, String... fields) throws IOException {
        lines.add(line(id, text, fields));
        index();
        archive.refresh();
    }

    LuceneArchive archive() {
        return archive;
    }

    SearchResult search(SearchRequest request) {
        return archive.search(request, Access.OPEN);
    }

    SearchResult search(String query) {
        return search(SearchRequest.of(query));
    }

    /** The ids of the hits, best first. */
    List<String> ids(String query) {
        return search(query).hits().stream().map(Hit::id).toList();
    }

    @Override
    public void close() {
        archive.close();
    }
}
