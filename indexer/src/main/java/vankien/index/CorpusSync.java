package vankien.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import vankien.parse.DocumentReader;

/**
 * Brings an index in line with its folders.
 *
 * <p>Nothing is visible to a server before the run ends: then all of it is published in one step as a new generation. A
 * run that is ended in between leaves the generation before it as it was.
 */
public final class CorpusSync {
    /** In the folder of the index: what files hold, by the hash of their content. */
    private static final String EXTRACTED = "extracted";

    private final IndexStore store;
    private final DocumentReader reader;
    private final Clock clock;

    public CorpusSync(IndexStore store, DocumentReader reader, Clock clock) {
        this.store = store;
        this.reader = reader;
        this.clock = clock;
    }

    /**
     * Runs.
     *
     * @throws IndexUnusableException when nothing can be done and nothing was changed: no folder, a missing folder, too
     *     many deletions, an index that is not ours or is being written by another process
     */
    public SyncReport run(SyncRequest request, SyncProgress progress) throws IOException {
        if (request.dryRun()) {
            SyncPlan plan = plan(request);
            read(plan, new FileIntake(plan, null), progress);
            plan.report()
                    .published(
                            plan.before().manifest().generation(), plan.before().documents());
            return plan.report();
        }
        if (!Files.exists(store.root())) {
            // A refusal must not leave an empty index folder behind.
            plan(request);
        }
        try (IndexStore.WriteLock lock = store.lock()) {
            SyncPlan plan = plan(request);
            if (plan.changesNothing() || !wrote(plan, progress)) {
                plan.report()
                        .published(
                                plan.before().manifest().generation(),
                                plan.before().documents());
            }
            retainExtractions();
            return plan.report();
        }
    }

    /** Writes and publishes; false when in the end nothing was new. */
    private boolean wrote(SyncPlan plan, SyncProgress progress) throws IOException {
        boolean anew = plan.rebuild() || plan.before().manifest().generation() == 0;
        Path target = anew ? store.nextStore() : store.current().orElseThrow();
        try (GenerationWriter writer = new GenerationWriter(target, plan.before(), anew)) {
            removeGone(plan, writer);
            read(plan, new FileIntake(plan, writer), progress);
            if (!writer.changed() && !plan.rebuild() && plan.sameFolders()) {
                return false;
            }
            if (!plan.report().heldBack().isEmpty()) {
                writer.purgeDeleted();
            }
            IndexManifest next = plan.before().manifest().next(plan.folders(), clock.instant());
            plan.report().published(next.generation(), writer.publish(next));
        }
        store.publish(target);
        store.deleteOthers(target);
        return true;
    }

    private static void removeGone(SyncPlan plan, GenerationWriter writer) throws IOException {
        for (Map.Entry<String, FileRecord> move : plan.moved().entrySet()) {
            writer.move(move.getValue().key(), move.getKey());
        }
        List<FileRecord> lost = new ArrayList<>(plan.gone());
        lost.removeAll(plan.moved().values());
        for (FileRecord file : lost) {
            writer.remove(file.key());
        }
    }

    private void read(SyncPlan plan, FileIntake intake, SyncProgress progress) throws IOException {
        Map<String, FileRecord> known =
                plan.rebuild() ? Map.of() : plan.before().files();
        try {
            new ParallelReading(intake.writes() ? keepingReader() : reader, known)
                    .read(plan.toRead(), intake::take, progress);
        } finally {
            reader.rest();
        }
    }

    /** What it extracts survives a run that is killed. */
    private DocumentReader keepingReader() {
        return reader.keeping(store.root().resolve(EXTRACTED));
    }

    /** Of what is not in the index nothing is kept once a run is done. */
    private void retainExtractions() throws IOException {
        if (Files.isDirectory(store.root().resolve(EXTRACTED))) {
            keepingReader()
                    .retain(snapshot().files().values().stream()
                            .filter(file -> !file.isRejected())
                            .map(FileRecord::sha256)
                            .collect(Collectors.toUnmodifiableSet()));
        }
    }

    /**
     * Takes a remembered folder and everything that came from it out of the index.
     *
     * @throws IndexUnusableException when the index does not remember this folder
     */
    public SyncReport forget(Path folder) throws IOException {
        String name = folder.toAbsolutePath().normalize().toString();
        if (store.current().isEmpty()) {
            throw new IndexUnusableException("there is no index in " + store.root() + ": see --index");
        }
        try (IndexStore.WriteLock lock = store.lock()) {
            IndexSnapshot before = snapshot();
            if (!before.manifest().isCurrent()) {
                throw new IndexUnusableException("the index in " + store.root()
                        + " was made by another version of Vankien: run 'vankien index --rebuild --index "
                        + store.root() + "' first");
            }
            if (!before.manifest().folders().contains(name)) {
                throw new IndexUnusableException(name + " is not a folder of this index; it has: "
                        + (before.manifest().folders().isEmpty()
                                ? "none"
                                : String.join(", ", before.manifest().folders())));
            }
            SyncReport report = new SyncReport();
            Path target = store.current().orElseThrow();
            try (GenerationWriter writer = new GenerationWriter(target, before, false)) {
                for (FileRecord file : before.files().values()) {
                    if (file.folder().equals(name)) {
                        writer.remove(file.key());
                        report.add(file, SyncReport.Outcome.REMOVED);
                    }
                }
                writer.purgeDeleted();
                List<String> rest = before.manifest().folders().stream()
                        .filter(kept -> !kept.equals(name))
                        .toList();
                IndexManifest next = before.manifest().next(rest, clock.instant());
                report.published(next.generation(), writer.publish(next));
            }
            retainExtractions();
            return report;
        }
    }

    private SyncPlan plan(SyncRequest request) throws IOException {
        IndexSnapshot before = before(request.rebuild());
        boolean rebuild = request.rebuild() || !before.manifest().isCurrent();
        return SyncPlan.make(request, before, rebuild, store.root());
    }

    private IndexSnapshot before(boolean rebuild) throws IOException {
        try {
            return snapshot();
        } catch (DamagedIndexException e) {
            if (rebuild) {
                return IndexSnapshot.NOTHING;
            }
            throw e;
        }
    }

    private IndexSnapshot snapshot() throws IOException {
        Optional<Path> current = store.current();
        if (current.isEmpty()) {
            return IndexSnapshot.NOTHING;
        }
        try (Directory directory = FSDirectory.open(current.get());
                DirectoryReader index = DirectoryReader.open(directory)) {
            return IndexSnapshot.of(index);
        } catch (IOException e) {
            throw store.damaged("cannot read the index in " + store.root() + " (" + e.getMessage() + ")", e);
        }
    }
}
