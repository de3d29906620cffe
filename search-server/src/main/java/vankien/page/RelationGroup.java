package vankien.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Relations with the same words.
 *
 * @param first those shown at once
 * @param more those behind "xem thêm"
 */
record RelationGroup(String label, List<Related> first, List<Related> more) {

    /**
     * A document that stands in a relation to another, with the sentence that says so.
     *
     * @param address its page or that of its code, or null
     * @param description its type and date
     * @param title what it is about, or null
     * @param proof where the sentence stands
     * @param proofLabel whose sentence that is
     * @param compare the page with both documents side by side, or null where that says nothing
     */
    record Related(
            String name,
            @Nullable String address,
            List<String> description,
            @Nullable String title,
            String sentence,
            String proof,
            String proofLabel,
            @Nullable String compare) {}
}
