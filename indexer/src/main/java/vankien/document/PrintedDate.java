package vankien.document;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date as documents print it: {@code ngày 19 tháng 12 năm 2019}, {@code ngày 05/9/2005}, {@code ngày 28-02-2025}.
 *
 * @param date the day
 * @param start offset of the word {@code ngày}
 * @param end offset after the year
 */
public record PrintedDate(LocalDate date, int start, int end) {
    private static final Pattern PATTERN = Pattern.compile(
            "[Nn]g[àa]y\\s{0,3}(\\d{1,2})\\s{0,3}(?:th[áa]ng\\s{0,3}(\\d{1,2})\\s{0,3},?\\s?n[ăa]m\\s{0,3}(\\d{4})|[/.-]\\s?(\\d{1,2})\\s?[/.-]\\s?(\\d{4}))(?!\\d)");

    /** The first date at or after {@code from}, or null. */
    public static @Nullable PrintedDate find(String text, int from) {
        Matcher matcher = PATTERN.matcher(text);
        int at = from;
        while (at <= text.length() && matcher.find(at)) {
            LocalDate date = date(matcher);
            if (date != null) {
                return new PrintedDate(date, matcher.start(), matcher.end());
            }
            at = matcher.end();
        }
        return null;
    }

    private static @Nullable LocalDate date(Matcher matcher) {
        boolean inWords = matcher.group(2) != null;
        try {
            return LocalDate.of(number(matcher, inWords ? 3 : 5), number(matcher, inWords ? 2 : 4), number(matcher, 1));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static int number(Matcher matcher, int group) {
        String digits = matcher.group(group);
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
