package vankien.index;

import org.jspecify.annotations.Nullable;

/** Somebody else is writing to the index; when they are done it can be written to. */
final class IndexBusyException extends IndexUnusableException {
    private static final long serialVersionUID = 1L;

    IndexBusyException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
