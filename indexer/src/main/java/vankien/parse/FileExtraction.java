package vankien.parse;

import java.nio.file.Path;

/**
 * Brings a file to the one XHTML form. What runs foreign parsers is behind it and nothing else: what follows is our own
 * code, {@link Understanding}.
 *
 * <p>{@link LocalExtraction} reads in this process, {@link WorkerExtraction} in processes of their own. Both give the same
 * for the same file.
 */
interface FileExtraction {
    /**
     * Extracts.
     *
     * @param file the file, of at most the bytes that the limits allow
     * @param format the format that its name states
     * @throws NotReadableException when nothing can be extracted, with the reason
     */
    Extraction extract(Path file, FileFormat format) throws NotReadableException;

    /**
     * Looks whether a file of JSON lines can be read, where that is not certain to be done soon.
     *
     * @throws NotReadableException when it cannot
     */
    default void tryLines(Path file) throws NotReadableException {}

    /** Lets go of what is only needed while many files are read; it comes back with the next file. */
    default void rest() {}
}
