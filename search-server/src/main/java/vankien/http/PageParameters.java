package vankien.http;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vankien.page.Reading;
import vankien.query.SearchRequest;

/**
 * What people and their forms send, brought into the form of the API: empty fields are none, dates may be day first. Each page
 * takes its own parameters and {@code lang}; all others are passed over.
 */
final class PageParameters {
    /** What is looked for inside a document, and where. */
    private static final List<String> READING = List.of("find", "at", "part");

    private static final Map<String, List<String>> NAMES = Map.of(
            "/search", SearchParameters.NAMES,
            // The search that the reader comes from, and goes back to.
            "/documents/{id}",
                    Stream.concat(SearchParameters.NAMES.stream(), READING.stream())
                            .toList(),
            "/codes/{code}", List.of("cursor"),
            "/batch", List.of("q"),
            "/quality", List.of("list", "page"),
            "/compare", List.of("a", "b"));
    private static final Pattern DAY_FIRST = Pattern.compile("([0-9]{1,2})[/.-]([0-9]{1,2})[/.-]([0-9]{4})");
    // Control characters have no place in a page; a query keeps a space where one stood.
    private static final Pattern CONTROLS = Pattern.compile("\\p{Cc}");

    private PageParameters() {}

    /** The parameters that a page takes, by its route, without {@code lang}, which all pages take. */
    static List<String> names(String route) {
        return NAMES.getOrDefault(route, List.of());
    }

    /** Those of a request that its page takes. */
    static QueryParameters of(Context ctx) {
        List<String> names = names(String.valueOf(ctx.<Object>attribute(Guard.ROUTE)));
        Map<String, List<String>> values = new LinkedHashMap<>();
        QueryParameters.parse(ctx.queryString()).values().forEach((name, all) -> {
            if (!names.contains(name)) {
                return;
            }
            List<String> kept = new ArrayList<>();
            for (String value : all) {
                String clean = CONTROLS.matcher(value).replaceAll(" ").strip();
                if (!clean.isEmpty()) {
                    kept.add(name.equals("from") || name.equals("to") ? isoDate(clean) : clean);
                }
            }
            if (!kept.isEmpty()) {
                values.put(name, kept);
            }
        });
        return new QueryParameters(values, List.of());
    }

    /** Whether a date was typed day first, as people write it. */
    static boolean isDayFirst(Context ctx) {
        QueryParameters sent = QueryParameters.parse(ctx.queryString());
        return Stream.of("from", "to")
                .flatMap(name -> sent.all(name).stream())
                .anyMatch(date -> DAY_FIRST.matcher(date.strip()).matches());
    }

    /** What is looked for inside a document, and where. */
    static Reading reading(Context ctx) {
        QueryParameters sent = of(ctx);
        String find = sent.first("find").orElse("");
        String part = sent.first("part").orElse("");
        return new Reading(
                find.length() > SearchRequest.MAX_TEXT ? "" : find,
                sent.first("at").orElse(null),
                part.matches("[0-9]{1,6}") ? Integer.parseInt(part) : 0);
    }

    private static String isoDate(String date) {
        Matcher dayFirst = DAY_FIRST.matcher(date);
        return dayFirst.matches()
                ? dayFirst.group(3) + "-" + twoDigits(dayFirst.group(2)) + "-" + twoDigits(dayFirst.group(1))
                : date;
    }

    private static String twoDigits(String number) {
        return number.length() == 1 ? "0" + number : number;
    }
}
