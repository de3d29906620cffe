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

/** What people and their forms send, brought into the form of the API: empty fields are none, dates may be day first. */
final class PageParameters {
    private static final Pattern DAY_FIRST = Pattern.compile("([0-9]{1,2})[/.-]([0-9]{1,2})[/.-]([0-9]{4})");
    // Control characters have no place in a page; a query keeps a space where one stood.
    private static final Pattern CONTROLS = Pattern.compile("\\p{Cc}");

    private PageParameters() {}

    static QueryParameters of(QueryParameters sent) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        sent.values().forEach((name, all) -> {
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
    static boolean isDayFirst(QueryParameters sent) {
        return Stream.of("from", "to")
                .flatMap(name -> sent.all(name).stream())
                .anyMatch(date -> DAY_FIRST.matcher(date.strip()).matches());
    }

    /** What is looked for inside a document, and where. */
    static Reading reading(Context ctx) {
        QueryParameters sent = of(QueryParameters.parse(ctx.queryString()));
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
