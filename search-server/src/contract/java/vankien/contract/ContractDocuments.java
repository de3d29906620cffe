package vankien.contract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import vankien.index.IndexManifest;
import vankien.index.IndexStore;

/**
 * The {@link SampleDocuments}, one of them in two files.
 *
 * @param folder where they lie
 * @param store the index of them
 * @param indexing brings the index in line with the folder
 */
record ContractDocuments(Path folder, IndexStore store, Indexing indexing) {
    static ContractDocuments in(Path temp, Indexing indexing) throws IOException {
        Path folder = temp.resolve("van-ban");
        SampleDocuments.copyTo(folder);
        Path first;
        try (Stream<Path> files = Files.list(folder.resolve("tinh-uy"))) {
            first = files.filter(file -> file.toString().endsWith(".docx"))
                    .sorted()
                    .findFirst()
                    .orElseThrow();
        }
        Files.copy(first, Files.createDirectories(folder.resolve("ban-sao")).resolve("ban sao.docx"));
        ContractDocuments documents = new ContractDocuments(folder, new IndexStore(temp.resolve("index")), indexing);
        documents.sync();
        return documents;
    }

    /** Adds a document and makes the next generation. */
    void add(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
        sync();
    }

    private void sync() throws IOException {
        indexing.run(store, folder);
    }

    /** Brings an index in line with a folder. */
    @FunctionalInterface
    interface Indexing {
        void run(IndexStore store, Path folder) throws IOException;
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
}
