package vankien.index;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.io.TempDir;
import vankien.parse.DocumentReader;

/** A folder of documents and an index of it, both real. */
abstract class SyncTest {
    @TempDir
    Path temp;

    Path folder() {
        return temp.resolve("Văn bản");
    }

    IndexStore store() {
        return new IndexStore(temp.resolve("index"));
    }

    Path write(String path, String text) throws IOException {
        Path file = folder().resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text, StandardCharsets.UTF_8);
        return file;
    }

    /** Writes a plain document that holds this word. */
    Path writeDocument(String path, String word) throws IOException {
        return write(path, "NGHỊ QUYẾT\nvề việc " + word + "\n\nNội dung nói về " + word + ".\n");
    }

    /** Lets a file look as if it was saved at another moment. */
    static void touch(Path file) throws IOException {
        long modified = Files.getLastModifiedTime(file).toMillis();
        Files.setLastModifiedTime(file, FileTime.fromMillis(modified + 60_000));
    }

    CorpusSync sync() {
        return new CorpusSync(store(), new DocumentReader(), Clock.systemUTC());
    }

    /** Adds folders; without any, brings the remembered ones in line. */
    SyncReport index(Path... folders) throws IOException {
        return run(new SyncRequest(Arrays.asList(folders), false, false, false));
    }

    SyncReport rebuild(Path... folders) throws IOException {
        return run(new SyncRequest(Arrays.asList(folders), true, false, false));
    }

    SyncReport dryRun(Path... folders) throws IOException {
        return run(new SyncRequest(Arrays.asList(folders), false, true, false));
    }

    SyncReport acceptDeletions() throws IOException {
        return run(new SyncRequest(List.of(), false, false, true));
    }

    SyncReport run(SyncRequest request) throws IOException {
        return sync().run(request, SyncProgress.SILENT);
    }

    /** The outcomes of a run, {@code a.txt=INDEXED b.txt=REMOVED}. */
    static String outcomes(SyncReport report) {
        List<String> words = new ArrayList<>();
        report.lines().forEach(line -> words.add(line.path() + "=" + line.outcome()));
        return String.join(" ", words);
    }

    /** The ids in the index, by the path of their file. */
    Map<String, List<String>> ids() throws IOException {
        Map<String, List<String>> ids = new TreeMap<>();
        try (Directory directory = FSDirectory.open(store().current().orElseThrow());
                DirectoryReader index = DirectoryReader.open(directory)) {
            IndexSnapshot.of(index)
                    .files()
                    .values()
                    .forEach(file -> ids.merge(file.path(), file.documents(), (one, other) -> {
                        List<String> both = new ArrayList<>(one);
                        both.addAll(other);
                        return both;
                    }));
        }
        return ids;
    }

    /** The ids of the documents of a file. */
    static List<String> of(String path, Map<String, List<String>> ids) {
        return ids.getOrDefault(path, List.of());
    }

    long generation() throws IOException {
        try (Directory directory = FSDirectory.open(store().current().orElseThrow());
                DirectoryReader index = DirectoryReader.open(directory)) {
            return IndexManifest.of(index).generation();
        }
    }
}
