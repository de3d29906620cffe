package vankien.index;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vankien.parse.ParseResult;

/**
 * What the index knows of a file.
 *
 * @param folder the remembered folder it was found in, absolute
 * @param path its path in that folder, with {@code /}; the file's name for a remembered single file
 * @param size bytes
 * @param modified last change, milliseconds since 1970
 * @param sha256 content hash, hexadecimal; empty when the file could not be read
 * @param reason null when it is indexed, else the reason it was rejected
 * @param detail null when it is indexed, else what was wrong
 * @param documents the ids of the documents read from it
 * @param sidecar size and last change of the sidecar that was read with it, null where there was none
 */
public record FileRecord(
        String folder,
        String path,
        long size,
        long modified,
        String sha256,
        @Nullable String reason,
        @Nullable String detail,
        List<String> documents,
        @Nullable String sidecar) {

    private static final String UNREADABLE = ParseResult.Reason.UNREADABLE.symbol();

    public FileRecord {
        documents = List.copyOf(documents);
    }

    /** What tells this file from all others in the index. */
    String key() {
        return key(folder, path);
    }

    static String key(String folder, String path) {
        return folder + '\n' + path;
    }

    /** Whether the file on disk is still the one that was read; a file that could not be read is tried again. */
    boolean isUpToDate(FolderScan.FileOnDisk file) {
        return size == file.size() && modified == file.modified() && sameSidecar(file) && !UNREADABLE.equals(reason);
    }

    /** Whether nobody has written, changed or deleted its sidecar since. */
    boolean sameSidecar(FolderScan.FileOnDisk file) {
        return Objects.equals(sidecar, file.sidecar());
    }

    boolean isRejected() {
        return reason != null;
    }
}
