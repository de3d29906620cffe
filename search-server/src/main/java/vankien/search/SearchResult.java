package vankien.search;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a search.
 *
 * @param query how the query was understood
 * @param generation the generation that was searched
 * @param tookMs the time it took, in milliseconds
 * @param total how many documents match
 * @param hits the hits of this page, best first
 * @param facets counts by field, for the fields asked for
 * @param codes one card for each document code in the query
 * @param next the cursor of the next page, null on the last
 */
public record SearchResult(
        UnderstoodQuery query,
        String generation,
        long tookMs,
        Total total,
        List<Hit> hits,
        Map<String, List<FacetValue>> facets,
        List<CodeCard> codes,
        @Nullable String next) {

    /** One result may be shown to several readers. */
    public SearchResult {
        hits = List.copyOf(hits);
        codes = List.copyOf(codes);
        Map<String, List<FacetValue>> counted = new LinkedHashMap<>();
        facets.forEach((field, values) -> counted.put(field, List.copyOf(values)));
        facets = Collections.unmodifiableMap(counted);
    }

    /** The same that took another time, in milliseconds. */
    SearchResult took(long milliseconds) {
        return new SearchResult(query, generation, milliseconds, total, hits, facets, codes, next);
    }

    /**
     * How many documents match; one in several files counts once.
     *
     * @param value documents with at least one word of the query
     * @param relation {@code eq}: the value is exact. The API has {@code gte} for a lower bound; none is given, as all is counted or
     *     the search is ended
     * @param allWords documents with all of its words
     */
    public record Total(int value, String relation, int allWords) {}

    /**
     * One value of a facet.
     *
     * @param value what to send as filter
     * @param label what to show
     * @param count the documents that choosing it finds, those under earlier names of a place or body too
     * @param note what became of the place or body, {@code từ 01-07-2025: Vĩnh Long}; null where nothing did
     */
    public record FacetValue(
            String value, String label, int count, @Nullable String note) {
        public FacetValue(String value, String label, int count) {
            this(value, label, count, null);
        }
    }
}
