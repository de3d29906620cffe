package vankien.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vankien.parse.DocumentReader;
import vankien.parse.ParseResult;

/** Compares the files of the remembered folders with their records. */
final class FolderCheck {
    private static final String RUN = "vankien index";
    /** Reads also what looks unchanged. */
    private static final String REBUILD = "vankien index --rebuild";

    private final DocumentReader reader;
    private final Map<String, FileRecord> records;
    private final boolean content;
    private final HeldBackMemory memory;
    private final List<String> differences;
    /** Records for which no file was met yet. */
    private final Map<String, FileRecord> missing;

    /** Files that would be indexed, as far as they themselves tell: they may be copies of what is held back. */
    private final List<FileReading.Fresh> unknown = new ArrayList<>();

    /** Files that are in the index as they are on disk. */
    private final List<FileRecord> inIndex = new ArrayList<>();

    private int onDisk;
    private int indexed;
    private int rejected;
    private int heldBack;
    private int heldBackButIndexed;
    /** Whether a run would not see that one of them has changed. */
    private boolean unseen;

    /**
     * @param records the records in the index, by key
     * @param content whether to compare the content of files that look unchanged, too
     * @param held what the runs have held back
     * @param differences is given what is not the same
     */
    FolderCheck(
            DocumentReader reader,
            Map<String, FileRecord> records,
            boolean content,
            HeldBackMemory held,
            List<String> differences) {
        this.memory = held;
        this.reader = reader;
        this.records = records;
        this.content = content;
        this.differences = differences;
        this.missing = new HashMap<>(records);
    }

    /** Lists a remembered folder. */
    FolderScan scan(String folder, Path index) throws IOException {
        Path path = Path.of(folder);
        if (!Files.exists(path)) {
            differences.add(
                    RememberedFolders.told(folder) + " does not exist: check the network drive, or run 'vankien forget "
                            + RememberedFolders.told(folder) + "'");
            return FolderScan.nothing();
        }
        FolderScan scan = FolderScan.of(path, index);
        scan.unreadable()
                .forEach((place, why) -> differences.add("cannot list "
                        + (DocumentReader.bearsMark(place) ? "a folder in " + folder : folder + "/" + place) + " ("
                        + why + "): what is in it is not compared"));
        return scan;
    }

    /** Compares. */
    void compare(Map<String, FolderScan> scans, SyncProgress progress) throws IOException {
        List<FolderScan.FileOnDisk> unsure = new ArrayList<>();
        for (FolderScan scan : scans.values()) {
            for (FolderScan.FileOnDisk file : scan.files()) {
                onDisk++;
                FileRecord known = missing.remove(file.key());
                if (known == null || content || !known.isUpToDate(file)) {
                    unsure.add(file);
                } else {
                    inLine(known);
                }
            }
        }
        memory.keepWhatIsOutOfReach(scans, false);
        new ParallelReading(reader, records, null).read(unsure, this::take, progress);
        compareCopies();
        for (FileRecord record : new TreeMap<>(missing).values()) {
            FolderScan scan = scans.get(record.folder());
            boolean unknown =
                    scan == null || Files.notExists(Path.of(record.folder())) || scan.couldNotList(record.path());
            if (!unknown) {
                differ(record.folder(), record.path(), "is in the index but not on disk");
            }
        }
        if (heldBackButIndexed > 0) {
            differences.add(
                    heldBackButIndexed + " files that bear a secrecy mark now, or are copies of such, are still in"
                            + " the index: run"
                            + " '" + (unseen ? REBUILD : RUN) + "' at once");
        }
    }

    private void take(FileReading reading) {
        FolderScan.FileOnDisk file = reading.file();
        FileRecord known = records.get(file.key());
        switch (reading) {
            case FileReading.Vanished gone -> {
                onDisk--;
                if (known != null) {
                    differ(file.folder(), file.path(), "went while it was looked at");
                }
            }
            case FileReading.SameContent same -> inLine(same.before());
            case FileReading.SameAsHeld copy -> heldBack++;
            case FileReading.Fresh fresh -> take(fresh, known);
        }
    }

    private void take(FileReading.Fresh fresh, @Nullable FileRecord known) {
        FolderScan.FileOnDisk file = fresh.file();
        switch (fresh.result()) {
            case ParseResult.HeldBack held -> {
                // Never named.
                heldBack++;
                memory.hold(file, fresh.sha256());
                if (known != null) {
                    heldBackButIndexed++;
                    unseen |= known.isUpToDate(file);
                }
            }
            case ParseResult.Rejected rejection -> {
                if (known != null && rejection.reason().symbol().equals(known.reason())) {
                    inLine(known);
                } else {
                    changed(file, known);
                }
            }
            case ParseResult.Parsed parsed -> {
                if (known == null) {
                    unknown.add(fresh);
                } else {
                    changed(file, known);
                }
            }
        }
    }

    private void changed(FolderScan.FileOnDisk file, @Nullable FileRecord known) {
        if (known == null) {
            differ(file.folder(), file.path(), "is on disk but not in the index");
        } else if (!known.sameSidecar(file)) {
            differ(file.folder(), file.path(), "has another sidecar than when it was indexed");
        } else {
            String what = "has another content than when it was indexed";
            differ(file.folder(), file.path(), what, known.isUpToDate(file) ? REBUILD : RUN);
        }
    }

    private void inLine(FileRecord known) {
        if (known.isRejected()) {
            rejected++;
        } else {
            indexed++;
            inIndex.add(known);
        }
    }

    /** Files that bear no mark but have the content of one that does. */
    private void compareCopies() {
        for (FileReading.Fresh file : unknown) {
            if (memory.holdsContent(file.sha256())) {
                heldBack++;
            } else {
                changed(file.file(), null);
            }
        }
        for (FileRecord file : inIndex) {
            if (memory.holdsContent(file.sha256())) {
                indexed--;
                heldBack++;
                heldBackButIndexed++;
            }
        }
    }

    private void differ(String folder, String path, String what) {
        differ(folder, path, what, RUN);
    }

    private void differ(String folder, String path, String what, String command) {
        differences.add(FileRecord.place(folder, path) + " " + what + ": run '" + command + "'");
    }

    int onDisk() {
        return onDisk;
    }

    int indexed() {
        return indexed;
    }

    int rejected() {
        return rejected;
    }

    int heldBack() {
        return heldBack;
    }
}
