package vankien.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vankien.query.FilterField;
import vankien.query.FilterValue;
import vankien.query.SearchRequest;
import vankien.query.Sorting;

/** The searches that lie one click from a search. Each begins at its first page. */
final class Refinement {
    private Refinement() {}

    static SearchRequest withText(SearchRequest request, String text) {
        return copy(request, text, request.filters(), request.from(), request.to(), request.sorting());
    }

    /** With one filter more. Including a value takes back its exclusion, and the other way round. */
    static SearchRequest with(SearchRequest request, FilterField field, FilterValue added) {
        FilterValue opposite = new FilterValue(added.value(), !added.excluded());
        List<FilterValue> values = new ArrayList<>(request.filters().getOrDefault(field, List.of()));
        values.remove(opposite);
        values.add(added);
        return replace(request, field, values);
    }

    static SearchRequest without(SearchRequest request, FilterField field, FilterValue removed) {
        List<FilterValue> values = new ArrayList<>(request.filters().getOrDefault(field, List.of()));
        values.remove(removed);
        return replace(request, field, values);
    }

    static SearchRequest withoutFilters(SearchRequest request) {
        return copy(request, request.text(), Map.of(), null, null, request.sorting());
    }

    static SearchRequest withDates(SearchRequest request, @Nullable LocalDate from, @Nullable LocalDate to) {
        return copy(request, request.text(), request.filters(), from, to, request.sorting());
    }

    static SearchRequest sorted(SearchRequest request, Sorting sorting) {
        return copy(request, request.text(), request.filters(), request.from(), request.to(), sorting);
    }

    private static SearchRequest replace(SearchRequest request, FilterField field, List<FilterValue> values) {
        Map<FilterField, List<FilterValue>> filters = new EnumMap<>(FilterField.class);
        filters.putAll(request.filters());
        filters.put(field, values);
        return copy(request, request.text(), filters, request.from(), request.to(), request.sorting());
    }

    private static SearchRequest copy(
            SearchRequest request,
            String text,
            Map<FilterField, List<FilterValue>> filters,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            Sorting sorting) {
        return new SearchRequest(
                text, filters, from, to, sorting, request.size(), null, request.passages(), request.facets());
    }
}
