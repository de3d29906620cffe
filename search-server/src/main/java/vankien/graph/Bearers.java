package vankien.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vankien.index.CodeReach;
import vankien.index.MentionKey;

/** The held documents that bear a code, newest first, to be found by their province. */
final class Bearers {
    static final Bearers NOBODY = new Bearers(List.of());

    private final List<HeldDocument> all;
    private final Map<String, List<HeldDocument>> byProvince = new HashMap<>();

    Bearers(List<HeldDocument> all) {
        this.all = List.copyOf(all);
        for (HeldDocument bearer : all) {
            String province = bearer.scope().province();
            if (province != null) {
                byProvince.computeIfAbsent(province, key -> new ArrayList<>()).add(bearer);
            }
        }
    }

    /** A document that a mention may mean as far as provinces say. */
    record Bearer(HeldDocument document, MergedProvinces.@Nullable Merged merged) {}

    List<HeldDocument> all() {
        return all;
    }

    /** Those of the mention's province, and the older ones of the provinces that became part of it. */
    List<Bearer> inReachOf(MentionKey mention, MergedProvinces mergers) {
        if (mention.reach() == CodeReach.NATIONAL) {
            return all.stream().map(document -> new Bearer(document, null)).toList();
        }
        String province = mention.scope().province();
        if (province == null || all.isEmpty()) {
            return List.of();
        }
        List<Bearer> found = new ArrayList<>();
        byProvince.getOrDefault(province, List.of()).forEach(document -> found.add(new Bearer(document, null)));
        for (MergedProvinces.Merged merged : mergers.into(province)) {
            for (HeldDocument document : byProvince.getOrDefault(merged.province(), List.of())) {
                if (document.date() != null && document.date().isBefore(merged.day())) {
                    found.add(new Bearer(document, merged));
                }
            }
        }
        found.sort(Comparator.comparing(Bearer::document, HeldDocument.NEWEST_FIRST));
        return found;
    }
}
