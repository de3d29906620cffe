package vankien.citation;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The date beside a citation, in all its written forms: {@code ngày 25 tháng 10 năm 2021}, {@code ngày 25/10/2021},
 * {@code (25-10-2021)}. A year alone is no date.
 *
 * @param end offset after the year, and after the bracket that closes behind it
 */
record CitedDate(LocalDate date, int end) {
    private static final String[] WORDS = {"ban hanh ngay", "ban hanh", "ky ngay", "ra ngay", "ngay"};

    /** The date behind {@code offset}, with a comma or a bracket before it, or null. */
    static @Nullable CitedDate after(FoldedText text, int offset) {
        int at = offset;
        while (at - offset < 4 && (text.at(at) == ' ' || text.at(at) == ',' || text.at(at) == '(')) {
            at++;
        }
        int day = at;
        for (String words : WORDS) {
            if (text.startsWith(at, words)) {
                day = text.skip(text.skipSpaces(at + words.length()), "ngay");
                break;
            }
        }
        CitedDate date = at(text, day);
        if (date == null || text.at(at - 1) != '(' || text.at(date.end()) != ')') {
            return date;
        }
        return new CitedDate(date.date(), date.end() + 1);
    }

    private static @Nullable CitedDate at(FoldedText text, int day) {
        int dayEnd = text.endOfDigits(day, 3);
        int month = text.skipSpaces(dayEnd);
        boolean inWords = text.startsWith(month, "thang");
        char separator = text.at(month);
        if (dayEnd == day || dayEnd - day > 2 || (!inWords && !isSeparator(separator))) {
            return null;
        }
        month = text.skipSpaces(month + (inWords ? "thang".length() : 1));
        int monthEnd = text.endOfDigits(month, 3);
        int year = text.skipSpaces(monthEnd);
        year = text.skipSpaces(text.at(year) == ',' ? year + 1 : year);
        if (text.startsWith(year, "nam")) {
            year += "nam".length();
        } else if (isSeparator(text.at(year))) {
            year++;
        } else {
            return null;
        }
        year = text.skipSpaces(year);
        int yearEnd = text.endOfDigits(year, 5);
        if (monthEnd == month || monthEnd - month > 2 || yearEnd - year != 4) {
            return null;
        }
        try {
            LocalDate date = LocalDate.of(
                    number(text, year, 4), number(text, month, monthEnd - month), number(text, day, dayEnd - day));
            return date.getYear() < 1930 || date.getYear() > 2099 ? null : new CitedDate(date, yearEnd);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static boolean isSeparator(char c) {
        return c == '/' || c == '-' || c == '.' || c == '–';
    }

    private static int number(FoldedText text, int start, int length) {
        return Integer.parseInt(text.text.substring(start, start + length));
    }
}
