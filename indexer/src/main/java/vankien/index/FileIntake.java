package vankien.index;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Future;
import org.apache.lucene.store.AlreadyClosedException;
import org.jspecify.annotations.Nullable;
import vankien.parse.FileFormat;
import vankien.parse.ParseResult;
import vankien.parse.ParsedDocument;

/** Takes files that were read into the index and into the report; of a dry run, into the report only. */
final class FileIntake {
    /** What befalls many files at once, and passes: an index without them must not take the place of the one before. */
    private static final Set<ParseResult.Reason> NOT_OF_THE_FILE =
            Set.of(ParseResult.Reason.UNREADABLE, ParseResult.Reason.PROGRAM_FAULT);

    private final SyncPlan plan;
    private final @Nullable GenerationWriter writer;
    private final SyncReport report;
    /** By folder, how many files with documents went or became unreadable since they were listed. */
    private final Map<String, Integer> lost = new HashMap<>();
    /** Why one of them could not be read. */
    private String why = "";

    /** Of a dry run, the records that the index would have. */
    private final Map<String, FileRecord> wouldBeIndexed = new HashMap<>();

    /** Files whose documents are on their way into the index, in their order. */
    private final Deque<Written> written = new ArrayDeque<>();

    /** A file whose documents are being added; its record follows them. */
    private record Written(
            FileReading.Fresh fresh,
            FileRecord record,
            SyncReport.Outcome outcome,
            List<String> repairs,
            List<Future<?>> adds) {
        boolean isDone() {
            return adds.stream().allMatch(Future::isDone);
        }

        @Nullable
        OutOfMemoryError outOfMemory() {
            return adds.stream()
                    .filter(add -> add.state() == Future.State.FAILED)
                    .map(Future::exceptionNow)
                    .filter(OutOfMemoryError.class::isInstance)
                    .map(OutOfMemoryError.class::cast)
                    .findFirst()
                    .orElse(null);
        }
    }

    /** @param writer null for a dry run */
    FileIntake(SyncPlan plan, @Nullable GenerationWriter writer) {
        this.plan = plan;
        this.writer = writer;
        this.report = plan.report();
        if (writer == null) {
            wouldBeIndexed.putAll(plan.before().files());
            plan.gone().forEach(file -> wouldBeIndexed.remove(file.key()));
        }
    }

    /** Whether anything is written. */
    boolean writes() {
        return writer != null;
    }

    void take(FileReading reading) throws IOException {
        switch (reading) {
            case FileReading.Vanished vanished -> take(vanished);
            case FileReading.SameContent same -> take(same);
            case FileReading.SameAsHeld copy ->
                holdBack(copy.file().folder(), copy.file().path());
            case FileReading.Fresh fresh -> take(fresh);
        }
    }

    /**
     * Looks, before anything is published, whether a folder went away while it was read.
     *
     * @throws IndexUnusableException when too many of its files did
     */
    void requireFolders() {
        if (plan.request().acceptDeletions()) {
            return;
        }
        lost.forEach((folder, count) -> DeletionGuard.checkWhileReading(
                folder, count(folder, plan.before().files().values()), count + count(folder, plan.lost()), why));
    }

    private static int count(String folder, Collection<FileRecord> files) {
        return (int) files.stream().filter(file -> file.folder().equals(folder)).count();
    }

    private void lost(FileRecord known) {
        if (!known.isRejected()) {
            lost.merge(known.folder(), 1, Integer::sum);
        }
    }

    private void take(FileReading.Vanished vanished) throws IOException {
        report.warn(vanished.file().location() + " went while it was to be read");
        FileRecord known = known(vanished.file());
        if (known != null) {
            lost(known);
            report.add(known, SyncReport.Outcome.REMOVED);
            if (writer != null) {
                writer.remove(known.key());
            }
        }
    }

    private void take(FileReading.SameContent same) throws IOException {
        FileRecord touched = same.before().touched(same.file());
        if (writer != null) {
            writer.replaceRecord(touched);
        }
        report.add(touched, touched.isRejected() ? SyncReport.Outcome.REJECTED : SyncReport.Outcome.UNCHANGED);
    }

