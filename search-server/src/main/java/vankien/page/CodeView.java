package vankien.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A code of the query with the documents that bear it.
 *
 * @param address the page of the code, or null
 * @param citedBy how many documents cite it, in words
 */
record CodeView(String code, @Nullable String address, List<Bearer> bearers, String citedBy) {

    /**
     * A document that bears the code.
     *
     * @param description issuer, place, term and date, as far as they are known; never empty
     * @param status in words, null when nothing is known
     * @param address its page, null for one that is not held
     */
    record Bearer(
            @Nullable String title,
            List<String> description,
            @Nullable String status,
            @Nullable String address) {}
}
