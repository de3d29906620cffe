package vankien.index;

/**
 * Stops a run that would throw away much of a folder: an unmounted drive or a mistyped path looks like a folder from
 * which everything was deleted. A moved file does not count as lost.
 */
final class DeletionGuard {
    private static final double MOST_LOST = 0.30;

    private DeletionGuard() {}

    /**
     * Checks one folder when its files have been read.
     *
     * @param known files of it that the index has
     * @param lost how many of them went, or can no longer be read, while the run was reading, and before
     * @param why why one of them could not be read; empty where all went
     * @throws IndexUnusableException when too many are lost
     */
    static void checkWhileReading(String folder, int known, int lost, String why) {
        if (lost > MOST_LOST * known) {
            throw new IndexUnusableException(lost + " of the " + known + " files of " + folder
                    + " went or could no longer be read during the run" + (why.isEmpty() ? "" : " (" + why + ")")
                    + "; nothing was changed: check that the drive is"
                    + " there and run the command again; if they were deleted on purpose, with --accept-deletions");
        }
    }

    /**
     * Checks one folder.
     *
     * @param known files of it that the index has
     * @param lost how many of them are neither there nor moved
     * @param empty whether no file is left in it
     * @throws IndexUnusableException when too many are lost
     */
    static void check(String folder, int known, int lost, boolean empty) {
        if (lost > MOST_LOST * known || (empty && lost > 0)) {
            throw new IndexUnusableException(folder + " has lost " + lost + " of its " + known
                    + " files: check that the drive is there; if they were deleted on purpose, run the command again"
                    + " with --accept-deletions");
        }
    }
}
