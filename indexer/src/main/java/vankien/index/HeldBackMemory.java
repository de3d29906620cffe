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
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.slf4j.LoggerFactory;

/**
 * By which files a run knows again those that it held back, so that it need not read them each time: for each a salted
 * hash of place, size and times, and the hash of its content, by which copies of it are known. Neither a name nor a word
 * can be read from it; who knows all of those can only find out that the file was held back. The file is readable by its
 * owner only. Where it is lost, the files are read again.
 */
final class HeldBackMemory {
    /** The file's name in the index folder. */
    static final String NAME = "held-back";

    /** To be raised when the gate lets something through that it held back before. */
    private static final int GATE = 2;

    private static final int SALT_BYTES = 16;

    private final Path file;
    private final String salt;
    /** By the hash of a file's state, that of its content. */
    private final Map<String, String> contents;

    private HeldBackMemory(Path file, String salt, Map<String, String> contents) {
        this.file = file;
        this.salt = salt;
        this.contents = contents;
    }

    /** What an index remembers; nothing where it has no such file, or one that cannot be read. */
    static HeldBackMemory of(Path root) {
        Path file = root.resolve(NAME);
        try {
            List<String> lines = Files.readAllLines(file, StandardCharsets.US_ASCII);
            if (!lines.isEmpty() && lines.getFirst().length() == SALT_BYTES * 2) {
                Map<String, String> contents = new TreeMap<>();
                for (String line : lines.subList(1, lines.size())) {
                    int space = line.indexOf(' ');
                    if (space > 0) {
                        contents.put(line.substring(0, space), line.substring(space + 1));
                    }
                }
                return new HeldBackMemory(file, lines.getFirst(), contents);
            }
        } catch (NoSuchFileException e) {
            // There is nothing to remember yet.
        } catch (IOException e) {
            LoggerFactory.getLogger(HeldBackMemory.class).debug("cannot read {}: its files are read again", file, e);
        }
        byte[] salt = new byte[SALT_BYTES];
        new SecureRandom().nextBytes(salt);
        return new HeldBackMemory(file, HexFormat.of().formatHex(salt), Map.of());
    }

    /** The file with its content, if this very state of it was held back. */
    Optional<HeldFile> find(FolderScan.FileOnDisk state) {
        return contents.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(contents.get(hash(state))).map(content -> new HeldFile(state, content));
    }

    private String hash(FolderScan.FileOnDisk state) {
        return ContentHash.of(String.join(
                "\n",
                salt,
                Integer.toString(GATE),
                state.key(),
                Long.toString(state.size()),
                Long.toString(state.modified()),
                String.valueOf(state.sidecar())));
    }

    /** Remembers these instead. Where that cannot be written, they are read again the next time. */
    void remember(Collection<HeldFile> files) {
        Map<String, String> now = new TreeMap<>();
        files.forEach(held -> now.put(hash(held.file()), held.sha256()));
        if (now.equals(contents)) {
            return;
        }
        List<String> lines = new ArrayList<>(List.of(salt));
        now.forEach((state, content) -> lines.add(state + ' ' + content));
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
