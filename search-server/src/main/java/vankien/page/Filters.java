package vankien.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vankien.query.FilterField;
import vankien.query.FilterValue;
import vankien.query.SearchRequest;
import vankien.search.SearchResult.FacetValue;

/** The filters of a search: what can be chosen and what is chosen. */
final class Filters {
    /** In the order in which staff narrow a search. */
    static final List<FilterField> SHOWN = List.of(
            FilterField.TYPE,
            FilterField.YEAR,
            FilterField.ISSUER,
            FilterField.LEVEL,
            FilterField.PLACE,
            FilterField.TERM,
            FilterField.STATUS,
            FilterField.SIGNER,
            FilterField.FORMAT);

    private static final int SHOWN_AT_ONCE = 6;
    private static final int MOST = 40;

    private final Messages t;
    private final SearchRequest request;
    private final Map<String, List<FacetValue>> facets;
    private final FilterWords words;

    Filters(Messages t, SearchRequest request, Map<String, List<FacetValue>> facets) {
        this.t = t;
        this.request = request;
        this.facets = facets;
        this.words = new FilterWords(t, facets);
    }

    /** The fields that have something to choose. */
    List<FilterGroup> groups() {
        List<FilterGroup> groups = new ArrayList<>();
        for (FilterField field : SHOWN) {
            List<FilterChoice> choices = choices(field);
            // Where all documents share the only value there is nothing to choose.
            if (choices.size() > 1 || chosen(field).size() == 1) {
                int first = choices.size() <= SHOWN_AT_ONCE + 1 ? choices.size() : SHOWN_AT_ONCE;
                groups.add(new FilterGroup(
                        field.parameter(),
                        words.field(field),
                        choices.subList(0, first),
                        choices.subList(first, choices.size())));
            }
        }
        return groups;
    }

    /** What is chosen, each with the search that lets it go. */
    List<Link> chips() {
        List<Link> chips = new ArrayList<>();
        for (FilterField field : FilterField.values()) {
            for (FilterValue value : chosen(field)) {
                String label = words.field(field) + ": " + words.value(field, value.value());
                chips.add(new Link(
                        value.excluded() ? t.of("filter.excluded", label) : label,
                        SearchAddress.of(Refinement.without(request, field, value))));
            }
        }
        if (request.from() != null) {
            chips.add(new Link(
                    t.of("filter.from", VietnameseDate.brief(request.from())),
                    SearchAddress.of(Refinement.withDates(request, null, request.to()))));
        }
        if (request.to() != null) {
            chips.add(new Link(
                    t.of("filter.to", VietnameseDate.brief(request.to())),
                    SearchAddress.of(Refinement.withDates(request, request.from(), null))));
        }
        return chips;
    }

    /** The values of a field; chosen ones come first and stay even when nothing has them. */
    List<FilterChoice> choices(FilterField field) {
        return choices(field, MOST);
    }

    /** All values of a field, however many. */
    List<FilterChoice> all(FilterField field) {
        return choices(field, Integer.MAX_VALUE);
    }

    private List<FilterChoice> choices(FilterField field, int most) {
        List<FilterChoice> choices = new ArrayList<>();
        List<FacetValue> counted = facets.getOrDefault(field.parameter(), List.of());
        for (FilterValue value : chosen(field)) {
            FacetValue count = counted.stream()
                    .filter(facet -> facet.value().equals(value.value()))
                    .findFirst()
                    .orElse(null);
            choices.add(choice(field, value.value(), count));
        }
        Set<String> above =
                Set.copyOf(chosen(field).stream().map(FilterValue::value).toList());
        counted.stream()
                .filter(facet -> !above.contains(facet.value()))
                .limit(most)
                .forEach(facet -> choices.add(choice(field, facet.value(), facet)));
        return choices;
    }

    private FilterChoice choice(FilterField field, String value, @Nullable FacetValue counted) {
        FilterValue included = new FilterValue(value, false);
        FilterValue excluded = new FilterValue(value, true);
        FilterChoice.State state = chosen(field).contains(included)
                ? FilterChoice.State.INCLUDED
                : chosen(field).contains(excluded) ? FilterChoice.State.EXCLUDED : FilterChoice.State.OPEN;
        SearchRequest toggled = switch (state) {
            case OPEN -> Refinement.with(request, field, included);
            case INCLUDED -> Refinement.without(request, field, included);
            case EXCLUDED -> Refinement.without(request, field, excluded);
        };
        return new FilterChoice(
                value,
                words.value(field, value),
                counted == null ? null : note(counted.note()),
                counted == null ? null : t.number(counted.count()),
                state,
                SearchAddress.of(toggled),
                SearchAddress.of(Refinement.with(request, field, excluded)));
    }

    /** What became of a place or body; the search says it in Vietnamese: {@code từ 01-07-2025: Vĩnh Long}. */
    private @Nullable String note(@Nullable String note) {
        if (note == null) {
            return null;
        }
        return note.startsWith("từ ")
                ? t.of("note.since", note.substring(3))
                : note.startsWith("đến ") ? t.of("note.until", note.substring(4)) : note;
    }

    private List<FilterValue> chosen(FilterField field) {
        return request.filters().getOrDefault(field, List.of());
    }
}
