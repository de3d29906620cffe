package vankien.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of results.
 *
 * @param count how many documents match, in a sentence
 * @param notes what the reader should know of how the query was read
 * @param didYouMean a better spelling, or null
 * @param chips the active filters, each leading to the search without it
 * @param hidden what the search box keeps: everything but the query
 * @param hiddenForDates what the date form keeps: everything but the dates
 * @param next the following page, or null on the last
 * @param first the first page, or null when this is it
 * @param ways ways out of an empty result
 */
record ResultView(
        Frame frame,
        String query,
        String count,
        List<String> notes,
        @Nullable Link didYouMean,
        List<CodeView> codes,
        List<Link> chips,
        @Nullable String clear,
        List<FilterGroup> groups,
        String from,
        String to,
        List<SearchAddress.Parameter> hidden,
        List<SearchAddress.Parameter> hiddenForDates,
        List<SortChoice> sorting,
        List<HitView> hits,
        @Nullable String next,
        @Nullable String first,
        List<Link> ways) {

    /** An order of the hits. */
    record SortChoice(String label, String address, boolean current) {}
}
