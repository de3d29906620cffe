package vankien.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What can be mended in the archive: all counts, or one list.
 *
 * @param lead what the page is about
 * @param groups the counts; empty on the page of a list
 * @param list the list, or null
 */
record QualityView(
        Frame frame,
        String lead,
        List<Group> groups,
        @Nullable Listing list) {

    /** Counts of one kind. */
    record Group(String title, String explanation, List<Count> counts) {}

    /**
     * One count.
     *
     * @param share its part of all documents in per cent, null where that says nothing
     * @param address its list, null where there is nothing to list
     */
    record Count(
            String label,
            String count,
            @Nullable String share,
            @Nullable String address) {}

    /**
     * A list.
     *
     * @param before the page before, or null
     * @param next the next page, or null
     */
    record Listing(
            String explanation,
            String total,
            String position,
            List<Entry> entries,
            @Nullable String before,
            @Nullable String next) {}

    /**
     * A document, a file or a code.
     *
     * @param facts what else is known of it
     * @param address its page, or null
     * @param value the doubtful value with its confidence, or null
     * @param read the words it was read from, or null
     */
    record Entry(
            String title,
            @Nullable String address,
            List<String> facts,
            @Nullable String value,
            @Nullable String read) {}
}
