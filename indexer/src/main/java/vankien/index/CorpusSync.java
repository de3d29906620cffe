package vankien.index;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;
import vankien.parse.DocumentReader;

/**
 * Brings an index in line with its folders.
 *
 * <p>Nothing is visible to a server before the run ends: then all of it is published in one step as a new generation. A
 * run that is ended in between leaves the generation before it as it was.
 */
public final class CorpusSync {
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
            return plan(request).dryReport();
        }
        try (IndexStore.WriteLock lock = store.lock()) {
            SyncPlan plan = plan(request);
            SyncReport report = plan.report();
            if (plan.changesNothing()) {
                report.published(
                        plan.before().manifest().generation(), plan.before().documents());
                return report;
            }
            Path target = plan.target();
            try (GenerationWriter writer = new GenerationWriter(target, plan.before(), plan.rebuild())) {
                for (FileRecord file : plan.gone()) {
                    writer.remove(file.key());
                }
                new FileIntake(reader, writer, report, plan.rebuild()).take(plan.toRead(), progress);
                if (!report.heldBack().isEmpty()) {
                    writer.purgeDeleted();
                }
                IndexManifest next = plan.before().manifest().next(plan.folders(), clock.instant());
                report.published(next.generation(), writer.publish(next));
            }
            store.publish(target);
            store.deleteOthers(target);
            return report;
        }
    }

    /**
     * Takes a remembered folder and everything that came from it out of the index.
     *
     * @throws IndexUnusableException when the index does not remember this folder
     */
    public SyncReport forget(Path folder) throws IOException {
        String name = folder.toAbsolutePath().normalize().toString();
        try (IndexStore.WriteLock lock = store.lock()) {
            IndexSnapshot before = snapshot();
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
            return report;
        }
    }

    private SyncPlan plan(SyncRequest request) throws IOException {
        IndexSnapshot before = snapshot();
        boolean rebuild = request.rebuild() || !before.manifest().isCurrent();
        Optional<Path> current = store.current();
        Path target = rebuild || current.isEmpty() ? store.nextStore() : current.get();
        return SyncPlan.make(request, before, rebuild, target);
    }

    private IndexSnapshot snapshot() throws IOException {
        Optional<Path> current = store.current();
        if (current.isEmpty()) {
            return new IndexSnapshot(IndexManifest.empty(), Map.of(), 0);
        }
        try (Directory directory = FSDirectory.open(current.get());
                DirectoryReader index = open(directory, current.get())) {
            return IndexSnapshot.of(index);
        }
    }

    private static DirectoryReader open(Directory directory, @Nullable Path path) throws IOException {
        try {
            return DirectoryReader.open(directory);
        } catch (IOException e) {
            throw new IndexUnusableException(
                    "cannot read the index in " + path + " (" + e.getMessage()
                            + "): delete the index folder, or choose another --index, and index the folders again",
                    e);
        }
    }
}
