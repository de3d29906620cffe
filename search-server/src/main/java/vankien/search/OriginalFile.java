package vankien.search;

import java.nio.file.Path;

/**
 * The file that a document was read from.
 *
 * @param location where it is on this machine, inside one of the indexed folders
 * @param name its name to offer for saving
 * @param format the format's symbol, {@code pdf}
 */
public record OriginalFile(Path location, String name, String format) {}
