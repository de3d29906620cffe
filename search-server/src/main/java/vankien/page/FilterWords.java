package vankien.page;

import java.util.List;
import java.util.Map;
import vankien.query.FilterField;
import vankien.query.FilterValue;
import vankien.search.SearchResult.FacetValue;

/** What a filter's value is called. */
final class FilterWords {
    private final Messages t;
    private final Map<String, List<FacetValue>> facets;

    FilterWords(Messages t, Map<String, List<FacetValue>> facets) {
        this.t = t;
        this.facets = facets;
    }

    String field(FilterField field) {
        return t.of("filter." + field.parameter());
    }

    String value(FilterField field, String value) {
        if (value.equals(FilterValue.NONE)) {
            return t.of("filter.none");
        }
        return switch (field) {
            case STATUS -> t.has("status." + value) ? t.of("status." + value) : value;
            case TYPE -> t.type(value, value);
            case LEVEL -> t.orElse("level." + value, value);
            default ->
                facets.getOrDefault(field.parameter(), List.of()).stream()
                        .filter(facet -> facet.value().equals(value))
                        .map(FacetValue::label)
                        .findFirst()
                        .orElse(value);
        };
    }
}
