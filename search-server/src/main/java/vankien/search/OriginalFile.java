package vankien.search;

import java.nio.file.Path;

/**
 * The file that a document was read from.
 *
 * @param location where it is on this machine, inside one of the indexed folders
 * @param name its name to offer for saving
 * @param format the format's symbol, {@code pdf}
 * @param sha256 the hash of the content that was indexed, hexadecimal
 */
public record OriginalFile(Path location, String name, String format, String sha256) {}
