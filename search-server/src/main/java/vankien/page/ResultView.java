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
 * @param missing why no document holds all words, in a sentence; null where some do or nothing can be said
 * @param shorter queries that some documents answer in full
 * @param times quick choices of a time
 * @param exports the results as files
 * @param feed the search as a feed
 * @param kept what the search is called where it is kept
 * @param address the search's own address, from its first page
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
        List<Choice> times,
        List<SearchAddress.Parameter> hidden,
        List<SearchAddress.Parameter> hiddenForDates,
        List<Choice> sorting,
        List<HitView> hits,
        @Nullable String next,
        @Nullable String first,
        List<Link> ways,
        @Nullable String missing,
        List<Link> shorter,
        List<Link> exports,
        String feed,
        String kept,
        String address) {

    /** One of several states of the search; whether it is the one shown. */
    record Choice(String label, String address, boolean current) {}
}
