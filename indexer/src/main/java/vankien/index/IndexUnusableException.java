package vankien.index;

import org.jspecify.annotations.Nullable;

/** An index that cannot be used; the message says why and which command to run. */
public class IndexUnusableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public IndexUnusableException(String message) {
        this(message, null);
    }

    public IndexUnusableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
