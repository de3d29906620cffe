package vankien.search;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vankien.index.FilterKey;
import vankien.query.FilterField;
import vankien.query.FilterQueries;
import vankien.search.SearchResult.FacetValue;
import vankien.succession.SuccessionList;

/**
 * The values of places and issuers as printed, each with the number of documents that choosing it finds: {@code Vĩnh
 * Long} finds those of Trà Vinh too.
 */
final class SucceedingValues {
    private final SuccessionList successions;
    private final FilterField field;

    SucceedingValues(SuccessionList successions, FilterField field) {
        this.successions = successions;
        this.field = field;
    }

    /** @param printed all values with the documents that print them, in the order in which they are shown */
    List<FacetValue> of(List<FacetValue> printed, int most) {
        Map<String, Integer> counts = new HashMap<>();
        printed.forEach(value -> counts.merge(key(value.value()), value.count(), Integer::sum));
        return printed.stream().limit(most).map(value -> with(value, counts)).toList();
    }

    private FacetValue with(FacetValue value, Map<String, Integer> counts) {
        Set<String> keys = new HashSet<>(successions.keys(field, value.value()));
        keys.add(key(value.value()));
        int count = keys.stream().mapToInt(key -> counts.getOrDefault(key, 0)).sum();
        String note = successions.note(field, value.value()).orElse(null);
        return new FacetValue(value.value(), value.label(), count, note);
    }

    private String key(String value) {
        return FilterKey.of(FilterQueries.indexField(field), value);
    }
}
