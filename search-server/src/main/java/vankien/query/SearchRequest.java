package vankien.query;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everything a search asks for. Immutable; the same request on the same generation gives the same answer.
 *
 * @param text the query as typed, at most {@value #MAX_TEXT} characters; may be empty
 * @param filters the values asked for, by field; OR within one field, AND between fields
 * @param from earliest date of issue, or null
 * @param to latest date of issue, or null
 * @param sorting the order of the hits
 * @param size hits on one page, 1 to {@value #MAX_SIZE}
 * @param cursor what the page before gave for this, or null for the first page
 * @param passages passages for each hit, 0 to {@value #MAX_PASSAGES}
 * @param facets the fields to count
 */
public record SearchRequest(
        String text,
        Map<FilterField, List<FilterValue>> filters,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Sorting sorting,
        int size,
        @Nullable String cursor,
        int passages,
        Set<FilterField> facets) {

    /** The longest query, in characters. */
    public static final int MAX_TEXT = 2_000;
    /** The most hits on one page. */
    public static final int MAX_SIZE = 100;
    /** The most passages for one hit. */
    public static final int MAX_PASSAGES = 10;

    public SearchRequest {
        requireRange("size", size, 1, MAX_SIZE);
        requireRange("passages", passages, 0, MAX_PASSAGES);
        if (text.length() > MAX_TEXT) {
            throw new IllegalArgumentException(
                    "the query has " + text.length() + " characters, more than " + MAX_TEXT + ": shorten it");
        }
        EnumMap<FilterField, List<FilterValue>> copy = new EnumMap<>(FilterField.class);
        filters.forEach((field, values) -> {
            if (!values.isEmpty()) {
                copy.put(field, List.copyOf(values));
            }
        });
        filters = Map.copyOf(copy);
        facets = facets.isEmpty() ? Set.of() : Set.copyOf(facets);
    }

    /** A request with the defaults of the API: relevance, ten hits, two passages, all facets. */
    public static SearchRequest of(String text) {
        return new SearchRequest(
                text, Map.of(), null, null, Sorting.RELEVANCE, 10, null, 2, EnumSet.allOf(FilterField.class));
    }

    /** The same request for another number of hits. */
    public SearchRequest withSize(int hits) {
        return new SearchRequest(text, filters, from, to, sorting, hits, cursor, passages, facets);
    }

    /** The same request for the page at this cursor. */
    public SearchRequest withCursor(@Nullable String next) {
        return new SearchRequest(text, filters, from, to, sorting, size, next, passages, facets);
    }

    /** The same request with this many passages for each hit. */
    public SearchRequest withPassages(int number) {
        return new SearchRequest(text, filters, from, to, sorting, size, cursor, number, facets);
    }

    /** The same request that counts these fields only. */
    public SearchRequest withFacets(Set<FilterField> fields) {
        return new SearchRequest(text, filters, from, to, sorting, size, cursor, passages, fields);
    }

    private static void requireRange(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(name + " must be from " + least + " to " + most + " but is " + value);
        }
    }
}
