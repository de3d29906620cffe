package vankien.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The address of two documents side by side. */
final class ComparisonAddress {
    private ComparisonAddress() {}

    /** The page that compares two documents; the first one stands on the left. */
    static String of(String first, String second) {
        return "/compare?a=" + encoded(first) + "&b=" + encoded(second);
    }

    /** The same, the older one on the left; the second one where a date is not known. */
    static String inTime(String one, @Nullable LocalDate date, String other, @Nullable LocalDate otherDate) {
        boolean older = date != null && otherDate != null && date.isBefore(otherDate);
        return older ? of(one, other) : of(other, one);
    }

    private static String encoded(String id) {
        return URLEncoder.encode(id, StandardCharsets.UTF_8);
    }
}