    private void take(FileReading.Fresh fresh) throws IOException {
        FolderScan.FileOnDisk file = fresh.file();
        FileRecord known = known(file);
        if (fresh.changing() && !(fresh.result() instanceof ParseResult.HeldBack)) {
            report.warn(file.location() + " was being written while it was read: the next run reads it again");
        }
        switch (fresh.result()) {
            case ParseResult.HeldBack held -> {
                if (known != null && writer != null) {
                    writer.removeForGood(known.key());
                }
                wouldBeIndexed.remove(file.key());
                report.addHeldBack(file);
                plan.heldBack().hold(file, fresh.sha256());
                report.secretFound();
            }
            case ParseResult.Rejected rejected -> reject(fresh, known, rejected);
            case ParseResult.Parsed parsed -> index(fresh, known, parsed);
        }
    }

    private void reject(FileReading.Fresh fresh, @Nullable FileRecord known, ParseResult.Rejected rejected)
            throws IOException {
        if (known != null && NOT_OF_THE_FILE.contains(rejected.reason())) {
            lost(known);
            why = rejected.detail();
        }
        // What led to its documents does so again when it can be read again.
        Map<String, String> former = known == null ? Map.of() : known.former();
        FileRecord record = record(fresh, rejected.reason().symbol(), rejected.detail(), List.of(), former);
        // Tried again in vain: nothing is new.
        boolean asBefore = record.equals(known) && !plan.rebuild();
        if (!asBefore && rejected.reason() == ParseResult.Reason.UNREAD_HEAD) {
            report.secretFound();
        }
        if (writer != null && !asBefore) {
            if (known != null) {
                writer.remove(known.key());
            }
            writer.ids().assigned(record);
            writer.addRecord(record);
        }
        report.add(record, SyncReport.Outcome.REJECTED);
    }

    private void index(FileReading.Fresh fresh, @Nullable FileRecord known, ParseResult.Parsed parsed)
            throws IOException {
        SyncReport.Outcome outcome = outcome(fresh, parsed);
        if (writer == null) {
            FileRecord record = record(fresh, null, parsed.problem(), List.of(), Map.of());
            wouldBeIndexed.put(record.key(), record);
            report.add(record, outcome, repairs(parsed));
            return;
        }
        if (known != null) {
            writer.removeButKeepIds(known.key());
        }
        try {
            written.add(write(fresh, parsed, outcome, writer));
        } catch (OutOfMemoryError e) {
            throw tooLarge(fresh, e);
        }
        while (!written.isEmpty() && written.getFirst().isDone()) {
            finish(written.removeFirst(), writer);
        }
    }

    /** Waits until all that was taken is in the index, and takes copies of what was held back out again. */
    void finish() throws IOException {
        while (!written.isEmpty()) {
            finish(written.removeFirst(), Objects.requireNonNull(writer));
        }
        for (FileRecord file : List.copyOf(writer == null ? wouldBeIndexed.values() : writer.indexed())) {
            if (plan.heldBack().holdsContent(file.sha256())) {
                holdBack(file.folder(), file.path());
            }
        }
    }

    /** For the content that it shares with a file that bears a mark. */
    private void holdBack(String folder, String path) throws IOException {
        String key = FileRecord.key(folder, path);
        wouldBeIndexed.remove(key);
        if (writer != null && writer.holds(key)) {
            writer.removeForGood(key);
            report.secretFound();
        }
        report.addCopyOfHeld(folder, path);
    }

