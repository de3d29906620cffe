package vankien.search;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vankien.query.EarlierNames;
import vankien.query.FilterField;
import vankien.query.FilterValue;
import vankien.query.GatheredTerms;
import vankien.query.ParsedQuery;
import vankien.query.QueryReader;
import vankien.query.SearchRequest;

/**
 * A search as it is sent to the parts of an archive: understood already, with all that only the whole archive or its server
 * knows of it.
 *
 * @param version the version of the server
 * @param text the query as typed
 * @param parsed the same as understood, with its abbreviations in both forms and earlier names
 * @param filters the filters beside the query
 * @param from the first day of issue, or null
 * @param to the last day of issue, or null
 * @param earlier by field and value, the filter keys under which an earlier name stands
 * @param access who reads
 */
public record ShardRequest(
        String version,
        String text,
        ParsedQuery parsed,
        Map<FilterField, List<FilterValue>> filters,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Map<FilterField, Map<String, Set<String>>> earlier,
        Access access)
        implements ShardJson.Sent {
    public ShardRequest {
        Objects.requireNonNull(parsed, "what is looked for");
        Objects.requireNonNull(access, "who reads");
    }

    /**
     * The same search by somebody.
     *
     * @param earlier what places and bodies were called before
     */
    public static ShardRequest of(SearchRequest request, ParsedQuery parsed, EarlierNames earlier, Access access) {
        Map<FilterField, Map<String, Set<String>>> before = new LinkedHashMap<>();
        List.of(request.filters(), parsed.filters())
                .forEach(filters -> filters.forEach((field, values) -> {
                    for (FilterValue value : values) {
                        Set<String> keys = earlier.keys(field, value.value());
                        if (!keys.isEmpty()) {
                            before.computeIfAbsent(field, key -> new LinkedHashMap<>())
                                    .put(value.value(), keys);
                        }
                    }
                }));
        return new ShardRequest(
                ShardJson.VERSION,
                request.text(),
                parsed,
                request.filters(),
                request.from(),
                request.to(),
                before,
                access);
    }

    /** A text by itself: without filters, abbreviations and earlier names, for one who sees everything. */
    public static ShardRequest ofText(String text) {
        return new ShardRequest(
                ShardJson.VERSION, text, QueryReader.read(text), Map.of(), null, null, Map.of(), Access.OPEN);
    }

    /** The same with another query. */
    public ShardRequest with(ParsedQuery other) {
        return new ShardRequest(version, text, other, filters, from, to, earlier, access);
    }

    /**
     * Reads what {@link #json} wrote.
     *
     * @throws IllegalArgumentException when it is of another version, with both in its message, or something else
     */
    public static ShardRequest read(String json) {
        return ShardJson.received(json, ShardRequest.class);
    }

    /** As JSON. */
    public String json() {
        return ShardJson.write(this);
    }

    /** Reads {@link #json(GatheredTerms)}. */
    public static GatheredTerms terms(String json) {
        return ShardJson.read(json, GatheredTerms.class);
    }

    /** What was gathered, as JSON. */
    public static String json(GatheredTerms gathered) {
        return ShardJson.write(gathered);
    }

    /** A hit, as JSON. */
    static String json(Hit hit) {
        return ShardJson.write(hit);
    }

    /** Stored fields, as JSON. */
    static String json(Map<String, String> stored) {
        return ShardJson.write(stored);
    }

    /** The filters as a request has them. */
    SearchRequest request() {
        SearchRequest plain = SearchRequest.of(text);
        return new SearchRequest(
                plain.text(), filters, from, to, plain.sorting(), plain.size(), null, plain.passages(), Set.of());
    }

    /** The earlier names that were sent along. */
    Set<String> earlierKeys(FilterField field, String value) {
        return earlier.getOrDefault(field, Map.of()).getOrDefault(value, Set.of());
    }
}
