package vankien.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.lucene.store.FSDirectory;
import vankien.parse.ParsedDocument;

/** An index of documents that a test states instead of having them read: what they say of each other is given. */
public final class HandMadeIndex {
    private static final String FOLDER = "/van-ban";

    private final IndexStore store;
    private final Path target;
    private UnaryOperator<String> path = id -> id + ".txt";
    private IndexManifest manifest = IndexManifest.empty();

    /** An index in this folder. */
    public HandMadeIndex(Path root) throws IOException {
        Files.createDirectories(root);
        store = new IndexStore(root);
        target = store.nextStore();
    }

    /**
     * Has documents lie in folders of this one, where an {@code access.yaml} may close them.
     *
     * @param folders the folder of a document by its id
     */
    public HandMadeIndex inFolders(UnaryOperator<String> folders) {
        path = id -> folders.apply(id) + "/" + id + ".txt";
        return this;
    }

    /** Adds documents, each in the place of the one that has its id, and publishes them as one generation. */
    public HandMadeIndex publish(Stream<HandMadeDocument> documents) throws IOException {
        boolean first = manifest.generation() == 0;
        try (GenerationWriter writer = new GenerationWriter(FSDirectory.open(target), IndexSnapshot.NOTHING, first)) {
            for (HandMadeDocument document : (Iterable<HandMadeDocument>) documents::iterator) {
                String file = path.apply(document.id());
                String key = FileRecord.key(store.root().toString(), file);
                writer.removeButKeepIds(key);
                DocumentCard card = new DocumentCard(
                        document.id(), document.id(), document.metadata(), FOLDER, file, "txt", "0", List.of());
                DocumentText content = DocumentText.of(document.document());
                writer.add(DocumentMapper.document(
                        card,
                        new ParsedDocument(document.id(), document.document(), List.of()),
                        content,
                        writer.sameDocuments().place(card, key, content.text()),
                        key));
            }
            // The time is part of the generation's name: tests compare whole answers.
            manifest = manifest.next(List.of(), Instant.ofEpochSecond(1_700_000_000));
            int unused = writer.publish(manifest);
        }
        store.publish(target);
        return this;
    }

    /** The same. */
    public HandMadeIndex publish(HandMadeDocument... documents) throws IOException {
        return publish(Stream.of(documents));
    }

    /** The store to open. */
    public IndexStore store() {
        return store;
    }
}
