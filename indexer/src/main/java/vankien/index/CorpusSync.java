package vankien.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vankien.parse.DocumentReader;
import vankien.parse.FileFormat;

/**
 * Brings an index in line with its folders.
 *
 * <p>Nothing is visible to a server before the run ends: then all of it is published in one step as a new generation. A
 * run that is ended in between leaves the generation before it as it was.
 */
public final class CorpusSync {
    /** In the folder of the index: what files hold, by the hash of their content. */
    private static final String EXTRACTED = "extracted";

    private static final Logger LOG = LoggerFactory.getLogger(CorpusSync.class);
    /** A server looks for a new one each second, learns it for two, and may still be answering from the one before. */
    private static final Duration LONGEST_SWITCH = Duration.ofMinutes(1);

    private final IndexStore store;
    private final DocumentReader reader;
    private final Clock clock;
    private final GateSetting gate;

    public CorpusSync(IndexStore store, DocumentReader reader, Clock clock) {
        this.store = store;
        this.reader = reader;
        this.clock = clock;
        this.gate = GateSetting.of(reader.policy());
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
            plan.report().stays(plan.before());
            return plan.report();
        }
        if (!Files.exists(store.root())) {
            // A refusal must not leave an empty index folder behind.
            plan(request);
        }
        try (IndexLock lock = store.lock()) {
            SyncPlan plan = plan(request);
            store.clear();
            ServedGenerations.prepare(store.root());
            if ((plan.changesNothing() && !accessChanged(plan)) || !wrote(plan, progress)) {
                plan.report().stays(plan.before());
                // Also where a run before was killed: it may have kept what bears a mark by now.
                retainExtractions(plan.before().files().values());
            }
            plan.heldBack().remember();
            if (plan.report().isPublished() && plan.report().foundSecret()) {
                awaitSwitch(plan.report());
            }
            return plan.report();
        }
    }

    /** A server answers from the generation before for a moment more: nothing secret may be in any answer after a run. */
    private void awaitSwitch(SyncReport report) throws IOException {
        if (!ServedGenerations.awaitNoneBefore(store.root(), report.generation(), LONGEST_SWITCH)) {
            report.warn("a server still answers from the generation before, with what is held back now: restart it");
        }
    }

    /** Writes and publishes; false when in the end nothing was new. */
    private boolean wrote(SyncPlan plan, SyncProgress progress) throws IOException {
        boolean anew = plan.rebuild() || plan.before().manifest().generation() == 0;
        Path target = anew ? store.nextStore() : store.current().orElseThrow();
        boolean published = false;
        try {
            published = wrote(plan, target, anew, progress);
            if (published && anew) {
                store.publish(target);
            }
        } catch (IOException | AlreadyClosedException e) {
            throw notPublished(plan.before(), e);
        } catch (OutOfMemoryError e) {
            throw new IndexUnusableException(
                    "the memory of " + Runtime.getRuntime().maxMemory() / (1 << 20)
                            + " MB was not enough: nothing was published; give more, with VANKIEN_OPTS=-Xmx2g",
                    e);
        } finally {
            if (!published && anew) {
                IndexStore.deleteQuietly(target);
            }
            // What is no longer served, or the pieces of what was not published.
            store.clear();
        }
        return published;
    }

    private boolean wrote(SyncPlan plan, Path target, boolean anew, SyncProgress progress) throws IOException {
        try (GenerationWriter writer = new GenerationWriter(store.open(target), plan.before(), anew)) {
            removeGone(plan, writer);
            FileIntake intake = new FileIntake(plan, writer);
            read(plan, intake, progress);
            intake.requireFolders();
            writer.markAccess().forEach(plan.report()::warn);
            boolean sameGate = !gate.readsMoreThan(plan.before().manifest().gate());
            boolean purges = plan.report().foundSecret() && writer.hasDeletions();
            if (!writer.changed() && !purges && !plan.rebuild() && plan.sameFolders() && sameGate) {
                return false;
            }
            if (purges) {
                writer.purgeDeleted();
            }
            IndexManifest next = plan.before().manifest().next(plan.folders(), clock.instant(), gate);
            plan.report().published(next.generation(), writer.publish(next));
            retainExtractions(writer.indexed());
        }
        return true;
    }

    /** Whether an {@code access.yaml} says something else than the index; what is wrong with one is told either way. */
    private boolean accessChanged(SyncPlan plan) throws IOException {
        try (Directory directory = store.open(store.current().orElseThrow());
                DirectoryReader index = DirectoryReader.open(directory)) {
            AccessRules rules = new AccessRules();
            boolean changed = !AccessMarks.outdated(index, rules).isEmpty();
            if (!changed) {
                rules.problems().forEach(plan.report()::warn);
            }
            return changed;
        }
    }

    private IndexUnusableException notPublished(IndexSnapshot before, Exception failure) {
        long generation = before.manifest().generation();
        return new IndexUnusableException(
                "cannot write the index in " + store.root() + " (" + DiskTrouble.words(failure)
                        + "): nothing was published"
                        + (generation == 0 ? "" : ", generation " + generation + " is still served")
                        + (DiskTrouble.isDiskFull(failure)
                                ? "; free some space and run the command again"
                                : "; mend that and run the command again"),
                failure);
    }

    private static void removeGone(SyncPlan plan, GenerationWriter writer) throws IOException {
        for (Map.Entry<String, FileRecord> move : plan.moved().entrySet()) {
            writer.move(move.getValue().key(), move.getKey());
        }
        for (FileRecord file : plan.lost()) {
            writer.remove(file.key());
        }
    }

    private void read(SyncPlan plan, FileIntake intake, SyncProgress progress) throws IOException {
        Map<String, FileRecord> known =
                plan.rebuild() ? Map.of() : plan.before().files();
        if (!plan.again().isEmpty()) {
            known = new HashMap<>(known);
            known.keySet().removeAll(plan.again());
        }
        try {
            new ParallelReading(intake.writes() ? keepingReader() : reader, known, plan.heldBack())
                    .read(plan.toRead(), intake::take, progress);
            intake.finish();
        } finally {
            reader.rest();
        }
    }

    /** What it extracts survives a run that is killed. */
    private DocumentReader keepingReader() {
        return reader.keeping(store.root().resolve(EXTRACTED));
    }

    /** Of what is not in the index nothing is kept once a run is done. */
    private void retainExtractions(Collection<FileRecord> inIndex) {
        if (Files.isDirectory(store.root().resolve(EXTRACTED))) {
            keepingReader()
                    .retain(inIndex.stream()
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
        if (store.current().isEmpty()) {
            throw new IndexUnusableException("there is no index in " + store.root() + ": see --index");
        }
        try (IndexLock lock = store.lock()) {
            IndexSnapshot before = snapshot();
            if (!before.manifest().isCurrent()) {
                throw new IndexUnusableException("the index in " + store.root()
                        + " was made by another version of Vankien: run 'vankien index --rebuild --index "
                        + store.root() + "' first");
            }
            String name = RememberedFolders.named(folder, before.manifest().folders());
            if (!before.manifest().folders().contains(name)) {
                throw new IndexUnusableException(name + " is not a folder of this index; it has: "
                        + (before.manifest().folders().isEmpty()
                                ? "none"
                                : String.join(", ", before.manifest().folders())));
            }
            SyncReport report = new SyncReport();
            Path target = store.current().orElseThrow();
            store.clear();
            try (GenerationWriter writer = new GenerationWriter(store.open(target), before, false)) {
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
                retainExtractions(writer.indexed());
            } catch (IOException | AlreadyClosedException e) {
                throw notPublished(before, e);
            }
            return report;
        }
    }

    /** The folders and single files that the index remembers; none where there is no index yet. */
    List<String> folders() throws IOException {
        Optional<Path> current = store.current();
        if (current.isEmpty()) {
            return List.of();
        }
        try (Directory directory = store.open(current.get());
                DirectoryReader index = DirectoryReader.open(directory)) {
            return IndexManifest.of(index).folders();
        }
    }

    private SyncPlan plan(SyncRequest request) throws IOException {
        IndexSnapshot before = before(request.rebuild());
        GateSetting last = before.manifest().gate();
        boolean first = before.manifest().generation() == 0;
        boolean otherGate = !first && gate.isOtherGateThan(last);
        // Anew, beside the old one: of what was let in and is not any more nothing is left with the old store.
        boolean rebuild = request.rebuild() || !before.manifest().isCurrent() || otherGate;
        SyncPlan plan = SyncPlan.make(
                request,
                before,
                rebuild,
                store.root(),
                HeldBackMemory.of(store.root(), reader.policy().holdsMarked()),
                scansToReadAgain(before));
        plan.report().note(gate.words());
        if (otherGate) {
            String change = (gate.hasOtherRulesThan(last) ? "marks are found by other rules" : "this is another choice")
                    + " than before, so everything is read anew; it was: " + last.words();
            plan.report().note(change);
            LOG.warn("{}; {}", gate.words(), change);
        }
        return plan;
    }

    /** The keys of the files that may hold pages which could not be read when they were indexed, and can be now. */
    private Set<String> scansToReadAgain(IndexSnapshot before) {
        if (!gate.readsMoreThan(before.manifest().gate())) {
            return Set.of();
        }
        return before.files().entrySet().stream()
                .filter(file -> FileFormat.ofFileName(file.getValue().path())
                        .filter(FileFormat.PDF::equals)
                        .isPresent())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
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
        try (Directory directory = store.open(current.get());
                DirectoryReader index = DirectoryReader.open(directory)) {
            return IndexSnapshot.of(index);
        } catch (IOException e) {
            throw store.damaged("cannot read the index in " + store.root() + " (" + DiskTrouble.words(e) + ")", e);
        }
    }
}
