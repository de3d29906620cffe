package vankien.access;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A file that is read again when it has changed, at most once a second. What cannot be read or understood counts as empty:
 * it lets nobody in.
 *
 * @param <T> what is in it
 */
final class FollowedFile<T> {
    private static final Logger LOG = LoggerFactory.getLogger(FollowedFile.class);
    private static final long LOOK_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final Path file;
    private final Content<T> reading;
    private final T nothing;
    private T current;
    private String stamp = "";
    private String trouble = "";
    private long looked = System.nanoTime() - 2 * LOOK_NANOS;

    /** Makes something of the text of a file. */
    @FunctionalInterface
    interface Content<T> {
        /**
         * What the text means.
         *
         * @throws BadFileException when it cannot be understood
         */
        T read(String text) throws BadFileException;
    }

    FollowedFile(Path file, Content<T> reading, T nothing) {
        this.file = file;
        this.reading = reading;
        this.nothing = nothing;
        current = nothing;
    }

    /** What is in it now. */
    synchronized T get() {
        long now = System.nanoTime();
        if (now - looked >= LOOK_NANOS) {
            looked = now;
            look();
        }
        return current;
    }

    /** What is wrong with it, in words; empty when all is well. */
    synchronized String trouble() {
        T unused = get();
        return trouble;
    }

    private void look() {
        try {
            BasicFileAttributes is = Files.readAttributes(file, BasicFileAttributes.class);
            // The key of the file too: one that was put in its place may have its size and time.
            String seen = is.size() + " " + is.lastModifiedTime() + " " + is.fileKey();
            if (seen.equals(stamp) && trouble.isEmpty()) {
                return;
            }
            current = reading.read(Files.readString(file, StandardCharsets.UTF_8));
            stamp = seen;
            if (!trouble.isEmpty()) {
                LOG.info("{} is well again", file);
            }
            trouble = "";
        } catch (IOException e) {
            fail(file + " cannot be read (" + e.getClass().getSimpleName() + "): check the path and its permissions");
        } catch (BadFileException e) {
            fail(file + ", " + e.getMessage());
        }
    }

    private void fail(String message) {
        current = nothing;
        if (!message.equals(trouble)) {
            trouble = message;
            LOG.warn("nobody is let in by it: {}", message);
        }
    }
}
