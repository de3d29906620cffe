package vankien.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import vankien.search.OriginalFile;

/**
 * Opens original files, and only those that still are what was indexed: what came to lie in the place of a file since may
 * be something else, of which nobody has asked who may read it. Thread-safe.
 */
final class Originals {
    private static final int MOST_KNOWN = 1_000;
    private static final int PIECE = 64 * 1024;

    /** The hash of a file that was read, by its place and all that the system says of it. */
    private final Map<String, String> hashes = Collections.synchronizedMap(new LinkedHashMap<>(16, .75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > MOST_KNOWN;
        }
    });

    /**
     * The bytes of a file, to be closed by the caller.
     *
     * @throws ProblemException when it is another file now
     * @throws IOException when it is gone or cannot be read
     */
    InputStream open(OriginalFile file) throws IOException {
        BasicFileAttributes is =
                Files.readAttributes(file.location(), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        if (!is.isRegularFile()) {
            throw new ProblemException(ProblemKind.FILE_GONE, file.name());
        }
        String stamp = file.location() + "\n" + is.size() + " " + is.lastModifiedTime() + " " + is.fileKey();
        FileChannel bytes = FileChannel.open(file.location(), StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
        try {
            String hash = hashes.get(stamp);
            if (hash == null) {
                hash = hash(bytes);
                bytes.position(0);
                hashes.put(stamp, hash);
            }
            if (!hash.equals(file.sha256())) {
                throw new ProblemException(ProblemKind.FILE_CHANGED, file.name());
            }
            return Channels.newInputStream(bytes);
        } catch (IOException | RuntimeException e) {
            bytes.close();
            throw e;
        }
    }

    private static String hash(FileChannel bytes) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            // Not closed: it is read once more.
            InputStream stream = Channels.newInputStream(bytes);
            byte[] piece = new byte[PIECE];
            for (int read = stream.read(piece); read >= 0; read = stream.read(piece)) {
                digest.update(piece, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has SHA-256
        }
    }
}
