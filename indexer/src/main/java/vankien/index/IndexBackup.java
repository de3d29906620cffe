package vankien.index;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.jspecify.annotations.Nullable;

/**
 * Copies one generation of an index to another folder and back. Servers go on serving meanwhile; runs that would change the
 * index wait, as they do for one another.
 *
 * <p>A backup looks so:
 *
 * <pre>
 * backup/
 *   SHA256SUMS        the hash of every file in it: 'sha256sum -c SHA256SUMS' checks it
 *   index/            the files of one Lucene commit
 *   settings/         the settings that were named
 * </pre>
 */
public final class IndexBackup {
    private static final String SUMS = "SHA256SUMS";
    private static final String INDEX = "index";
    private static final String SETTINGS = "settings";

    private IndexBackup() {}

    /**
     * What was copied.
     *
     * @param generation the generation's number
     * @param files how many files, with the settings
     * @param bytes their size together
     */
    public record Copied(long generation, int files, long bytes) {}

    /**
     * Writes a backup.
     *
     * @param target a folder that does not exist or is empty
     * @param settings files of settings to copy too; those that do not exist are passed over
     * @throws IndexUnusableException when there is no index, somebody is writing to it, or the target holds something
     */
    public static Copied save(IndexStore store, Path target, List<Path> settings) throws IOException {
        requireEmpty(target);
        Path current = store.current()
                .orElseThrow(
                        () -> new IndexUnusableException("there is no index in " + store.root() + ": see --index"));
        Map<String, String> sums = new TreeMap<>();
        long generation;
        // So that no run deletes files of this commit while they are copied.
        try (IndexLock lock = store.lock()) {
            current = store.current().orElse(current);
            Files.createDirectories(target.resolve(INDEX));
            Files.createDirectories(target.resolve(SETTINGS));
            generation = manifest(store, current).generation();
            for (String name : commit(store, current)) {
                sums.put(
                        INDEX + "/" + name,
                        copy(current.resolve(name), target.resolve(INDEX).resolve(name)));
            }
        }
        for (Path file : settings) {
            if (Files.isRegularFile(file)) {
                Path name = file.toAbsolutePath().getFileName();
                sums.put(
                        SETTINGS + "/" + name,
                        copy(file, target.resolve(SETTINGS).resolve(String.valueOf(name))));
            }
        }
        StringBuilder lines = new StringBuilder();
        sums.forEach((name, sum) -> lines.append(sum).append("  ").append(name).append('\n'));
        // Last: a backup without it is not whole.
        Files.writeString(target.resolve(SUMS), lines);
        return new Copied(generation, sums.size(), size(target));
    }

    /**
     * Puts a backup in the place of an index, which need not exist. A server that serves it goes on to what was restored.
     *
     * @throws IndexUnusableException when the backup is not whole or of another version, and nothing was changed
     */
    public static Copied restore(IndexStore store, Path backup) throws IOException {
        Map<String, String> sums = sums(backup);
        for (Map.Entry<String, String> file : sums.entrySet()) {
            Path path = backup.resolve(file.getKey()).normalize();
            if (!path.startsWith(backup.normalize()) || !file.getValue().equals(hash(path))) {
                throw new IndexUnusableException(
                        path + " is missing or not what was saved: use another backup; nothing was changed");
            }
        }
        IndexManifest manifest = manifest(store, backup.resolve(INDEX));
        if (!manifest.isCurrent()) {
            throw new IndexUnusableException("the backup in " + backup
                    + " was made by another version of Vankien: index the folders again, 'vankien index FOLDER...'");
        }
        return store.replace(target -> {
            for (String file : sums.keySet()) {
                if (file.startsWith(INDEX + "/")) {
                    String unused = copy(backup.resolve(file), target.resolve(file.substring(INDEX.length() + 1)));
                }
            }
            return new Copied(manifest.generation(), sums.size(), size(backup));
        });
    }

    private static void requireEmpty(Path target) throws IOException {
        if (Files.exists(target)) {
            try (DirectoryStream<Path> entries = Files.newDirectoryStream(target)) {
                if (entries.iterator().hasNext()) {
                    throw new IndexUnusableException(target + " is not empty: name a new folder for the backup");
                }
            }
        }
    }

    private static IndexManifest manifest(IndexStore store, Path lucene) throws IOException {
        try (Directory directory = store.open(lucene);
                DirectoryReader index = DirectoryReader.open(directory)) {
            return IndexManifest.of(index);
        }
    }

    private static SortedSet<String> commit(IndexStore store, Path lucene) throws IOException {
        try (Directory directory = store.open(lucene)) {
            return new TreeSet<>(SegmentInfos.readLatestCommit(directory).files(true));
        }
    }

    private static Map<String, String> sums(Path backup) throws IOException {
        Path file = backup.resolve(SUMS);
        if (!Files.isRegularFile(file)) {
            throw new IndexUnusableException(
                    backup + " is no whole backup: it has no " + SUMS + ", which 'vankien backup' writes last");
        }
        Map<String, String> sums = new TreeMap<>();
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            String[] parts = line.split("  ", 2);
            if (parts.length == 2) {
                sums.put(parts[1], parts[0]);
            }
        }
        return sums;
    }

    /** Copies a file and gives the hash of what was read. */
    private static String copy(Path from, Path to) throws IOException {
        MessageDigest digest = sha256();
        try (InputStream stream = new DigestInputStream(Files.newInputStream(from), digest)) {
            Files.copy(stream, to, StandardCopyOption.REPLACE_EXISTING);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static @Nullable String hash(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return null;
        }
        MessageDigest digest = sha256();
        try (InputStream stream = new DigestInputStream(Files.newInputStream(file), digest)) {
            stream.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has SHA-256
        }
    }

    private static long size(Path folder) throws IOException {
        long bytes = 0;
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                bytes += Files.size(file);
            }
        }
        return bytes;
    }
}
