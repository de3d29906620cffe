package vankien.search;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import vankien.index.FilterKey;
import vankien.query.FilterField;
import vankien.query.FilterQueries;
import vankien.search.SearchResult.FacetValue;
import vankien.succession.SuccessionList;

/**
 * The values of places and issuers as printed, each with the number of documents that choosing it finds: {@code Vĩnh
 * Long} finds those of Trà Vinh too. What became of a value is found out once for a generation. Thread-safe.
 */
final class SucceedingValues {
    private final SuccessionList successions;
    private final Map<FilterField, Map<String, Known>> known =
            Map.of(FilterField.PLACE, new ConcurrentHashMap<>(), FilterField.ISSUER, new ConcurrentHashMap<>());

    SucceedingValues(SuccessionList successions) {
        this.successions = successions;
    }

    /** What a value finds, its own key among them, and what is noted. */
    private record Known(
            String own, Set<String> keys, @Nullable String note) {}

    /** Whether a field has values with successors. */
    boolean concern(FilterField field) {
        return known.containsKey(field);
    }

    /** @param printed all values of a field in an index, with the documents that print them */
    List<FacetValue> of(FilterField field, List<FacetValue> printed, Comparator<FacetValue> order, int most) {
        Map<String, Integer> counts = new HashMap<>();
        printed.forEach(value -> counts.merge(of(field, value).own, value.count(), Integer::sum));
        return printed.stream()
                .map(value -> {
                    Known here = of(field, value);
                    int count = here.keys.stream()
                            .mapToInt(key -> counts.getOrDefault(key, 0))
                            .sum();
                    return new FacetValue(value.value(), value.label(), count, here.note);
                })
                .sorted(order)
                .limit(most)
                .toList();
    }

    private Known of(FilterField field, FacetValue value) {
        return known.getOrDefault(field, new ConcurrentHashMap<>()).computeIfAbsent(value.value(), printed -> {
            String own = FilterKey.of(FilterQueries.indexField(field), printed);
            Set<String> keys = new HashSet<>(successions.keys(field, printed));
            keys.add(own);
            return new Known(own, keys, successions.note(field, printed).orElse(null));
        });
    }
}
