package vankien.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import vankien.index.FilterKey;
import vankien.index.IndexSchema;
import vankien.query.FilterField;
import vankien.query.FilterQueries;
import vankien.search.SearchResult.FacetValue;
import vankien.succession.SuccessionList;

/**
 * The values of places and issuers as printed, each with the number of documents that choosing it finds: {@code Vĩnh
 * Long} finds those of Trà Vinh too. A seat finds its documents as well, but where the province is known it is not shown. What became of a value is found out once for a generation. Thread-safe.
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
        List<FacetValue> spelled = new ArrayList<>();
        Set<String> shown = new HashSet<>();
        for (FacetValue value : printed) {
            boolean seat = value.value().startsWith(IndexSchema.SEAT);
            String name = seat ? value.value().substring(IndexSchema.SEAT.length()) : value.value();
            counts.merge(of(field, name).own, value.count(), Integer::sum);
            spelled.add(new FacetValue(name, seat ? name : value.label(), value.count(), value.note()));
            if (!seat) {
                shown.add(of(field, name).own);
            }
        }
        return OneSpelling.of(value -> of(field, value).own, spelled).stream()
                .filter(value -> shown.contains(of(field, value.value()).own))
                .map(value -> {
                    Known here = of(field, value.value());
                    int count = here.keys.stream()
                            .mapToInt(key -> counts.getOrDefault(key, 0))
                            .sum();
                    return new FacetValue(value.value(), value.label(), count, here.note);
                })
                .sorted(order)
                .limit(most)
                .toList();
    }

    private Known of(FilterField field, String value) {
        return known.getOrDefault(field, new ConcurrentHashMap<>()).computeIfAbsent(value, printed -> {
            String own = FilterKey.of(FilterQueries.indexField(field), printed);
            Set<String> keys = new HashSet<>(successions.keys(field, printed));
            keys.add(own);
            return new Known(own, keys, successions.note(field, printed).orElse(null));
        });
    }
}
