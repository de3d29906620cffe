package vankien.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vankien.parse.DocumentReader;
import vankien.parse.Sidecar;

/**
 * What a run has to do, decided before anything is written.
 *
 * @param request what was asked for
 * @param before the index as it is
 * @param folders the folders it will remember
 * @param rebuild whether everything is read anew
 * @param toRead files that are new or changed
 * @param gone records of files that are no longer there, moved ones included
 * @param lost those of them that were not moved
 * @param moved for the key of each new file that was renamed or moved, its record at the old place
 * @param again keys of files that are read again although they are as they were
 * @param heldBack what is held back
 * @param report the report, with what is known already
 */
record SyncPlan(
        SyncRequest request,
        IndexSnapshot before,
        List<String> folders,
        boolean rebuild,
        List<FolderScan.FileOnDisk> toRead,
        List<FileRecord> gone,
        List<FileRecord> lost,
        Map<String, FileRecord> moved,
        Set<String> again,
        HeldBackMemory heldBack,
        SyncReport report) {

    private static final String LONELY = " belongs to no file: a sidecar is named like its file, ending included,"
            + " nq.txt.meta.yaml beside nq.txt";

    /**
     * Makes a plan.
     *
     * @param index the index's own folder, which is not scanned
     * @param again keys of files that are to be read again
     * @param heldBack which files were held back before: as long as they stay as they were they are again
     */
    static SyncPlan make(
            SyncRequest request,
            IndexSnapshot before,
            boolean rebuild,
            Path index,
            HeldBackMemory heldBack,
            Set<String> again)
            throws IOException {
        List<String> folders = RememberedFolders.union(before.manifest().folders(), request.folders());
        SyncReport report = new SyncReport();
        Map<String, FolderScan> scans = new LinkedHashMap<>();
        for (Path added : request.folders()) {
            requireNoMarkedFile(added, heldBack);
        }
        for (String folder : folders) {
            scans.put(folder, scan(folder, request, before, index, report));
        }
        List<FolderScan.FileOnDisk> toRead = new ArrayList<>();
        List<FolderScan.FileOnDisk> appeared = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (FolderScan scan : scans.values()) {
            for (FolderScan.FileOnDisk file : scan.files()) {
                String key = file.key();
                if (!seen.add(key)) {
                    if (!DocumentReader.bearsMark(file.location())) {
                        report.warn(file.location() + " is called like another file beside it: rename it");
                    }
                    continue;
                }
                FileRecord known = before.files().get(key);
                if (known == null && !rebuild && heldBack.holdsAgain(file)) {
                    report.addHeldBack(file);
                    continue;
                }
                if (known == null) {
                    appeared.add(file);
                }
                if (known == null || rebuild || again.contains(key) || !known.isUpToDate(file)) {
                    toRead.add(file);
                } else {
                    report.add(known, known.isRejected() ? SyncReport.Outcome.REJECTED : SyncReport.Outcome.UNCHANGED);
                }
            }
        }
        heldBack.keepWhatIsOutOfReach(scans, request.acceptDeletions());
        List<FileRecord> gone = new ArrayList<>();
        for (Map.Entry<String, FileRecord> entry : before.files().entrySet()) {
            FileRecord known = entry.getValue();
            FolderScan scan = scans.get(known.folder());
            if (!rebuild && scan != null && scan.couldNotList(known.path())) {
                report.add(known, known.isRejected() ? SyncReport.Outcome.REJECTED : SyncReport.Outcome.UNCHANGED);
            } else if (!seen.contains(entry.getKey())) {
                gone.add(known);
            }
        }
        Map<String, FileRecord> moved = MovedFiles.find(appeared, gone);
        Set<String> movedFrom = moved.values().stream().map(FileRecord::key).collect(Collectors.toSet());
        List<FileRecord> lost =
                gone.stream().filter(file -> !movedFrom.contains(file.key())).toList();
        if (!request.acceptDeletions() && !lost.isEmpty()) {
            scans.forEach((folder, scan) -> DeletionGuard.check(
                    folder,
                    within(folder, before.files().values()).size(),
                    within(folder, lost).size(),
                    scan.files().isEmpty()));
        }
        lost.forEach(file -> report.add(file, SyncReport.Outcome.REMOVED));
        return new SyncPlan(request, before, folders, rebuild, toRead, gone, lost, moved, again, heldBack, report);
    }

    /** The index keeps the names of what it remembers, and that of a secret file is not to be in it. */
    private static void requireNoMarkedFile(Path added, HeldBackMemory heldBack) {
        if (heldBack.holds() && Files.isRegularFile(added) && DocumentReader.bearsMark(added)) {
            throw new IndexUnusableException(added
                    + " bears a secrecy mark in its path: it is held back, and its name is not kept; leave it away,"
                    + " or see --secrecy");
        }
    }

    private static FolderScan scan(
            String folder, SyncRequest request, IndexSnapshot before, Path index, SyncReport report)
            throws IOException {
        Path path = Path.of(folder);
        if (Files.exists(path)) {
            FolderScan scan = FolderScan.of(path, index);
            report.addUnsupported(scan.unsupported());
            warn(folder, scan, report);
            return scan;
        }
        if (!before.manifest().folders().contains(folder)) {
            throw new IndexUnusableException(folder + " does not exist: check the path");
        }
        if (!request.acceptDeletions()
                && !within(folder, before.files().values()).isEmpty()) {
            throw new IndexUnusableException(folder
                    + " does not exist: check the path or the network drive; to take its documents out of the index, run"
                    + " 'vankien forget " + folder + "', or 'vankien index --accept-deletions'");
        }
        String told = RememberedFolders.told(folder);
        report.warn(told + " does not exist; 'vankien forget " + told + "' takes it off the list of folders");
        return FolderScan.nothing();
    }

    /** Tells what is wrong with names and folders; never a path that bears a secrecy mark. */
    private static void warn(String folder, FolderScan scan, SyncReport report) {
        boolean secret = false;
        for (String sidecar : scan.lonelySidecars()) {
            if (DocumentReader.bearsMark(folder + "/" + sidecar)) {
                continue;
            }
            if (Sidecar.mayStateMark(location(folder, sidecar))) {
                secret = true;
            } else {
                report.warn(folder + "/" + sidecar + LONELY);
            }
        }
        if (secret) {
            report.warn("a sidecar with a secrecy mark in " + folder + LONELY);
        }
        scan.oddNames().stream()
                .filter(name -> !DocumentReader.bearsMark(folder + "/" + name))
                .forEach(name -> report.warn(folder + "/" + name
                        + ": the name is not UTF-8: it is indexed, but its original cannot be opened; rename it"));
        scan.unreadable()
                .forEach((place, why) -> report.warn("cannot list "
                        + (DocumentReader.bearsMark(place) ? "a folder in " + folder : folder + "/" + place) + ": "
                        + why));
    }

    private static Path location(String folder, String sidecar) {
        Path root = Path.of(folder);
        return Files.isRegularFile(root) ? Sidecar.of(root) : NameOnDisk.folder(root, sidecar);
    }

    /** The files in a folder, also those that came with a remembered folder inside it. */
    private static List<FileRecord> within(String folder, Iterable<FileRecord> files) {
        List<FileRecord> inside = new ArrayList<>();
        Path outer = Path.of(folder);
        Map<String, Boolean> isInside = new HashMap<>();
        for (FileRecord file : files) {
            if (isInside.computeIfAbsent(file.folder(), inner -> Path.of(inner).startsWith(outer))) {
                inside.add(file);
            }
        }
        return inside;
    }

    /** Whether the index remembers the same folders as before. */
    boolean sameFolders() {
        return before.manifest().generation() > 0
                && new HashSet<>(folders).equals(new HashSet<>(before.manifest().folders()));
    }

    boolean changesNothing() {
        return !rebuild && toRead.isEmpty() && gone.isEmpty() && sameFolders();
    }
}
