package vankien.parse;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import vankien.repair.Repair;

/**
 * Extractions in a folder by the hash of the file's content: what was read once is not read again, after a killed run, for
 * a rebuild, or under another name. {@code ab/abcdef….gz} is that of content {@code abcdef…}. It is a cache: nothing is
 * lost with it, and an entry that is damaged or of another version counts as none. Thread-safe.
 */
final class KeptExtractions {
    private static final int MAGIC = 0x56_4B_45_31;
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final String ENDING = ".gz";

    private final Path folder;
    private final ExtractionSettings settings;

    /** @param settings what the entries must agree in to be used, see {@link ExtractionSettings#key} */
    KeptExtractions(Path folder, ExtractionSettings settings) {
        this.folder = folder;
        this.settings = settings;
    }

    /** Text is read again as quickly as what would be kept of it. */
    private static boolean isDear(FileFormat format) {
        return switch (format) {
            case TXT, MD, HTML, JSONL -> false;
            case DOCX, DOC, RTF, ODT, PDF -> true;
        };
    }

    /** The extraction of content read as a format, or null where there is none of use. */
    @Nullable
    Extraction find(String sha256, FileFormat format) {
        if (!isDear(format) || !HASH.matcher(sha256).matches()) {
            return null;
        }
        try (InputStream file = Files.newInputStream(place(sha256));
                DataInputStream in = new DataInputStream(new BufferedInputStream(new GZIPInputStream(file, 1 << 15)))) {
            if (in.readInt() != MAGIC
                    || !in.readUTF().equals(settings.key(format))
                    || !in.readUTF().equals(sha256)) {
                return null;
            }
            Extraction extraction = ExtractionStream.read(in);
            // To the end: only there the checksum is compared.
            return in.read() < 0 ? extraction : null;
        } catch (IOException | RuntimeException e) {
            return null;
        }
    }

    /**
     * The bytes of an entry, to be kept if the document may be; null where nothing is to be kept: of text formats, of
     * content without a hash, and of scans with pages over which Tesseract has failed and may not the next time.
     */
    byte @Nullable [] packed(String sha256, FileFormat format, Extraction extraction) {
        boolean failed = settings.tesseract() != null && extraction.repairs().contains(Repair.UNREAD_PAGES.symbol());
        if (!isDear(format) || failed || !HASH.matcher(sha256).matches()) {
            return null;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(bytes, 1 << 15))) {
            out.writeInt(MAGIC);
            out.writeUTF(settings.key(format));
            out.writeUTF(sha256);
            ExtractionStream.write(extraction, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /**
     * Keeps an entry, in one step; where that is not possible, for want of space say, it is not kept.
     *
     * @param of the file from which it was made: only if that has still this content is it kept
     */
    void keep(String sha256, byte[] packed, Path of) {
        Path place = place(sha256);
        Path draft = place.resolveSibling(sha256 + "." + Thread.currentThread().threadId() + ".new");
        try {
            if (!hash(of).equals(sha256)) {
                return;
            }
            makePrivate(place.getParent());
            Files.write(draft, packed);
            Files.move(draft, place, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            delete(draft);
        }
    }

    /** Forgets the extraction of content. */
    void forget(String sha256) {
        if (HASH.matcher(sha256).matches()) {
            delete(place(sha256));
        }
    }

    /** Forgets all but these, and what was half written. */
    void retain(Set<String> hashes) {
        for (Path group : list(folder)) {
            for (Path entry : list(group)) {
                String name = String.valueOf(entry.getFileName());
                if (!name.endsWith(ENDING) || !hashes.contains(name.substring(0, name.length() - ENDING.length()))) {
                    delete(entry);
                }
            }
        }
    }

    private static List<Path> list(Path folder) {
        List<Path> entries = new ArrayList<>();
        if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
                stream.forEach(entries::add);
            } catch (IOException | DirectoryIteratorException e) {
                return List.of();
            }
        }
        return entries;
    }

    private static void delete(Path entry) {
        try {
            Files.deleteIfExists(entry);
        } catch (IOException e) {
            // the next run tries again
        }
    }

    private Path place(String sha256) {
        return folder.resolve(sha256.substring(0, 2)).resolve(sha256 + ENDING);
    }

    /** Nobody but the owner reads the texts. */
    private void makePrivate(@Nullable Path group) throws IOException {
        if (group == null || Files.isDirectory(group)) {
            return;
        }
        boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
        if (posix && !Files.isDirectory(folder)) {
            try {
                Files.createDirectory(
                        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            } catch (FileAlreadyExistsException e) {
                // another thread was first
            }
        }
        Files.createDirectories(group);
    }

    private static String hash(Path file) throws IOException {
        MessageDigest digest;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
