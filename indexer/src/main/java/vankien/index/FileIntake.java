package vankien.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vankien.parse.FileFormat;
import vankien.parse.ParseResult;
import vankien.parse.ParsedDocument;

/** Takes files that were read into the index and into the report; of a dry run, into the report only. */
final class FileIntake {
    private final SyncPlan plan;
    private final @Nullable GenerationWriter writer;
    private final SyncReport report;

    /** @param writer null for a dry run */
    FileIntake(SyncPlan plan, @Nullable GenerationWriter writer) {
        this.plan = plan;
        this.writer = writer;
        this.report = plan.report();
    }

    /** Whether anything is written. */
    boolean writes() {
        return writer != null;
    }

    void take(FileReading reading) throws IOException {
        switch (reading) {
            case FileReading.Vanished vanished -> take(vanished);
            case FileReading.SameContent same -> take(same);
            case FileReading.Fresh fresh -> take(fresh);
        }
    }

    private void take(FileReading.Vanished vanished) throws IOException {
        report.warn(vanished.file().location() + " went while it was to be read");
        FileRecord known = known(vanished.file());
        if (known != null) {
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
        switch (fresh.result()) {
            case ParseResult.HeldBack held -> {
                if (known != null && writer != null) {
                    writer.removeForGood(known.key());
                }
                report.addHeldBack(file.location().toString());
            }
            case ParseResult.Rejected rejected -> reject(fresh, known, rejected);
            case ParseResult.Parsed parsed -> index(fresh, known, parsed);
        }
    }

    private void reject(FileReading.Fresh fresh, @Nullable FileRecord known, ParseResult.Rejected rejected)
            throws IOException {
        // What led to its documents does so again when it can be read again.
        Map<String, String> former = known == null ? Map.of() : known.former();
        FileRecord record = record(fresh, rejected.reason().symbol(), rejected.detail(), List.of(), former);
        // Tried again in vain: nothing is new.
        boolean asBefore = record.equals(known) && !plan.rebuild();
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
        boolean reused =
                parsed.reused() || plan.moved().containsKey(fresh.file().key());
        SyncReport.Outcome outcome = reused ? SyncReport.Outcome.REUSED : SyncReport.Outcome.INDEXED;
        if (writer == null) {
            report.add(record(fresh, null, parsed.problem(), List.of(), Map.of()), outcome, repairs(parsed));
            return;
        }
        if (known != null) {
            writer.removeButKeepIds(known.key());
        }
        try {
            FileRecord record = write(fresh, parsed, writer);
            writer.addRecord(record);
            report.add(record, outcome, repairs(parsed));
        } catch (IllegalArgumentException e) {
            // Lucene refuses single values of more than 32 kB; the file must not stop all the others.
            writer.remove(fresh.file().key());
            reject(
                    fresh,
                    null,
                    new ParseResult.Rejected(
                            ParseResult.Reason.INVALID,
                            "a number, issuer, place or name in it is longer than 32,000 bytes"));
        }
    }

    /** The repairs of all documents of a file, each once. */
    private static List<String> repairs(ParseResult.Parsed parsed) {
        return parsed.documents().stream()
                .flatMap(document -> document.repairs().stream())
                .distinct()
                .toList();
    }

    private static FileRecord write(FileReading.Fresh fresh, ParseResult.Parsed parsed, GenerationWriter writer)
            throws IOException {
        FolderScan.FileOnDisk file = fresh.file();
        String format = FileFormat.ofFileName(file.path()).orElseThrow().symbol();
        DocumentIds.Assigned ids = writer.ids().assign(parsed.documents(), file.key(), fresh.sha256());
        List<FileRecord.HeldDocument> held = new ArrayList<>();
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
            String body = content.text().substring(content.layout().headEnd());
            SameDocuments.Placement placement = writer.sameDocuments().place(card, file.key(), body);
            held.add(new FileRecord.HeldDocument(card.id(), DocumentIds.numberKey(document), placement.name()));
            writer.add(DocumentMapper.document(card, document, content, placement, file.key()));
        }
        FileRecord record = record(fresh, null, parsed.problem(), held, ids.former());
        writer.ids().assigned(record);
        return record;
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
