package vankien.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vankien.search.CodeCard.Identity;
import vankien.search.CodeDetail;
import vankien.search.DocumentDetail.RelationView;
import vankien.search.Links;

/** The documents that bear a code and those that stand in relation to it, each once, by date; undated ones last. */
final class Timeline {
    private final Messages t;
    private final Map<String, Event> events = new LinkedHashMap<>();

    private record Event(
            @Nullable LocalDate date,
            Set<String> what,
            String name,
            @Nullable String address,
            @Nullable String title,
            boolean own) {}

    private Timeline(Messages t) {
        this.t = t;
    }

    static List<CodePageView.Moment> of(Messages t, CodeDetail code) {
        Timeline timeline = new Timeline(t);
        for (Identity identity : code.identities()) {
            timeline.add(code.code(), identity);
        }
        code.relations().out().forEach(relation -> timeline.add("out", relation));
        code.relations().in().forEach(relation -> timeline.add("in", relation));
        return timeline.sorted();
    }

    private void add(String code, Identity identity) {
        String id = identity.held();
        String issuer = identity.issuer();
        add(
                id == null ? code + identity.date() + identity.place() : id,
                new Event(
                        identity.date(),
                        new LinkedHashSet<>(
                                List.of(issuer == null ? t.of("timeline.issued") : t.of("timeline.issued_by", issuer))),
                        code,
                        id == null ? null : Links.of(id, "", null).page(),
                        identity.title(),
                        true));
    }

    private void add(String way, RelationView relation) {
        String id = relation.id();
        add(
                id == null ? RelationGroups.name(relation) + relation.date() : id,
                new Event(
                        relation.date(),
                        new LinkedHashSet<>(List.of(RelationGroups.label(t, way, relation))),
                        RelationGroups.name(relation),
                        RelationGroups.address(relation),
                        relation.code() == null ? null : relation.title(),
                        false));
    }

    private void add(String key, Event event) {
        Event known = events.putIfAbsent(key, event);
        if (known != null) {
            known.what.addAll(event.what);
        }
    }

    private List<CodePageView.Moment> sorted() {
        List<Event> sorted = new ArrayList<>(events.values());
        sorted.sort(Comparator.comparing(Event::date, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
                .thenComparing(event -> !event.own));
        return sorted.stream()
                .map(event -> new CodePageView.Moment(
                        event.date == null ? null : event.date.toString(),
                        event.date == null ? t.of("hit.no_date") : VietnameseDate.brief(event.date),
                        List.copyOf(event.what),
                        event.name,
                        event.address,
                        event.title,
                        event.own))
                .toList();
    }
}
