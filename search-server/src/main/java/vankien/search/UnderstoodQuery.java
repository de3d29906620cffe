package vankien.search;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a query was understood.
 *
 * @param text the query as typed
 * @param understood what was read in it
 * @param didYouMean a better spelling to offer, or null
 */
public record UnderstoodQuery(
        String text, Understood understood, @Nullable String didYouMean) {

    /**
     * What was read in a query.
     *
     * @param codes the document codes in it, in their canonical spelling
     * @param filters the filters written inside the query, by field
     * @param expansions abbreviations that were also looked for in full, and long forms that were also looked for abbreviated
     * @param relaxed whether no document has a phrase as it stands in quotation marks, so that its words were looked for
     */
    public record Understood(
            List<String> codes, Map<String, List<String>> filters, List<Expansion> expansions, boolean relaxed) {}

    /** Words as typed and another form of them: an abbreviation and its long form, or the other way round. */
    public record Expansion(String from, String to) {}
}
