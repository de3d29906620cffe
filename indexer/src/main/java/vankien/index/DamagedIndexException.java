package vankien.index;

import org.jspecify.annotations.Nullable;

/** An index that cannot be read any more and can only be built anew. */
final class DamagedIndexException extends IndexUnusableException {
    private static final long serialVersionUID = 1L;

    DamagedIndexException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
