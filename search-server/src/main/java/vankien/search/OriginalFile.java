package vankien.search;

import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The file that a document was read from.
 *
 * @param location where it is on this machine, inside one of the indexed folders
 * @param name its name to offer for saving
 * @param format the format's symbol, {@code pdf}
 * @param sha256 the hash of the content that was indexed, hexadecimal
 * @param changed when it last changed, as it was indexed; null where that is not known
 */
public record OriginalFile(
        Path location,
        String name,
        String format,
        String sha256,
        @Nullable Instant changed) {}
