package vankien.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
