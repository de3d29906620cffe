package vankien.index;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.store.Directory;

/**
 * An index of everything of an archive but the words of its texts, which are elsewhere: in the shards of a cluster. Cards,
 * codes, relations, titles, files and values to filter by are here, so that whatever follows from all documents at once is
 * read as quickly as where the whole index is. Documents stand in the order of their {@link IndexSchema#ORDINAL}.
 *
 * <p>In the place of the stored text and its layout each document has something empty, so that a reader can put the text there
 * when it is asked for. The sentences that prove what documents say of each other are here as {@link Excerpts}.
 */
public final class Catalogue {
    /** In the user data of the commit: where the words are. */
    static final String WORDS = "vankien.words";

    private static final byte[] NO_LAYOUT = "{}".getBytes(StandardCharsets.UTF_8);

    private Catalogue() {}

    /** Where the words of an index are; empty where they are in it. */
    public static Optional<String> words(DirectoryReader index) throws IOException {
        return Optional.ofNullable(index.getIndexCommit().getUserData().get(WORDS));
    }

    /** The manifest of the generation that a catalogue is of. */
    public static IndexManifest manifest(DirectoryReader index) throws IOException {
        return IndexManifest.fromUserData(index.getIndexCommit().getUserData());
    }

    /**
     * Makes a catalogue and puts it in the place of the one that a folder has.
     *
     * @param manifest the generation that it is of
     * @param words where the words of this generation are, in the words of whoever asks for them
     * @param documents all documents and records of files, in the order of their numbers
     * @return how many there are
     * @throws IndexUnusableException when another version of the program made them, or the folder holds an index
     */
    public static int write(IndexStore store, IndexManifest manifest, String words, PortableIndex.Source documents)
            throws IOException {
        PortableIndex.requireCurrent(manifest);
        requireNoIndex(store);
        return store.replace(target -> write(target, store, manifest, words, documents));
    }

    private static void requireNoIndex(IndexStore store) throws IOException {
        Path current = store.current().orElse(null);
        if (current != null) {
            try (Directory directory = store.open(current);
                    DirectoryReader index = DirectoryReader.open(directory)) {
                if (words(index).isEmpty()) {
                    throw new IndexUnusableException(store.root()
                            + " holds an index with its words, which a catalogue would replace: choose another folder"
                            + " with --catalogue");
                }
            }
        }
    }

    private static int write(
            Path target, IndexStore store, IndexManifest manifest, String words, PortableIndex.Source documents)
            throws IOException {
        Map<String, String> data = new HashMap<>(manifest.toUserData());
        data.put(WORDS, words);
        try (Directory directory = store.open(target);
                IndexWriter writer = new IndexWriter(
                        directory,
                        new IndexWriterConfig(IndexAnalysis.forIndex())
                                .setCommitOnClose(false)
                                // Of segments side by side only: the order stays.
                                .setMergePolicy(new LogDocMergePolicy()))) {
            documents.into(document -> writer.addDocument(entry(document)));
            writer.setLiveCommitData(data.entrySet());
            writer.commit();
            return writer.getDocStats().numDocs;
        }
    }

    private static Document entry(PortableDocument document) {
        PortableDocument bare = document.withoutText();
        Document entry = bare.toLucene();
        if (bare.stored().containsKey(IndexSchema.STORED_CARD)) {
            entry.add(new StoredField(IndexSchema.STORED_TEXT, ""));
            entry.add(new StoredField(IndexSchema.STORED_LAYOUT, NO_LAYOUT));
            if (!bare.stored().containsKey(IndexSchema.STORED_EXCERPTS)) {
                entry.add(new StoredField(IndexSchema.STORED_EXCERPTS, StoredJson.write(Excerpts.NONE)));
            }
        }
        return entry;
    }
}
