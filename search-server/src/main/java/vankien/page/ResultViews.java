package vankien.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vankien.query.FilterField;
import vankien.query.SearchRequest;
import vankien.query.Sorting;
import vankien.search.SearchResult;
import vankien.search.UnderstoodQuery.Expansion;

/** Makes the answer to a search ready to show. */
final class ResultViews {
    private final Messages t;
    private final Frame blank;

    ResultViews(Frame blank) {
        this.t = blank.t();
        this.blank = blank;
    }

    /**
     * A page of results.
     *
     * @param note the key of something to tell the reader, or null
     * @param missing why no document holds all words
     * @param today the day in Vietnam
     */
    ResultView of(
            SearchRequest request, SearchResult result, @Nullable String note, MissingWords missing, LocalDate today) {
        SearchRequest first = request.withCursor(null);
        Filters filters = new Filters(t, request, result.facets());
        List<Link> chips = filters.chips();
        String better = result.query().didYouMean();
        return new ResultView(
                blank.titled(title(request)),
                request.text(),
                count(request, result.total()),
                notes(result, note),
                better == null ? null : new Link(better, SearchAddress.of(Refinement.withText(request, better))),
                CodeViews.of(t, request, result.codes()),
                chips,
                chips.isEmpty() ? null : SearchAddress.of(Refinement.withoutFilters(request)),
                filters.groups(),
                request.from() == null ? "" : VietnameseDate.brief(request.from()),
                request.to() == null ? "" : VietnameseDate.brief(request.to()),
                QuickDates.of(t, request, today),
                kept(request, Set.of("q", "cursor")),
                kept(request, Set.of("from", "to", "cursor")),
                sorting(request),
                new HitViews(t, request).of(result.hits()),
                result.next() == null ? null : SearchAddress.of(request.withCursor(result.next())),
                request.cursor() == null ? null : SearchAddress.of(first),
                result.hits().isEmpty() ? ways(request, chips) : List.of(),
                missing(missing, result, chips),
                missing.shorter().stream()
                        .map(shorter -> new Link(
                                t.of("missing.shorter", shorter.text(), t.number(shorter.documents())),
                                SearchAddress.of(Refinement.withText(request, shorter.text()))))
                        .toList(),
                Stream.of("xlsx", "csv")
                        .map(format -> new Link(t.of("export." + format), SearchAddress.export(request, format)))
                        .toList(),
                SearchAddress.feed(request),
                Stream.concat(
                                Stream.of(request.text().isBlank() ? title(request) : request.text()),
                                chips.stream().map(Link::label))
                        .collect(Collectors.joining(" · ")),
                SearchAddress.of(first));
    }

    /** Which words no document holds; where filters leave nothing at all, they can be the reason. */
    private @Nullable String missing(MissingWords missing, SearchResult result, List<Link> chips) {
        if (missing.absent().isEmpty()) {
            return missing.shorter().isEmpty() ? null : t.of("missing.together");
        }
        if (result.hits().isEmpty()) {
            return chips.isEmpty() ? t.of("missing.none", quoted(missing.absent())) : null;
        }
        return t.of("missing.absent", quoted(missing.absent()));
    }

    private static String quoted(List<String> words) {
        return words.stream().map(word -> "“" + word + "”").collect(Collectors.joining(", "));
    }

    private String title(SearchRequest request) {
        return request.text().isBlank() ? t.of("results.title_all") : t.of("results.title", request.text());
    }

    private String count(SearchRequest request, SearchResult.Total total) {
        String value = t.number(total.value());
        if (total.value() == 0) {
            return t.of("results.none");
        }
        if (total.relation().equals("gte")) {
            value = t.of("results.at_least", value);
        }
        boolean oneNumber = request.text().isBlank() || total.value() == total.allWords();
        return oneNumber
                ? t.of("results.count", value)
                : t.of("results.count_words", value, t.number(total.allWords()));
    }

    private List<String> notes(SearchResult result, @Nullable String note) {
        List<String> notes = new ArrayList<>();
        if (note != null) {
            notes.add(t.of(note));
        }
        if (result.query().understood().relaxed()) {
            notes.add(t.of("note.relaxed"));
        }
        List<Expansion> expansions = result.query().understood().expansions();
        if (!expansions.isEmpty()) {
            notes.add(t.of(
                    "note.expansions",
                    expansions.stream()
                            .map(expansion -> t.of("note.expansion", expansion.from(), expansion.to()))
                            .collect(Collectors.joining("; "))));
        }
        FilterWords words = new FilterWords(t, result.facets());
        result.query().understood().filters().forEach((name, values) -> {
            String label = FilterField.ofParameter(name).map(words::field).orElse(name);
            notes.add(t.of("note.filter", label, String.join(", ", values)));
        });
        return notes;
    }

    /** Without words nothing is relevant: everything comes newest first. */
    private List<ResultView.Choice> sorting(SearchRequest request) {
        boolean words = !request.text().isBlank();
        Sorting now = !words && request.sorting() == Sorting.RELEVANCE ? Sorting.NEWEST : request.sorting();
        return Arrays.stream(Sorting.values())
                .filter(sorting -> words || sorting != Sorting.RELEVANCE)
                .map(sorting -> new ResultView.Choice(
                        t.of("sort." + sorting.parameter()),
                        SearchAddress.of(Refinement.sorted(request, sorting)),
                        sorting == now))
                .toList();
    }

    /** What may lead out of an empty result: each filter let go, all let go, quotation marks taken off. */
    private List<Link> ways(SearchRequest request, List<Link> chips) {
        List<Link> ways = new ArrayList<>();
        for (Link chip : chips) {
            ways.add(new Link(t.of("empty.without_filter", chip.label()), chip.address()));
        }
        if (chips.size() > 1) {
            ways.add(new Link(t.of("empty.without_filters"), SearchAddress.of(Refinement.withoutFilters(request))));
        }
        String plain = request.text()
                .replaceAll("[\"“”«»*()]", " ")
                .replaceAll("\\s+", " ")
                .strip();
        if (!plain.isEmpty() && !plain.equals(request.text())) {
            ways.add(new Link(t.of("empty.plain_words", plain), SearchAddress.of(Refinement.withText(request, plain))));
        }
        return ways;
    }

    private static List<SearchAddress.Parameter> kept(SearchRequest request, Set<String> without) {
        return SearchAddress.parameters(request).stream()
                .filter(parameter -> !without.contains(parameter.name()))
                .toList();
    }
}
