package vankien.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vankien.graph.MergedProvinces;
import vankien.index.DocumentScope;
import vankien.succession.Succession;
import vankien.succession.SuccessionList;

/** The list of successions as what decides whose number a number is. Immutable. */
final class ProvinceMergers implements MergedProvinces {
    private final Map<String, List<Merged>> into = new HashMap<>();
    private final Map<String, Set<String>> containing = new HashMap<>();

    private ProvinceMergers() {}

    static ProvinceMergers of(SuccessionList successions) {
        ProvinceMergers mergers = new ProvinceMergers();
        for (Succession one : successions.places()) {
            String successor = province(one.successor());
            for (String name : one.names()) {
                String province = province(name);
                if (province != null && successor != null && !province.equals(successor)) {
                    List<Merged> merged = mergers.into.computeIfAbsent(successor, key -> new ArrayList<>());
                    Merged next = new Merged(province, one.from());
                    if (!merged.contains(next)) {
                        merged.add(next);
                    }
                    mergers.containing
                            .computeIfAbsent(province, key -> new TreeSet<>())
                            .add(successor);
                }
            }
        }
        return mergers;
    }

    private static @Nullable String province(@Nullable String place) {
        return DocumentScope.of(null, place).province();
    }

    @Override
    public List<Merged> into(String province) {
        return into.getOrDefault(province, List.of());
    }

    @Override
    public Set<String> containing(String province) {
        return containing.getOrDefault(province, Set.of());
    }
}
