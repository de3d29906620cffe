package vankien.index;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
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
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

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

    /** The same: the name of the archive there. */
    private static final String ARCHIVE = "vankien.archive";
    /** The same: what tells that cluster from others. */
    private static final String CLUSTER = "vankien.cluster";
    /** The same: which values there are of each document. */
    private static final String FORM = "vankien.catalogue";
    /** Grows with what a catalogue has; an older one is fetched again. */
    private static final String CURRENT_FORM = "2";
    /** In the folder: that whatever lies there, also what cannot be read, came from elsewhere and can be fetched again. */
    private static final String MARKER = "CATALOGUE";

    private static final Logger LOG = LoggerFactory.getLogger(Catalogue.class);
    private static final byte[] NO_LAYOUT = "{}".getBytes(StandardCharsets.UTF_8);

    private Catalogue() {}

    /** Where the words of an index are; empty where they are in it. */
    public static Optional<String> words(DirectoryReader index) throws IOException {
        return Optional.ofNullable(index.getIndexCommit().getUserData().get(WORDS));
    }

    /**
     * Whose documents a catalogue lists.
     *
     * @param archive the name of the archive where the words are
     * @param cluster what tells that place from others where an archive has the same name; empty where it is not known
     */
    public record Owner(String archive, String cluster) {
        private boolean mayBe(Owner other) {
            return archive.equals(other.archive)
                    && (cluster.isEmpty() || other.cluster.isEmpty() || cluster.equals(other.cluster));
        }
    }

    /**
     * Where the words are of the catalogue that a folder has; empty where there is none that is of use.
     *
     * @throws IndexUnusableException when the folder holds something else, or the catalogue of another archive
     */
    public static Optional<String> kept(IndexStore store, Owner owner) throws IOException {
        return kept(store, owner, true);
    }

    /**
     * Sees to it that a folder can take a catalogue.
     *
     * @throws IndexUnusableException when it holds something else, or the catalogue of another archive
     */
    public static void require(IndexStore store, Owner owner) throws IOException {
        Optional<String> unused = kept(store, owner, false);
    }

    private static Optional<String> kept(IndexStore store, Owner owner, boolean telling) throws IOException {
        Map<String, String> data;
        try {
            Path current = store.current().orElse(null);
            if (current == null) {
                return Optional.empty();
            }
            try (Directory directory = store.open(current)) {
                data = SegmentInfos.readLatestCommit(directory).getUserData();
            }
        } catch (IOException | DamagedIndexException e) {
            if (Files.exists(store.root().resolve(MARKER))) {
                if (telling) {
                    LOG.warn("the catalogue in {} cannot be read ({}): it is fetched again", store.root(), reason(e));
                }
                return Optional.empty();
            }
            throw new IndexUnusableException(
                    "what is in " + store.root() + " cannot be read (" + reason(e)
                            + "), and nothing says that it is a catalogue: choose another folder with --catalogue",
                    e);
        }
        String words = data.get(WORDS);
        if (words == null) {
            throw new IndexUnusableException(store.root()
                    + " holds an index with its words, which a catalogue would replace: choose another folder"
                    + " with --catalogue");
        }
        Owner of = new Owner(data.getOrDefault(ARCHIVE, owner.archive), data.getOrDefault(CLUSTER, ""));
        if (!of.mayBe(owner)) {
            throw new IndexUnusableException("the catalogue in " + store.root() + " is of the archive '" + of.archive
                    + "'" + (of.archive.equals(owner.archive) ? " on another cluster (" + of.cluster + ")" : "")
                    + " and not of '" + owner.archive + "'"
                    + (of.archive.equals(owner.archive) ? " on this one (" + owner.cluster + ")" : "")
                    + ": name a folder for each archive, with --catalogue, or delete this one");
        }
        return CURRENT_FORM.equals(data.get(FORM)) ? Optional.of(words) : Optional.empty();
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
     * @param owner whose documents they are
     * @param documents all documents and records of files, in the order of their numbers
     * @return how many there are
     * @throws IndexUnusableException when another version of the program made them, or the folder holds something else
     */
    public static int write(
            IndexStore store, IndexManifest manifest, String words, Owner owner, PortableIndex.Source documents)
            throws IOException {
        PortableIndex.requireCurrent(manifest);
        require(store, owner);
        Map<String, String> data = new HashMap<>(manifest.toUserData());
        data.put(WORDS, words);
        data.put(ARCHIVE, owner.archive);
        data.put(CLUSTER, owner.cluster);
        data.put(FORM, CURRENT_FORM);
        return store.replace(target -> {
            Files.writeString(
                    store.root().resolve(MARKER),
                    "What lies here is fetched from the archive '" + owner.archive + "' of a cluster.\n",
                    StandardCharsets.UTF_8);
            return write(target, store, data, documents);
        });
    }

    /** Without the command that would help an index. */
    private static String reason(Exception e) {
        return e instanceof DamagedIndexException
                ? "it is not said which part of it is in use"
                : String.valueOf(e.getMessage());
    }

    private static int write(Path target, IndexStore store, Map<String, String> data, PortableIndex.Source documents)
            throws IOException {
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
