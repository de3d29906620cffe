package vankien.page;

import java.text.Collator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vankien.query.FilterField;
import vankien.query.FilterValue;
import vankien.query.SearchRequest;
import vankien.query.Sorting;
import vankien.search.SearchResult;

/** Makes the archive ready to browse. */
final class BrowseViews {
    private static final List<FilterField> FIELDS =
            List.of(FilterField.TYPE, FilterField.ISSUER, FilterField.TERM, FilterField.PLACE, FilterField.LEVEL);
    private static final int SHOWN_AT_ONCE = 12;

    private final Messages t;

    BrowseViews(Messages t) {
        this.t = t;
    }

    /** The search whose counts the page shows. */
    static SearchRequest request() {
        return SearchRequest.of("").withSize(1).withPassages(0);
    }

    /** The search for what was issued in the last days. */
    static SearchRequest lately(LocalDate today, int days) {
        SearchRequest all = SearchRequest.of("");
        return new SearchRequest(
                "",
                Map.of(),
                today.minusDays(days - 1L),
                today,
                Sorting.RELEVANCE,
                all.size(),
                null,
                all.passages(),
                all.facets());
    }

    BrowseView of(Frame frame, SearchResult all, Map<Integer, SearchResult> lately, LocalDate today) {
        List<BrowseView.Recent> recent = new ArrayList<>();
        lately.forEach((days, result) -> recent.add(new BrowseView.Recent(
                t.of("browse.days", days),
                t.of("results.count", t.number(result.total().value())),
                result.total().value() == 0 ? null : SearchAddress.of(lately(today, days)))));
        return new BrowseView(
                frame,
                t.of("browse.lead", t.number(all.total().value())),
                recent,
                YearChart.of(t, all.facets().getOrDefault("year", List.of()), today),
                FIELDS.stream()
                        .map(field -> group(field, all))
                        .filter(group -> !group.first().isEmpty())
                        .toList());
    }

    private BrowseView.Group group(FilterField field, SearchResult all) {
        SearchRequest none = SearchRequest.of("");
        List<FilterChoice> choices = new Filters(t, none, all.facets()).all(field);
        int most = all.facets().getOrDefault(field.parameter(), List.of()).stream()
                .mapToInt(SearchResult.FacetValue::count)
                .max()
                .orElse(1);
        Map<String, Integer> counts = new HashMap<>();
        all.facets()
                .getOrDefault(field.parameter(), List.of())
                .forEach(value -> counts.merge(value.value(), value.count(), Integer::sum));
        List<BrowseView.Bar> bars = ordered(field, choices).stream()
                .map(choice -> new BrowseView.Bar(
                        choice.label(),
                        choice.count() == null ? "" : choice.count(),
                        Math.clamp(Math.round(100f * counts.getOrDefault(choice.value(), 0) / most), 1, 100),
                        choice.toggle()))
                .toList();
        int first = bars.size() <= SHOWN_AT_ONCE + 1 ? bars.size() : SHOWN_AT_ONCE;
        return new BrowseView.Group(
                field.parameter(),
                t.of("filter." + field.parameter()),
                bars.subList(0, first),
                bars.subList(first, bars.size()));
    }

    /** Terms latest first; bodies that issue most first, the others as a Vietnamese list has them; else by their number. */
    private static List<FilterChoice> ordered(FilterField field, List<FilterChoice> choices) {
        List<FilterChoice> ordered = new ArrayList<>(choices);
        if (field == FilterField.TERM) {
            ordered.sort(
                    Comparator.comparing((FilterChoice choice) -> choice.value().equals(FilterValue.NONE))
                            .thenComparing(FilterChoice::value, Comparator.reverseOrder()));
        } else if (field == FilterField.ISSUER && ordered.size() > SHOWN_AT_ONCE + 1) {
            ordered.subList(SHOWN_AT_ONCE, ordered.size())
                    .sort(Comparator.comparing(FilterChoice::label, Collator.getInstance(Locale.of("vi"))));
        }
        return ordered;
    }
}