    private void finish(Written file, GenerationWriter writer) throws IOException {
        FileReading.Fresh fresh = file.fresh();
        try {
            for (Future<?> add : file.adds()) {
                ConcurrentAdds.result(add);
            }
            writer.addRecord(file.record());
            report.add(file.record(), file.outcome(), file.repairs());
        } catch (OutOfMemoryError e) {
            throw tooLarge(fresh, e);
        } catch (AlreadyClosedException e) {
            writer.await();
            for (Written other : written) {
                OutOfMemoryError cause = other.outOfMemory();
                if (cause != null) {
                    throw tooLarge(other.fresh(), cause);
                }
            }
            throw e;
        } catch (IllegalArgumentException e) {
            // Lucene refuses single values of more than 32 kB; the file must not stop all the others.
            writer.await();
            writer.remove(fresh.file().key());
            reject(
                    fresh,
                    null,
                    new ParseResult.Rejected(
                            ParseResult.Reason.INVALID,
                            "a number, issuer, place or name in it is longer than 32,000 bytes"));
        }
    }

    /** Lucene gives up the whole run for it: then it has to be known which file it was. */
    private static IndexUnusableException tooLarge(FileReading.Fresh fresh, OutOfMemoryError e) {
        return new IndexUnusableException(
                fresh.file().location() + " (" + fresh.file().size() + " bytes) does not fit into the memory of "
                        + Runtime.getRuntime().maxMemory() / (1 << 20) + " MB: nothing was published; give more,"
                        + " with VANKIEN_OPTS=-Xmx2g, or name the file in .vankienignore",
                e);
    }

    /** The repairs of all documents of a file, each once. */
    private static List<String> repairs(ParseResult.Parsed parsed) {
        return parsed.documents().stream()
                .flatMap(document -> document.repairs().stream())
                .distinct()
                .toList();
    }

    /** What was known of the content before is not new: it was renamed or moved, or its text was kept. */
    private SyncReport.Outcome outcome(FileReading.Fresh fresh, ParseResult.Parsed parsed) {
        return parsed.reused() || plan.moved().containsKey(fresh.file().key())
                ? SyncReport.Outcome.REUSED
                : SyncReport.Outcome.INDEXED;
    }

    private static Written write(
            FileReading.Fresh fresh, ParseResult.Parsed parsed, SyncReport.Outcome outcome, GenerationWriter writer)
            throws IOException {
        FolderScan.FileOnDisk file = fresh.file();
        String format = FileFormat.ofFileName(file.path()).orElseThrow().symbol();
        DocumentIds.Assigned ids = writer.ids().assign(parsed.documents(), file.key(), fresh.sha256());
        List<FileRecord.HeldDocument> held = new ArrayList<>();
        List<Future<?>> adds = new ArrayList<>();
        for (int i = 0; i < ids.ids().size(); i++) {
            ParsedDocument document = parsed.documents().get(i);
            DocumentCard card = new DocumentCard(
                    ids.ids().get(i),
                    document.sourceId(),
                    document.document().metadata(),
                    file.folder(),
                    file.path(),
                    format,
                    fresh.sha256(),
                    document.repairs());
            DocumentText content = DocumentText.of(document.document());
            // Not kept in a variable: it may be a hundred megabytes, and Lucene needs the room next.
            SameDocuments.Placement placement = writer.sameDocuments()
                    .place(
                            card,
                            file.key(),
                            content.text().substring(content.layout().headEnd()));
            held.add(new FileRecord.HeldDocument(card.id(), DocumentIds.numberKey(document), placement.name()));
            adds.add(writer.begin(
                    file.key(),
                    () -> DocumentMapper.document(card, document, content, placement, file.key()),
                    content.text().length()));
        }
        FileRecord record = record(fresh, null, parsed.problem(), held, ids.former());
        writer.ids().assigned(record);
        return new Written(fresh, record, outcome, repairs(parsed), adds);
    }

    private @Nullable FileRecord known(FolderScan.FileOnDisk file) {
        return plan.before().files().get(file.key());
    }

    private static FileRecord record(
            FileReading.Fresh fresh,
            @Nullable String reason,
            @Nullable String detail,
            List<FileRecord.HeldDocument> held,
            Map<String, String> former) {
        FolderScan.FileOnDisk file = fresh.file();
        return new FileRecord(
                file.folder(),
                file.path(),
                file.size(),
                file.modified(),
                fresh.sha256(),
                reason,
                detail,
                held,
                former,
                file.sidecar());
    }
}
