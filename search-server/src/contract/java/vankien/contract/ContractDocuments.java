package vankien.contract;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import vankien.index.CorpusSync;
import vankien.index.IndexManifest;
import vankien.index.IndexStore;
import vankien.index.SyncProgress;
import vankien.index.SyncRequest;
import vankien.parse.DocumentReader;

/**
 * The sample documents with three folders closed to all but a group, and one document in two files.
 *
 * @param folder where they lie
 * @param store the index of them
 */
record ContractDocuments(Path folder, IndexStore store) {
    static final String GROUP = "to-chuc";
    static final Path CORPUS = Path.of(System.getProperty("vankien.root", ".."), "corpus");

    static ContractDocuments in(Path temp) throws IOException {
        Path folder = temp.resolve("van-ban");
        copy(CORPUS, folder);
        for (String closed : List.of("tay-hai", "dang-uy-khoi", "nha-nuoc")) {
            Files.writeString(folder.resolve(closed).resolve("access.yaml"), "groups: [" + GROUP + "]\n");
        }
        Path first;
        try (Stream<Path> files = Files.list(folder.resolve("tinh-uy"))) {
            first = files.filter(file -> file.toString().endsWith(".docx"))
                    .sorted()
                    .findFirst()
                    .orElseThrow();
        }
        Files.copy(first, Files.createDirectories(folder.resolve("ban-sao")).resolve("ban sao.docx"));
        ContractDocuments documents = new ContractDocuments(folder, new IndexStore(temp.resolve("index")));
        documents.sync();
        return documents;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.toList()) {
                Path target = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(path, target);
                }
            }
        }
    }

    /** Adds a document and makes the next generation. */
    void add(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
        sync();
    }

    private void sync() throws IOException {
        new CorpusSync(store, new DocumentReader(), Clock.systemUTC())
                .run(new SyncRequest(List.of(folder), false, false, false), SyncProgress.SILENT);
    }

    /** The name that the generation of the index has in answers. */
    String generation() throws IOException {
        try (Directory directory = FSDirectory.open(store.current().orElseThrow());
                DirectoryReader index = DirectoryReader.open(directory)) {
            IndexManifest manifest = IndexManifest.of(index);
            return manifest.generation() + "-"
                    + Long.toHexString(manifest.published().toEpochMilli());
        }
    }

    /** The queries of the judged topics. */
    static List<String> topics() throws IOException {
        List<String> lines =
                Files.readAllLines(CORPUS.resolve("evaluation").resolve("topics.tsv"), StandardCharsets.UTF_8);
        return lines.subList(1, lines.size()).stream()
                .map(line -> line.split("\t", 3)[2])
                .toList();
    }
}
