package vankien.index;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Stops a run that would throw away much of a folder: an unmounted drive or a mistyped path looks like a folder from
 * which everything was deleted. A moved file (same size under another name) does not count as lost.
 */
final class DeletionGuard {
    private static final double MOST_LOST = 0.30;

    private DeletionGuard() {}

    static void check(String folder, FolderScan scan, Collection<FileRecord> known, boolean acceptDeletions) {
        if (acceptDeletions) {
            return;
        }
        List<FileRecord> before =
                known.stream().filter(file -> file.folder().equals(folder)).toList();
        if (before.isEmpty()) {
            return;
        }
        Set<String> paths = new HashSet<>();
        Set<Long> newSizes = new HashSet<>();
        Set<String> knownPaths = new HashSet<>();
        before.forEach(file -> knownPaths.add(file.path()));
        for (FolderScan.FileOnDisk file : scan.files()) {
            paths.add(file.path());
            if (!knownPaths.contains(file.path())) {
                newSizes.add(file.size());
            }
        }
        long lost = before.stream()
                .filter(file -> !paths.contains(file.path()) && !newSizes.contains(file.size()))
                .count();
        if (scan.files().isEmpty() || lost > MOST_LOST * before.size()) {
            throw new IndexUnusableException(folder + " has lost " + lost + " of its " + before.size()
                    + " files: check that the drive is there; if they were deleted on purpose, run the command again"
                    + " with --accept-deletions");
        }
    }
}
