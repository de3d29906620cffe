package vankien.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vankien.search.DocumentDetail.RelationView;
import vankien.search.DocumentDetail.Relations;
import vankien.search.Links;

/** Makes relations ready to show: those with the same words together, outgoing ones first. */
final class RelationGroups {
    /** More than these are opened by the reader. */
    private static final int SHOWN_AT_ONCE = 6;

    /** A document that changes another is worth being laid beside it. */
    private static final Set<String> CHANGES = Set.of("thay_the", "sua_doi_bo_sung");

    private final Messages t;
    private final @Nullable String here;

    /** @param here the id of the document whose page it is, or null */
    RelationGroups(Messages t, @Nullable String here) {
        this.t = t;
        this.here = here;
    }

    List<RelationGroup> of(Relations relations) {
        Map<String, List<RelationGroup.Related>> byLabel = new LinkedHashMap<>();
        for (RelationView relation : relations.out()) {
            add(byLabel, label(t, "out", relation), relation, compare(relation, true));
        }
        for (RelationView relation : relations.in()) {
            add(byLabel, label(t, "in", relation), relation, compare(relation, false));
        }
        return byLabel.entrySet().stream()
                .map(group -> group(group.getKey(), group.getValue()))
                .toList();
    }

    /** What a relation is called, {@code way} being {@code out} or {@code in}. */
    static String label(Messages t, String way, RelationView relation) {
        String key = "relation." + way + "." + relation.relation();
        return t.has(key) ? t.of(key) : relation.label();
    }

    /** The other document's page: its own where it is held, else that of its code. */
    static @Nullable String address(RelationView relation) {
        String id = relation.id();
        return id == null
                ? CodeAddress.of(relation.code())
                : Links.of(id, "", null).page();
    }

    /** What the other document is called; empty where there is nothing to call it by. */
    static String name(RelationView relation) {
        return Stream.of(relation.code(), relation.title(), relation.id())
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .findFirst()
                .orElse("");
    }

    /** The title beside a number, unless the sentence that proves the relation is the title. */
    private static @Nullable String title(RelationView relation) {
        String title = relation.title();
        boolean said = title != null && relation.sentence().contains(title);
        return relation.code() == null || said ? null : title;
    }

    private static RelationGroup group(String label, List<RelationGroup.Related> related) {
        int first = related.size() <= SHOWN_AT_ONCE + 1 ? related.size() : SHOWN_AT_ONCE;
        return new RelationGroup(label, related.subList(0, first), related.subList(first, related.size()));
    }

    /** Both documents side by side, the one that was changed on the left. */
    private @Nullable String compare(RelationView relation, boolean changesTheOther) {
        String other = relation.id();
        if (here == null || other == null || !CHANGES.contains(relation.relation())) {
            return null;
        }
        return changesTheOther ? ComparisonAddress.of(other, here) : ComparisonAddress.of(here, other);
    }

    private void add(
            Map<String, List<RelationGroup.Related>> byLabel,
            String label,
            RelationView relation,
            @Nullable String compare) {
        List<String> description = Stream.of(
                        t.typeNamed(relation.typeName()),
                        // Without an id it may be held nonetheless: which one is meant is not certain.
                        relation.date() == null ? null : VietnameseDate.brief(relation.date()))
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
        boolean third = !relation.source().equals(here) && !relation.source().equals(relation.id());
        boolean onThisPage = relation.source().equals(here);
        byLabel.computeIfAbsent(label, key -> new ArrayList<>())
                .add(new RelationGroup.Related(
                        name(relation),
                        address(relation),
                        description,
                        title(relation),
                        relation.sentence(),
                        onThisPage && relation.anchor() != null
                                ? "#" + relation.anchor()
                                : Links.of(relation.source(), "", relation.anchor())
                                        .page(),
                        t.of(onThisPage ? "relation.here" : third ? "relation.third" : "relation.there"),
                        compare));
    }
}
