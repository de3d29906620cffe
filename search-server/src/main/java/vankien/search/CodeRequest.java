package vankien.search;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vankien.document.DocumentCode;

/**
 * What is asked about a code, or about all codes of a type and number.
 *
 * @param asked what the codes are called: the code in its canonical spelling, or type and number as they were sent
 * @param codes the codes, at least one
 * @param size citing documents on one page, 1 to {@value #MAX_SIZE}
 * @param cursor what the page before gave for this, or null for the first page
 */
public record CodeRequest(
        String asked,
        List<DocumentCode> codes,
        int size,
        @Nullable String cursor) {
    /** The most citing documents on one page. */
    public static final int MAX_SIZE = 100;
    /** Citing documents on one page where nothing else is asked for. */
    public static final int DEFAULT_SIZE = 10;

    public CodeRequest {
        codes = List.copyOf(codes);
        if (codes.isEmpty()) {
            throw new IllegalArgumentException("at least one code must be asked for");
        }
        if (size < 1 || size > MAX_SIZE) {
            throw new IllegalArgumentException("size must be from 1 to " + MAX_SIZE + " but is " + size);
        }
    }

    /** One code. */
    public CodeRequest(DocumentCode code, int size, @Nullable String cursor) {
        this(code.conventional(), List.of(code), size, cursor);
    }
}
