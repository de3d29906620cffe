package vankien.benchmark.corpus;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** Writes documents as files that can be indexed; one document is in memory at a time. */
public enum CorpusFiles {
    /** Lines of JSON with metadata and text, {@value #PER_FILE} documents a file. */
    JSON_LINES,
    /** A text file for each, {@value #PER_FILE} a folder. */
    TEXT;

    private static final int PER_FILE = 1_000;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Writes all documents below a folder; gives the bytes of their texts. */
    public long write(Stream<GeneratedDocument> documents, Path folder) throws IOException {
        long bytes = 0;
        Iterator<GeneratedDocument> all = documents.iterator();
        for (int part = 0; all.hasNext(); part++) {
            String name = String.format(Locale.ROOT, "%05d", part);
            Files.createDirectories(this == TEXT ? folder.resolve(name) : folder);
            bytes += this == TEXT ? texts(all, folder.resolve(name)) : lines(all, folder.resolve(name + ".jsonl"));
        }
        return bytes;
    }

    private static long texts(Iterator<GeneratedDocument> all, Path folder) throws IOException {
        long bytes = 0;
        for (int i = 0; i < PER_FILE && all.hasNext(); i++) {
            GeneratedDocument document = all.next();
            byte[] text = document.text().getBytes(StandardCharsets.UTF_8);
            bytes += text.length;
            Files.write(folder.resolve(document.id() + ".txt"), text);
        }
        return bytes;
    }

    private static long lines(Iterator<GeneratedDocument> all, Path file) throws IOException {
        long bytes = 0;
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            for (int i = 0; i < PER_FILE && all.hasNext(); i++) {
                GeneratedDocument document = all.next();
                bytes += document.text().getBytes(StandardCharsets.UTF_8).length;
                out.write(JSON.writeValueAsString(document.fields()));
                out.write('\n');
            }
        }
        return bytes;
    }
}
