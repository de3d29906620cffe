package vankien.search;

import org.jspecify.annotations.Nullable;

/** A cursor that no search gave, or that belongs to another request. */
public final class InvalidCursorException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    InvalidCursorException(String cursor) {
        this(cursor, null);
    }

    InvalidCursorException(String cursor, @Nullable Throwable cause) {
        super(
                "'" + cursor + "' is not a cursor of this search: use the value of 'next' with the same parameters",
                cause);
    }
}
