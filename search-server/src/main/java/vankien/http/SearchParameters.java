package vankien.http;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vankien.query.FilterField;
import vankien.query.FilterValue;
import vankien.query.SearchRequest;
import vankien.query.Sorting;

/**
 * The one place where the parameters of a search become a request.
 *
 * <p>Every parameter is read to the end: a bad one is noted and replaced by its default, so that the API can name all
 * errors at once and a page can go on without them.
 */
final class SearchParameters {
    private static final Pattern ISO_DATE = Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})");
    /** At most nine digits, so that it is an int. */
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

    private static final Set<FilterField> ALL_FACETS = EnumSet.allOf(FilterField.class);
    /** The names of all parameters of a search. */
    static final List<String> NAMES = Stream.concat(
                    Stream.concat(
                            Stream.of("q"), Arrays.stream(FilterField.values()).map(FilterField::parameter)),
                    Stream.of("from", "to", "sort", "size", "cursor", "passages", "facets"))
            .toList();

    private final QueryParameters sent;
    private final List<ParameterError> errors = new ArrayList<>();

    private SearchParameters(QueryParameters sent) {
        this.sent = sent;
    }

    /**
     * A request as read.
     *
     * @param request what was understood, with defaults for what was not
     * @param errors what was wrong, empty when all was well
     * @param cut whether the query was too long and lost its end
     */
    record Reading(SearchRequest request, List<ParameterError> errors, boolean cut) {}

    /** Reads all parameters of a search. */
    static Reading read(QueryParameters sent) {
        return new SearchParameters(sent).read();
    }

    private Reading read() {
        errors.addAll(RequestErrors.unknownOrMalformed(sent, NAMES));
        String text = single("q", "");
        boolean cut = text.length() > SearchRequest.MAX_TEXT;
        if (cut) {
            error("q", "too_long", String.valueOf(text.length()), String.valueOf(SearchRequest.MAX_TEXT));
            text = text.substring(0, lastWholeCharacter(text));
        }
        LocalDate from = date("from");
        LocalDate to = date("to");
        if (from != null && to != null && from.isAfter(to)) {
            error("from", "after_to", from.toString(), to.toString());
            LocalDate later = from;
            from = to;
            to = later;
        }
        SearchRequest request = new SearchRequest(
                text,
                filters(),
                from,
                to,
                sorting(),
                number("size", 1, SearchRequest.MAX_SIZE, 10),
                cursor(),
                number("passages", 0, SearchRequest.MAX_PASSAGES, 2),
                facets());
        return new Reading(request, List.copyOf(errors), cut);
    }

    private Map<FilterField, List<FilterValue>> filters() {
        Map<FilterField, List<FilterValue>> filters = new EnumMap<>(FilterField.class);
        for (FilterField field : FilterField.values()) {
            List<FilterValue> values = new ArrayList<>();
            for (String parameter : sent.all(field.parameter())) {
                FilterValue value = FilterValue.of(parameter);
                FilterRules.canonical(field, value.value())
                        .map(canonical -> new FilterValue(canonical, value.excluded()))
                        .filter(canonical -> !values.contains(canonical))
                        .ifPresentOrElse(values::add, () -> refuse(field, parameter, value));
            }
            filters.put(field, values);
        }
        return filters;
    }

    private void refuse(FilterField field, String parameter, FilterValue value) {
        if (FilterRules.canonical(field, value.value()).isPresent()) {
            return; // sent twice: the same filter
        }
        String name = field.parameter();
        if (value.value().isBlank()) {
            error(name, "empty");
        } else if (field == FilterField.YEAR || field == FilterField.TERM || field == FilterField.CITES) {
            error(name, name, parameter, FilterRules.allowed(field));
        } else {
            error(name, "not_one_of", parameter, FilterRules.allowed(field) + ", " + FilterValue.NONE);
        }
    }

    private Sorting sorting() {
        String value = single("sort", Sorting.RELEVANCE.parameter());
        return Sorting.ofParameter(value).orElseGet(() -> {
            String allowed =
                    Arrays.stream(Sorting.values()).map(Sorting::parameter).collect(Collectors.joining(", "));
            error("sort", "not_one_of", value, allowed);
            return Sorting.RELEVANCE;
        });
    }

    private @Nullable String cursor() {
        if (sent.all("cursor").isEmpty()) {
            return null;
        }
        String cursor = single("cursor", "");
        if (cursor.isBlank()) {
            error("cursor", "cursor_empty");
            return null;
        }
        return cursor;
    }

    private Set<FilterField> facets() {
        if (sent.all("facets").isEmpty()) {
            return ALL_FACETS;
        }
        Set<FilterField> fields = EnumSet.noneOf(FilterField.class);
        List<String> names = Arrays.stream(single("facets", "").split(",", -1))
                .map(String::strip)
                .toList();
        if (names.equals(List.of("none"))) {
            return fields;
        }
        for (String name : names) {
            FilterField.ofParameter(name)
                    .ifPresentOrElse(fields::add, () -> error("facets", "facets", name, allFacets()));
        }
        return fields;
    }

    private static String allFacets() {
        return Arrays.stream(FilterField.values()).map(FilterField::parameter).collect(Collectors.joining(", "));
    }

    private int number(String name, int least, int most, int otherwise) {
        if (sent.all(name).isEmpty()) {
            return otherwise;
        }
        String value = single(name, "");
        if (NUMBER.matcher(value).matches()) {
            int number = Integer.parseInt(value);
            if (number >= least && number <= most) {
                return number;
            }
        }
        error(name, "not_in_range", value, String.valueOf(least), String.valueOf(most));
        return otherwise;
    }

    private @Nullable LocalDate date(String name) {
        if (sent.all(name).isEmpty()) {
            return null;
        }
        String value = single(name, "");
        Matcher iso = ISO_DATE.matcher(value);
        if (iso.matches()) {
            try {
                return LocalDate.of(
                        Integer.parseInt(iso.group(1)), Integer.parseInt(iso.group(2)), Integer.parseInt(iso.group(3)));
            } catch (DateTimeException e) {
                // such as 2021-02-30: named below like any other value that is not a date
            }
        }
        error(name, "not_a_date", value);
        return null;
    }

    private String single(String name, String otherwise) {
        List<String> values = sent.all(name);
        if (values.size() > 1) {
            error(name, "repeated", String.valueOf(values.size()));
        }
        return values.isEmpty() ? otherwise : values.getFirst();
    }

    private void error(String parameter, String key, String... values) {
        errors.add(ParameterError.of(parameter, key, values));
    }

    private static int lastWholeCharacter(String text) {
        int end = SearchRequest.MAX_TEXT;
        return Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
    }
}
