package vankien.index;

/** Is told how far a run is. */
@FunctionalInterface
public interface SyncProgress {
    /** Tells nobody. */
    SyncProgress SILENT = (done, all) -> {};

    /**
     * A file was dealt with.
     *
     * @param done files dealt with so far
     * @param all files to deal with
     */
    void advanced(int done, int all);
}
