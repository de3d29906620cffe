package vankien.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vankien.query.FilterField;
import vankien.query.FilterValue;
import vankien.query.SearchRequest;
import vankien.search.SearchResult.FacetValue;

/** Filters sample documents and counts their values by looking. */
final class FakeFilters {
    private FakeFilters() {}

    static boolean accepts(SearchRequest request, SampleDocument document) {
        if (request.from() != null
                && (document.date() == null || document.date().isBefore(request.from()))) {
            return false;
        }
        if (request.to() != null && (document.date() == null || document.date().isAfter(request.to()))) {
            return false;
        }
        return request.filters().entrySet().stream().allMatch(filter -> {
            String value = Objects.requireNonNullElse(value(document, filter.getKey()), FilterValue.NONE);
            List<FilterValue> wanted = filter.getValue();
            boolean excluded = wanted.stream()
                    .anyMatch(one -> one.excluded() && one.value().equals(value));
            boolean any = wanted.stream().allMatch(FilterValue::excluded);
            return !excluded
                    && (any
                            || wanted.stream()
                                    .anyMatch(one ->
                                            !one.excluded() && one.value().equals(value)));
        });
    }

    private static @Nullable String value(SampleDocument document, FilterField field) {
        return switch (field) {
            case TYPE -> document.type() == null ? null : document.type().symbol();
            case YEAR ->
                document.date() == null ? null : String.valueOf(document.date().getYear());
            case ISSUER -> document.issuer();
            case PLACE -> document.place();
            case SIGNER -> document.signer();
            case FORMAT -> document.format();
            case STATUS -> document.status().state();
            case LEVEL, TERM, CITES -> null;
        };
    }

    static Map<String, List<FacetValue>> facets(SearchRequest request, List<SampleDocument> found) {
        Map<String, List<FacetValue>> facets = new LinkedHashMap<>();
        for (FilterField field : FilterField.values()) {
            if (request.facets().contains(field)) {
                Map<String, Long> counts = found.stream()
                        .map(document -> Objects.requireNonNullElse(value(document, field), FilterValue.NONE))
                        .collect(Collectors.groupingBy(value -> value, LinkedHashMap::new, Collectors.counting()));
                facets.put(
                        field.parameter(),
                        counts.entrySet().stream()
                                .map(count -> new FacetValue(
                                        count.getKey(),
                                        count.getKey(),
                                        count.getValue().intValue()))
                                .toList());
            }
        }
        return facets;
    }
}
