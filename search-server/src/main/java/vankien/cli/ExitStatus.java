package vankien.cli;

/** What the program exits with. */
final class ExitStatus {
    /** All well. */
    static final int OK = 0;
    /** The work is done but some files were rejected or some check failed. */
    static final int INCOMPLETE = 1;
    /** Wrong arguments or unusable input; nothing was changed. */
    static final int UNUSABLE = 2;

    private ExitStatus() {}
}
