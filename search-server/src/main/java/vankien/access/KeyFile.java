package vankien.access;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import vankien.index.AccessRule;

/** The file of keys: one JSON object a line, hashes only. It is replaced in one step and never changed in place. */
public final class KeyFile {
    /** What every key begins with, so that it is found where it was left by mistake. */
    public static final String PREFIX = "vk_";

    private static final Pattern ORIGIN = Pattern.compile("https?://[A-Za-z0-9.\\[\\]:-]+");
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int KEY_BYTES = 32;
    private static final int ID_LENGTH = 8;

    private final Path file;

    public KeyFile(Path file) {
        this.file = file;
    }

    /** A new key, shown once and never again, and what the file keeps of it. */
    public record Made(String key, AccessKey kept) {}

    /**
     * Makes a key and adds it.
     *
     * @throws BadFileException when a group or an origin is none, or the file cannot be understood
     */
    public Made add(String name, List<String> groups, boolean everything, List<String> origins, LocalDate today)
            throws IOException, BadFileException {
        for (String group : groups) {
            if (!AccessRule.isGroup(group)) {
                throw new BadFileException("'" + group
                        + "' is not the name of a group: 1 to 100 letters, digits, spaces and _ . @ / \\ -");
            }
        }
        for (String origin : origins) {
            if (!ORIGIN.matcher(origin).matches()) {
                throw new BadFileException(
                        "'" + origin
                                + "' is not the origin of a web page: write scheme, host and port only, https://intranet.example");
            }
        }
        byte[] random = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(random);
        String key = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        String hash = hash(key);
        AccessKey kept = new AccessKey(hash.substring(0, ID_LENGTH), hash, name, groups, everything, origins, today);
        List<AccessKey> keys = new ArrayList<>(list());
        keys.add(kept);
        write(keys);
        return new Made(key, kept);
    }

    /** All keys, in the order they were made; none where there is no file. */
    public List<AccessKey> list() throws IOException, BadFileException {
        return Files.exists(file)
                ? List.copyOf(
                        read(Files.readString(file, StandardCharsets.UTF_8)).values())
                : List.of();
    }

    /** Takes a key out; false when there is none with this id. */
    public boolean revoke(String id) throws IOException, BadFileException {
        List<AccessKey> keys = new ArrayList<>(list());
        boolean there = keys.removeIf(key -> key.id().equals(id));
        if (there) {
            write(keys);
        }
        return there;
    }

    /** The keys in a file's text by their hash. */
    static Map<String, AccessKey> read(String text) throws BadFileException {
        Map<String, AccessKey> keys = new LinkedHashMap<>();
        int line = 0;
        for (String each : text.split("\n", -1)) {
            line++;
            if (each.isBlank() || each.startsWith("#")) {
                continue;
            }
            try {
                AccessKey key = JSON.readValue(each, AccessKey.class);
                if (!HASH.matcher(key.sha256()).matches()) {
                    throw new BadFileException("line " + line + ": 'sha256' is not a hash of 64 hexadecimal digits");
                }
                keys.put(key.sha256(), key);
            } catch (JacksonException | NullPointerException e) {
                throw new BadFileException(
                        "line " + line + " is not what 'vankien key add' writes: take it out, and make the key anew");
            }
        }
        return keys;
    }

    private void write(List<AccessKey> keys) throws IOException {
        StringBuilder text = new StringBuilder("# Keys of Vankien, hashes only: made by 'vankien key add'\n");
        for (AccessKey key : keys) {
            text.append(JSON.writeValueAsString(key)).append('\n');
        }
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(draft);
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-r-----")));
        }
        Files.writeString(draft, text);
        try {
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** The hash of a key, hexadecimal. */
    static String hash(String key) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has SHA-256
        }
    }
}
