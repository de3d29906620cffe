package vankien.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.Directory;
import vankien.parse.DocumentReader;

/**
 * Proves that the files on disk are those that are indexed, rejected or held back, and that the index is sound.
 *
 * <p>It writes nothing and takes no lock: servers and indexers go on beside it, and the index folder may be read-only.
 * When a new generation is published meanwhile, it begins again.
 *
 * <p>The index has no trace of a file that was held back. So each file that it does not know is read and goes through the
 * same gate as when it was to be indexed: those that are stopped there are counted, any other is a difference.
 */
public final class IndexVerification {
    private static final int TRIES = 3;

    private final IndexStore store;
    private final DocumentReader reader;

    public IndexVerification(IndexStore store, DocumentReader reader) {
        this.store = store;
        this.reader = reader;
    }

    /**
     * Looks at everything.
     *
     * @param content whether to compare the content of every file; otherwise only of those whose size or time is another
     *     one than when they were read
     * @param progress is told of the files whose content is compared
     * @throws IndexUnusableException when there is no index, it is not ours, is of another version, cannot be opened, or
     *     is changed again and again meanwhile
     */
    public VerificationReport run(boolean content, SyncProgress progress) throws IOException {
        for (int i = 0; i < TRIES; i++) {
            Path lucene = store.current()
                    .orElseThrow(() -> new IndexUnusableException("there is no index in " + store.root()
                            + ": run 'vankien index FOLDER --index " + store.root() + "' first"));
            try (Directory directory = store.open(lucene);
                    DirectoryReader index = DirectoryReader.open(directory)) {
                VerificationReport report = run(lucene, directory, index, content, progress);
                if (index.isCurrent() && lucene.equals(store.current().orElse(null))) {
                    return report;
                }
            } catch (IOException e) {
                if (lucene.equals(store.current().orElse(null))) {
                    throw store.damaged(
                            "cannot read the index in " + store.root() + " (" + DiskTrouble.words(e) + ")", e);
                }
            }
        }
        throw new IndexUnusableException("the index in " + store.root()
                + " was changed while it was verified: run the command again when no indexer is at work");
    }

    private VerificationReport run(
            Path lucene, Directory directory, DirectoryReader index, boolean content, SyncProgress progress)
            throws IOException {
        IndexManifest manifest = IndexManifest.of(index);
        if (!manifest.isCurrent()) {
            throw new IndexUnusableException("the index in " + store.root()
                    + " was made by another version of Vankien: run 'vankien index --index " + store.root()
                    + "', which builds it anew");
        }
        List<String> differences = new ArrayList<>();
        StoreCheck.check(store, lucene, directory, differences);
        RecordCheck records = RecordCheck.check(index, manifest.folders(), differences);
        HeldBackMemory held = HeldBackMemory.of(store.root(), reader.policy().holdsMarked());
        FolderCheck disk = new FolderCheck(reader, records.files(), content, held, differences);
        Map<String, FolderScan> scans = new LinkedHashMap<>();
        for (String folder : manifest.folders()) {
            scans.put(folder, disk.scan(folder, store.root()));
        }
        disk.compare(scans, progress);
        Map<String, Integer> unsupported = new TreeMap<>();
        scans.values()
                .forEach(scan -> scan.unsupported().forEach((kind, n) -> unsupported.merge(kind, n, Integer::sum)));
        return new VerificationReport(
                manifest.generation(),
                records.documents(),
                disk.onDisk(),
                disk.indexed(),
                disk.rejected(),
                disk.heldBack(),
                unsupported,
                differences);
    }
}
