package vankien.page;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates as they are written in Vietnam. */
final class VietnameseDate {
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private VietnameseDate() {}

    /** The day that it is in Vietnam. */
    static LocalDate today() {
        return LocalDate.now(ZONE);
    }

    /** {@code 25/10/2021}. */
    static String brief(LocalDate date) {
        return SHORT.format(date);
    }

    /** Day and month as documents print them: days below 10 and the months 1 and 2 with a zero before. */
    static String day(LocalDate date) {
        return String.format(Locale.ROOT, "%02d", date.getDayOfMonth());
    }

    /** See {@link #day}. */
    static String month(LocalDate date) {
        int month = date.getMonthValue();
        return month <= 2 ? "0" + month : String.valueOf(month);
    }
}
