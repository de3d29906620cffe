package vankien.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells files that were renamed or moved, within a folder or between folders, from new and deleted ones. */
final class MovedFiles {
    private static final Logger LOG = LoggerFactory.getLogger(MovedFiles.class);

    private MovedFiles() {}

    /**
     * Pairs new files with records of files that are gone and had the same content.
     *
     * @return the record of the file that it was, by the key of the file that it is
     */
    static Map<String, FileRecord> find(List<FolderScan.FileOnDisk> appeared, List<FileRecord> gone) {
        Map<Long, List<FileRecord>> goneBySize = new HashMap<>();
        for (FileRecord file : gone) {
            if (file.size() > 0 && !file.sha256().isEmpty()) {
                goneBySize
                        .computeIfAbsent(file.size(), size -> new ArrayList<>())
                        .add(file);
            }
        }
        Map<String, FileRecord> moved = new HashMap<>();
        for (FolderScan.FileOnDisk file : appeared) {
            List<FileRecord> candidates = goneBySize.getOrDefault(file.size(), List.of());
            if (!candidates.isEmpty()) {
                String hash = hash(file);
                candidates.stream()
                        .filter(candidate -> candidate.sha256().equals(hash))
                        .findFirst()
                        .ifPresent(old -> {
                            candidates.remove(old);
                            moved.put(file.key(), old);
                        });
            }
        }
        return moved;
    }

    private static String hash(FolderScan.FileOnDisk file) {
        try {
            return ContentHash.of(file.location());
        } catch (IOException e) {
            LOG.debug("a file could not be hashed; reading it will say why", e);
            return "";
        }
    }
}
