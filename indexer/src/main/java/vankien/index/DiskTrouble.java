package vankien.index;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Says in words why something could not be read or written. */
final class DiskTrouble {
    private static final int DEEPEST = 10;

    private DiskTrouble() {}

    /** The reason: {@code permission denied}, {@code the disk is full}, or what the system says. */
    static String words(Throwable failure) {
        if (isDiskFull(failure)) {
            return "the disk is full";
        }
        Throwable cause = deepest(failure);
        if (cause instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (cause instanceof NoSuchFileException missing) {
            return missing.getFile() + " is not there";
        }
        if (cause instanceof FileSystemException e && e.getReason() != null) {
            return e.getReason();
        }
        String message = cause.getMessage();
        return message == null || message.isBlank() ? cause.getClass().getSimpleName() : message;
    }

    /** Whether there was no room left to write. */
    static boolean isDiskFull(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (cause instanceof IOException && saysFull(cause.getMessage())) {
                return true;
            }
            for (Throwable other : cause.getSuppressed()) {
                if (other instanceof IOException && saysFull(other.getMessage())) {
                    return true;
                }
            }
            cause = cause.getCause();
        }
        return false;
    }

    private static boolean saysFull(@Nullable String message) {
        String text = message == null ? "" : message.toLowerCase(Locale.ROOT);
        return text.contains("no space left") || text.contains("not enough space") || text.contains("quota exceeded");
    }

    private static Throwable deepest(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; depth < DEEPEST; depth++) {
            Throwable next = cause.getCause();
            if (next == null) {
                break;
            }
            cause = next;
        }
        return cause;
    }
}
