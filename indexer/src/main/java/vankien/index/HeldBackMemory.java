package vankien.index;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.LoggerFactory;

/**
 * By which files a run knows again those that it held back, so that it need not read them each time, and by which it knows
 * their copies: for each a salted hash of its place, one of place, size and times, and one of its content. Neither a name
 * nor a word can be read from it; who knows all of those can only find out that the file was held back. The file is
 * readable by its owner only. Where it is lost, the files are read again.
 */
final class HeldBackMemory {
    /** The file's name in the index folder. */
    static final String NAME = "held-back";

    /** To be raised when the gate lets something through that it held back before. */
    private static final int GATE = 3;

    private static final int SALT_BYTES = 16;
    /** All empty files are alike, and nothing is in any of them. */
    private static final String NOTHING = ContentHash.of("");

    private final Path file;
    private final String salt;
    /** By the hash of a file's place. */
    private final Map<String, Entry> before;

    private final Map<String, Entry> now = new TreeMap<>();
    /** Asked by those who read files meanwhile. */
    private final Set<String> contents = ConcurrentHashMap.newKeySet();

    /** @param content empty where it is not known, or nothing */
    private record Entry(String state, String content) {}

    /** What is in the file, of use or not. */
    private final int written;

    private final boolean holds;

    private HeldBackMemory(Path file, String salt, Map<String, Entry> before, int written, boolean holds) {
        this.file = file;
        this.salt = salt;
        this.before = before;
        this.written = written;
        this.holds = holds;
    }

    /**
     * What an index remembers; nothing where it has no such file, or one that cannot be read.
     *
     * @param holds whether files are held back at all; else what is remembered counts no more
     */
    static HeldBackMemory of(Path root, boolean holds) {
        Path file = root.resolve(NAME);
        try {
            List<String> lines = Files.readAllLines(file, StandardCharsets.US_ASCII);
            if (!lines.isEmpty() && lines.getFirst().length() == SALT_BYTES * 2) {
                Map<String, Entry> before = new TreeMap<>();
                for (String line : lines.subList(1, lines.size())) {
                    String[] parts = line.split(" ", -1);
                    if (parts.length == 3 && holds) {
                        before.put(parts[0], new Entry(parts[1], parts[2]));
                    }
                }
                return new HeldBackMemory(file, lines.getFirst(), before, lines.size() - 1, holds);
            }
        } catch (NoSuchFileException e) {
            // There is nothing to remember yet.
        } catch (IOException e) {
            LoggerFactory.getLogger(HeldBackMemory.class).debug("cannot read {}: its files are read again", file, e);
        }
        byte[] salt = new byte[SALT_BYTES];
        new SecureRandom().nextBytes(salt);
        return new HeldBackMemory(file, HexFormat.of().formatHex(salt), Map.of(), 0, holds);
    }

    /** Whether files with a mark are held back at all. */
    boolean holds() {
        return holds;
    }

    /** Whether this very state of the file was held back before; then it is again. */
    boolean holdsAgain(FolderScan.FileOnDisk state) {
        Entry known = before.isEmpty() ? null : before.get(place(state));
        if (known == null || !known.state().equals(stateHash(state))) {
            return false;
        }
        add(place(state), known);
        return true;
    }

    /**
     * A file is held back.
     *
     * @param sha256 its content hash; empty where it could not be read: then it has what it had before
     */
    void hold(FolderScan.FileOnDisk state, String sha256) {
        String content = sha256.isEmpty()
                ? Optional.ofNullable(before.get(place(state)))
                        .map(Entry::content)
                        .orElse("")
                : sha256.equals(NOTHING) ? "" : salted(sha256);
        add(place(state), new Entry(stateHash(state), content));
    }

    /**
     * Where not all places could be looked at, what was held back and was not met is not said to be gone.
     *
     * @param scans what was met, by remembered folder
     * @param missingIsGone whether a folder that does not exist was taken away, and is not only out of reach
     */
    void keepWhatIsOutOfReach(Map<String, FolderScan> scans, boolean missingIsGone) {
        boolean allSeen = scans.entrySet().stream()
                .allMatch(scan -> scan.getValue().unreadable().isEmpty()
                        && (missingIsGone || Files.exists(Path.of(scan.getKey()))));
        if (allSeen || before.isEmpty()) {
            return;
        }
        Map<String, Entry> left = new TreeMap<>(before);
        scans.values().forEach(scan -> scan.files().forEach(state -> left.remove(place(state))));
        left.forEach(this::add);
    }

    private void add(String place, Entry entry) {
        now.put(place, entry);
        if (!entry.content().isEmpty()) {
            contents.add(entry.content());
        }
    }

    /** Whether a file that is held back has this content. Thread-safe. */
    boolean holdsContent(String sha256) {
        return !contents.isEmpty() && !sha256.isEmpty() && contents.contains(salted(sha256));
    }

    private String place(FolderScan.FileOnDisk state) {
        return ContentHash.of(String.join("\n", salt, "place", state.key()));
    }

    private String salted(String sha256) {
        return ContentHash.of(String.join("\n", salt, "content", sha256));
    }

    private String stateHash(FolderScan.FileOnDisk state) {
        return ContentHash.of(String.join(
                "\n",
                salt,
                Integer.toString(GATE),
                state.key(),
                Long.toString(state.size()),
                Long.toString(state.modified()),
                String.valueOf(state.sidecar())));
    }

    /** Remembers what is held back now instead. Where that cannot be written, it is read again the next time. */
    void remember() {
        if (now.equals(before) && now.size() == written) {
            return;
        }
        List<String> lines = new ArrayList<>(List.of(salt));
        now.forEach((place, entry) -> lines.add(place + ' ' + entry.state() + ' ' + entry.content()));
        Path draft = file.resolveSibling(NAME + ".new");
        try {
            Files.deleteIfExists(draft);
            boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
            FileAttribute<?>[] owner = posix
                    ? new FileAttribute<?>[] {
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                    }
                    : new FileAttribute<?>[0];
            Files.createFile(draft, owner);
            Files.write(draft, lines, StandardCharsets.US_ASCII, StandardOpenOption.WRITE);
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LoggerFactory.getLogger(HeldBackMemory.class).debug("cannot write {}", file, e);
        }
    }
}
