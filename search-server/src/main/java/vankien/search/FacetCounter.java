package vankien.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vankien.graph.StatusTable;
import vankien.index.IndexSchema;
import vankien.query.FilterField;
import vankien.query.FilterQueries;

/**
 * Counts the values of the matching documents. A field that is filtered counts what matches without its own filter: the
 * reader sees what else could be chosen.
 */
final class FacetCounter {
    /** Values shown for one field, the most frequent ones. */
    private static final int MOST_VALUES = 50;

    /** Values read of a field in which several can be one: a name without its marks. */
    private static final int MOST_SPELLINGS = 4 * MOST_VALUES;

    private static final Comparator<SearchResult.FacetValue> UNKNOWN_LAST =
            Comparator.comparing(value -> value.value().equals(IndexSchema.UNKNOWN));
    /** Years are looked for by time, everything else by frequency. */
    private static final Comparator<SearchResult.FacetValue> NEWEST =
            Comparator.comparing(SearchResult.FacetValue::value).reversed();

    private static final Comparator<SearchResult.FacetValue> MOST_FREQUENT = Comparator.comparingInt(
                    SearchResult.FacetValue::count)
            .reversed()
            .thenComparing(SearchResult.FacetValue::value);

    private final Generation generation;
    private final StatusTable statuses;

    FacetCounter(Generation generation, StatusTable statuses) {
        this.generation = generation;
        this.statuses = statuses;
    }

    /** Gives the documents found without the filter of one field, or with all filters for null. */
    interface Matching {
        FoundSet but(@Nullable FilterField field) throws IOException;
    }

    /** Documents to count, and all others where those are fewer. */
    private record Documents(FoundSet found, @Nullable FoundSet others) {}

    Map<String, List<SearchResult.FacetValue>> count(
            Set<FilterField> fields, Set<FilterField> filtered, Matching matching) throws IOException {
        Map<String, List<SearchResult.FacetValue>> facets = new LinkedHashMap<>();
        Documents all = null;
        for (FilterField field : FilterField.values()) {
            if (!fields.contains(field)) {
                continue;
            }
            Documents documents;
            if (filtered.contains(field)) {
                documents = documents(matching.but(field));
            } else {
                all = all == null ? documents(matching.but(null)) : all;
                documents = all;
            }
            facets.put(
                    field.parameter(),
                    field == FilterField.STATUS ? states(documents.found()) : values(field, documents));
        }
        return facets;
    }

    private Documents documents(FoundSet found) throws IOException {
        FoundSet documents = generation.documents();
        boolean most = 2 * found.count() > documents.count();
        return new Documents(found, most ? documents.copy().andNot(found) : null);
    }

    private List<SearchResult.FacetValue> states(FoundSet documents) {
        List<SearchResult.FacetValue> values = new ArrayList<>();
        statuses.counts(documents::contains, documents.count())
                .forEach((state, count) ->
                        values.add(new SearchResult.FacetValue(state.symbol(), state.vietnamese(), count)));
        values.sort(MOST_FREQUENT);
        return values;
    }

    private List<SearchResult.FacetValue> values(FilterField field, Documents documents) throws IOException {
        FacetColumn column = generation.facets(FilterQueries.indexField(field));
        if (column == null) {
            return List.of();
        }
        boolean named = generation.succeeding().concern(field);
        int most = named ? Integer.MAX_VALUE : field == FilterField.SIGNER ? MOST_SPELLINGS : MOST_VALUES;
        List<SearchResult.FacetValue> values = new ArrayList<>();
        for (FacetColumn.Counted counted : column.top(column.counts(documents.found(), documents.others()), most)) {
            values.add(new SearchResult.FacetValue(
                    counted.label(), FacetLabels.of(field, counted.label()), counted.count()));
        }
        Comparator<SearchResult.FacetValue> order =
                UNKNOWN_LAST.thenComparing(field == FilterField.YEAR ? NEWEST : MOST_FREQUENT);
        if (field == FilterField.SIGNER) {
            values = new ArrayList<>(OneSpelling.of(FilterQueries.indexField(field), values));
        }
        if (named) {
            return generation.succeeding().of(field, values, order, MOST_VALUES);
        }
        values.sort(order);
        return values.subList(0, Math.min(MOST_VALUES, values.size()));
    }
}
