package vankien.search;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vankien.index.Catalogue;
import vankien.index.IndexManifest;
import vankien.index.IndexUnusableException;
import vankien.index.ServedGenerations;

/** One published state of a store, open: its files, where its words are if not among them, and that it is served. */
final class OpenStore {
    private static final Logger LOG = LoggerFactory.getLogger(OpenStore.class);

    private final Path store;
    private final Directory directory;
    private final DirectoryReader reader;
    private final @Nullable Shards shards;
    private final IndexManifest manifest;
    private ServedGenerations.@Nullable Lease lease;

    private OpenStore(
            Path store, Directory directory, DirectoryReader reader, @Nullable Shards shards, IndexManifest manifest) {
        this.store = store;
        this.directory = directory;
        this.reader = reader;
        this.shards = shards;
        this.manifest = manifest;
    }

    /**
     * Opens the current state of a store.
     *
     * @param root names the index in errors
     * @param elsewhere finds the words of an index that is a catalogue only; null where it has to have them itself
     * @throws IndexUnusableException when it was made by another version of the program
     */
    static OpenStore of(Path store, Path root, Shards.@Nullable Source elsewhere) throws IOException {
        Directory directory = FSDirectory.open(store);
        DirectoryReader reader = null;
        try {
            reader = DirectoryReader.open(directory);
            String words = elsewhere == null ? null : Catalogue.words(reader).orElse(null);
            IndexManifest manifest = words == null ? IndexManifest.of(reader) : Catalogue.manifest(reader);
            requireCurrent(manifest, root);
            Shards shards = elsewhere == null || words == null ? null : elsewhere.of(words);
            reader = shards == null ? reader : new CatalogueIndex(reader, new RemoteTexts(shards));
            return new OpenStore(store, directory, reader, shards, manifest);
        } catch (IOException | RuntimeException e) {
            if (reader != null) {
                reader.close();
            }
            directory.close();
            throw e;
        }
    }

    private static void requireCurrent(IndexManifest manifest, Path root) {
        if (!manifest.isCurrent()) {
            throw new IndexUnusableException("the index in " + root + " was made by another version of Vankien (schema "
                    + manifest.schemaVersion() + ", analysis " + manifest.analysisVersion()
                    + "): run 'vankien index --rebuild --index " + root + "'");
        }
        if (!manifest.isOfCurrentGate()) {
            LOG.warn(
                    "secrecy marks were looked for in {} by the rules of another version of Vankien, and this one may hold"
                            + " back more: run 'vankien index --index {}', which reads everything anew",
                    root,
                    root);
        }
    }

    DirectoryReader reader() {
        return reader;
    }

    /** Where the words are; null where they are in this index. */
    @Nullable
    Shards shards() {
        return shards;
    }

    IndexManifest manifest() {
        return manifest;
    }

    /** Whether the store has a newer commit than this one. */
    boolean isOutdated(Path currentStore) throws IOException {
        return !store.equals(currentStore) || !reader.isCurrent();
    }

    /** Says that it is served, so that a run that takes something secret out waits for its end. */
    synchronized void announce(Path root) {
        if (lease == null) {
            lease = ServedGenerations.serve(root, manifest.generation());
        }
    }

    void close() throws IOException {
        reader.close();
        directory.close();
        withdraw();
    }

    private synchronized void withdraw() {
        if (lease != null) {
            lease.close();
            lease = null;
        }
    }
}
