package vankien.parse;

import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Which days a document can have been issued on: not before 1930, the year of the Party, and at most one year after today,
 * because a paper may be prepared but not so long before. {@code 3019} is a misprint of some other year, nobody knows which.
 */
final class IssueDates {
    private static final LocalDate FIRST = LocalDate.of(1930, 1, 1);
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private IssueDates() {}

    /** The same date, or null where no document can bear it. */
    static @Nullable LocalDate possible(@Nullable LocalDate date) {
        return date == null || date.isBefore(FIRST) || date.isAfter(last()) ? null : date;
    }

    /** What a date that is refused should be, for messages: {@code a day from 1930-01-01 to 2027-11-21}. */
    static String allowed() {
        return "a day from " + FIRST + " to " + last();
    }

    private static LocalDate last() {
        return LocalDate.now(VIETNAM).plusYears(1);
    }
}
