package vankien.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.LabelAndValue;
import org.apache.lucene.facet.StringDocValuesReaderState;
import org.apache.lucene.facet.StringValueFacetCounts;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;
import vankien.graph.DocumentState;
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
    private final IndexSearcher searcher;
    private final StatusTable statuses;
    /** Everything that is found, where a field was counted that is not filtered. */
    private @Nullable FacetsCollector all;

    FacetCounter(Generation generation, IndexSearcher searcher, StatusTable statuses) {
        this.generation = generation;
        this.searcher = searcher;
        this.statuses = statuses;
    }

    /** Gives the matching documents without the filter of one field, or with all filters for null. */
    interface Matching {
        BooleanQuery but(@Nullable FilterField field) throws IOException;
    }

    Map<String, List<SearchResult.FacetValue>> count(
            Set<FilterField> fields, Set<FilterField> filtered, Matching matching) throws IOException {
        Map<String, List<SearchResult.FacetValue>> facets = new LinkedHashMap<>();
        for (FilterField field : FilterField.values()) {
            if (!fields.contains(field)) {
                continue;
            }
            FacetsCollector documents;
            if (filtered.contains(field)) {
                documents = collect(matching.but(field));
            } else {
                all = all == null ? collect(matching.but(null)) : all;
                documents = all;
            }
            facets.put(field.parameter(), field == FilterField.STATUS ? states(documents) : values(field, documents));
        }
        return facets;
    }

    /** How many documents were found, with all filters; empty where that was not needed for any count. */
    OptionalInt found() {
        return all == null
                ? OptionalInt.empty()
                : OptionalInt.of(all.getMatchingDocs().stream()
                        .mapToInt(FacetsCollector.MatchingDocs::totalHits)
                        .sum());
    }

    private FacetsCollector collect(BooleanQuery query) throws IOException {
        return searcher.search(query, new FacetsCollectorManager());
    }

    /** States are derived, not indexed: they are looked up for each document. */
    private List<SearchResult.FacetValue> states(FacetsCollector documents) throws IOException {
        Map<DocumentState, Integer> counts = new EnumMap<>(DocumentState.class);
        for (FacetsCollector.MatchingDocs matching : documents.getMatchingDocs()) {
            DocIdSetIterator found = matching.bits().iterator();
            for (int local = found.nextDoc(); local != DocIdSetIterator.NO_MORE_DOCS; local = found.nextDoc()) {
                counts.merge(statuses.state(matching.context().docBase + local), 1, Integer::sum);
            }
        }
        List<SearchResult.FacetValue> values = new ArrayList<>();
        counts.forEach(
                (state, count) -> values.add(new SearchResult.FacetValue(state.symbol(), state.vietnamese(), count)));
        values.sort(MOST_FREQUENT);
        return values;
    }

    private List<SearchResult.FacetValue> values(FilterField field, FacetsCollector documents) throws IOException {
        StringDocValuesReaderState state = generation.facetState(FilterQueries.indexField(field));
        if (state == null) {
            return List.of();
        }
        StringValueFacetCounts counter = new StringValueFacetCounts(state, documents);
        boolean named = generation.succeeding().concern(field);
        FacetResult counts = named
                ? counter.getAllChildren(FilterQueries.indexField(field))
                : counter.getTopChildren(
                        field == FilterField.SIGNER ? MOST_SPELLINGS : MOST_VALUES, FilterQueries.indexField(field));
        List<SearchResult.FacetValue> values = new ArrayList<>();
        if (counts != null) {
            for (LabelAndValue counted : counts.labelValues) {
                values.add(new SearchResult.FacetValue(
                        counted.label, FacetLabels.of(field, counted.label), counted.value.intValue()));
            }
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
