package vankien.index;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
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
 * @param detail what is wrong: with a rejected file, or with the sidecar or front matter of one that is indexed; or null
 * @param held the documents read from it
 * @param former ids that documents had before, each with the id it leads to now: of a document of this file
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
        List<HeldDocument> held,
        Map<String, String> former,
        @Nullable String sidecar) {

    /** Not the file's fault: it may be read the next time. */
    private static final Set<String> TRIED_AGAIN = Set.of(
            ParseResult.Reason.UNREADABLE.symbol(),
            ParseResult.Reason.NO_MEMORY.symbol(),
            ParseResult.Reason.PROGRAM_FAULT.symbol());

    /**
     * A document of a file.
     *
     * @param number the key of its number, empty where it has none
     * @param group the group of documents that are the same one, see {@link SameDocuments}
     */
    public record HeldDocument(String id, String number, String group) {}

    public FileRecord {
        held = List.copyOf(held);
        former = Map.copyOf(former);
    }

    /** The ids of the documents read from it. */
    public List<String> documents() {
        // Most files have one, and a run asks all of them.
        return held.size() == 1
                ? List.of(held.getFirst().id())
                : held.stream().map(HeldDocument::id).toList();
    }

    /** The same with another time and size on disk. */
    FileRecord touched(FolderScan.FileOnDisk file) {
        return new FileRecord(
                folder, path, file.size(), file.modified(), sha256, reason, detail, held, former, sidecar);
    }

    /** The same with one more id that leads to one of its documents. */
    FileRecord alsoKnownAs(String old, String id) {
        Map<String, String> more = new TreeMap<>(former);
        more.put(old, id);
        return new FileRecord(folder, path, size, modified, sha256, reason, detail, held, more, sidecar);
    }

    /** What tells this file from all others in the index. */
    String key() {
        return key(folder, path);
    }

    /** The same of a file that is named by its folder and its path in it, the value of {@link IndexSchema#SOURCE}. */
    public static String key(String folder, String path) {
        return folder + '\n' + path;
    }

    /** Where a file is, as it is told to people; a remembered single file is its own folder. */
    static String place(String folder, String path) {
        return Files.isRegularFile(Path.of(folder)) ? folder : folder + "/" + path;
    }

    /** Whether the file on disk is still the one that was read; one that could not be read for another reason is tried again. */
    boolean isUpToDate(FolderScan.FileOnDisk file) {
        return size == file.size() && modified == file.modified() && sameSidecar(file) && !isTriedAgain();
    }

    /** Whether it was rejected for what was not its fault: what it holds was not looked at. */
    boolean isTriedAgain() {
        return reason != null && TRIED_AGAIN.contains(reason);
    }

    /** Whether nobody has written, changed or deleted its sidecar since. */
    boolean sameSidecar(FolderScan.FileOnDisk file) {
        return Objects.equals(sidecar, file.sidecar());
    }

    /** Whether it is indexed without what its sidecar or front matter states. */
    boolean isStatedWrongly() {
        return reason == null && detail != null;
    }

    boolean isRejected() {
        return reason != null;
    }
}
