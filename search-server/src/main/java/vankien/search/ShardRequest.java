package vankien.search;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import vankien.query.EarlierNames;
import vankien.query.FilterField;
import vankien.query.FilterValue;
import vankien.query.GatheredTerms;
import vankien.query.ParsedQuery;
import vankien.query.QueryNode;
import vankien.query.QueryReader;
import vankien.query.SearchRequest;

/**
 * A search as it is sent to the parts of an archive: understood already, with all that only the whole archive or its server
 * knows of it.
 *
 * @param text the query as typed
 * @param parsed the same as understood, with its abbreviations in both forms and earlier names
 * @param filters the filters beside the query
 * @param from the first day of issue, or null
 * @param to the last day of issue, or null
 * @param earlier by field and value, the filter keys under which an earlier name stands
 * @param groups the groups of the reader, null for one who sees everything
 */
public record ShardRequest(
        String text,
        ParsedQuery parsed,
        Map<FilterField, List<FilterValue>> filters,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Map<FilterField, Map<String, Set<String>>> earlier,
        @Nullable Set<String> groups) {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().addMixIn(QueryNode.class, Kinds.class).build();

    /** Which kind of node stands in the JSON: the name of its record. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "kind")
    private interface Kinds {}

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
        Set<String> groups = access instanceof Access.Restricted restricted ? restricted.groups() : null;
        return new ShardRequest(
                request.text(), parsed, request.filters(), request.from(), request.to(), before, groups);
    }

    /** A text by itself: without filters, abbreviations and earlier names, for one who sees everything. */
    public static ShardRequest ofText(String text) {
        return new ShardRequest(text, QueryReader.read(text), Map.of(), null, null, Map.of(), null);
    }

    /** The same with another query. */
    public ShardRequest with(ParsedQuery other) {
        return new ShardRequest(text, other, filters, from, to, earlier, groups);
    }

    /**
     * Reads what {@link #json} wrote.
     *
     * @throws IllegalArgumentException when it is something else
     */
    public static ShardRequest read(String json) {
        try {
            return MAPPER.readValue(json, ShardRequest.class);
        } catch (JacksonException e) {
            throw new IllegalArgumentException(
                    "the request is not one that a Vankien server of this version sends: " + e.getOriginalMessage(), e);
        }
    }

    /** As JSON. */
    public String json() {
        return MAPPER.writeValueAsString(this);
    }

    /** Reads {@link #json(GatheredTerms)}. */
    public static GatheredTerms terms(String json) {
        return MAPPER.readValue(json, GatheredTerms.class);
    }

    /** What was gathered, as JSON. */
    public static String json(GatheredTerms gathered) {
        return MAPPER.writeValueAsString(gathered);
    }

    /** A hit, as JSON. */
    static String json(Hit hit) {
        return MAPPER.writeValueAsString(hit);
    }

    /** Stored fields, as JSON. */
    static String json(Map<String, String> stored) {
        return MAPPER.writeValueAsString(stored);
    }

    /** Who asks. */
    Access access() {
        return groups == null ? Access.OPEN : new Access.Restricted(groups);
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
