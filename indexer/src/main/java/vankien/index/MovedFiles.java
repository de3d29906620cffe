package vankien.index;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
        Set<Long> sizes = new HashSet<>();
        Map<String, Deque<FileRecord>> goneByContent = new HashMap<>();
        for (FileRecord file : gone) {
            if (file.size() > 0 && !file.sha256().isEmpty()) {
                sizes.add(file.size());
                goneByContent
                        .computeIfAbsent(file.sha256(), content -> new ArrayDeque<>())
                        .add(file);
            }
        }
        Map<String, FileRecord> moved = new HashMap<>();
        for (FolderScan.FileOnDisk file : appeared) {
            Deque<FileRecord> same = sizes.contains(file.size()) ? goneByContent.get(hash(file)) : null;
            FileRecord old = same == null ? null : same.poll();
            if (old != null) {
                moved.put(file.key(), old);
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
