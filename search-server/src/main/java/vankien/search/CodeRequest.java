package vankien.search;

import org.jspecify.annotations.Nullable;
import vankien.document.DocumentCode;

/**
 * What is asked about a code.
 *
 * @param code the code
 * @param size citing documents on one page, 1 to {@value #MAX_SIZE}
 * @param cursor what the page before gave for this, or null for the first page
 */
public record CodeRequest(
        DocumentCode code, int size, @Nullable String cursor) {
    /** The most citing documents on one page. */
    public static final int MAX_SIZE = 100;
    /** Citing documents on one page where nothing else is asked for. */
    public static final int DEFAULT_SIZE = 10;

    public CodeRequest {
        if (size < 1 || size > MAX_SIZE) {
            throw new IllegalArgumentException("size must be from 1 to " + MAX_SIZE + " but is " + size);
        }
    }
}
