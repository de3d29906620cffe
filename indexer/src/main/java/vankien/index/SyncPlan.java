package vankien.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a run has to do, decided before anything is written.
 *
 * @param before the index as it is
 * @param folders the folders it will remember
 * @param rebuild whether everything is read anew
 * @param target the Lucene index to write to
 * @param toRead files that are new or changed
 * @param unchanged records of files whose size and time are as before
 * @param gone records of files that are no longer there
 * @param report the report, with what is known already
 */
record SyncPlan(
        IndexSnapshot before,
        List<String> folders,
        boolean rebuild,
        Path target,
        List<FolderScan.FileOnDisk> toRead,
        List<FileRecord> unchanged,
        List<FileRecord> gone,
        SyncReport report) {

    static SyncPlan make(SyncRequest request, IndexSnapshot before, boolean rebuild, Path target) throws IOException {
        List<String> folders = RememberedFolders.union(before.manifest().folders(), request.folders());
        SyncReport report = new SyncReport();
        List<FolderScan.FileOnDisk> toRead = new ArrayList<>();
        List<FileRecord> unchanged = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String folder : folders) {
            FolderScan scan = scan(folder, request.acceptDeletions());
            DeletionGuard.check(folder, scan, before.files().values(), request.acceptDeletions());
            report.addUnsupported(scan.unsupported());
            scan.unreadable().forEach(trouble -> report.warn("cannot list " + folder + "/" + trouble));
            for (FolderScan.FileOnDisk file : scan.files()) {
                String key = FileRecord.key(file.folder(), file.path());
                seen.add(key);
                FileRecord known = before.files().get(key);
                if (!rebuild && known != null && known.size() == file.size() && known.modified() == file.modified()) {
                    unchanged.add(known);
                } else {
                    toRead.add(file);
                }
            }
        }
        List<FileRecord> gone = new ArrayList<>();
        for (FileRecord known : before.files().values()) {
            if (!seen.contains(known.key())) {
                gone.add(known);
            }
        }
        unchanged.forEach(file ->
                report.add(file, file.isRejected() ? SyncReport.Outcome.REJECTED : SyncReport.Outcome.UNCHANGED));
        gone.forEach(file -> report.add(file, SyncReport.Outcome.REMOVED));
        return new SyncPlan(before, folders, rebuild, target, toRead, unchanged, gone, report);
    }

    private static FolderScan scan(String folder, boolean acceptDeletions) throws IOException {
        Path path = Path.of(folder);
        if (!Files.exists(path)) {
            if (acceptDeletions) {
                return FolderScan.nothing();
            }
            throw new IndexUnusableException(folder
                    + " does not exist: check the path or the network drive; to take its documents out of the index, run"
                    + " 'vankien forget " + folder + "', or 'vankien index --accept-deletions'");
        }
        return FolderScan.of(path);
    }

    boolean changesNothing() {
        return !rebuild
                && toRead.isEmpty()
                && gone.isEmpty()
                && before.manifest().generation() > 0
                && new LinkedHashSet<>(folders)
                        .equals(new LinkedHashSet<>(before.manifest().folders()));
    }

    /** The report of a run that only says what would be done: files to read count as indexed. */
    SyncReport dryReport() {
        for (FolderScan.FileOnDisk file : toRead) {
            report.add(
                    new FileRecord(file.folder(), file.path(), file.size(), file.modified(), "", null, null, List.of()),
                    SyncReport.Outcome.INDEXED);
        }
        report.published(before.manifest().generation(), before.documents());
        return report;
    }
}
