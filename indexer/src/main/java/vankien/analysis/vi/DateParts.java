package vankien.analysis.vi;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads the days, months and years of written dates, in lower case. */
final class DateParts {
    /** What is none. */
    static final int NONE = -1;

    /** A year of two digits from here on is of the last century. */
    private static final int LAST_CENTURY = 50;

    private DateParts() {}

    /** {@code 10 → 10}, {@code x → 10}. */
    static int month(String term) {
        int month = term.length() > 2 && isDigit(term.charAt(0)) ? NONE : number(term);
        return month >= 0 ? month : Numerals.roman(term);
    }

    /**
     * A month in words: {@code mười hai}, {@code giêng}, {@code tư}; null where there is none.
     *
     * @param lunar whether {@code chạp} is one: it is a feast, too
     */
    static @Nullable NumberWords monthInWords(NumberWords.Words words, boolean lunar) throws IOException {
        TokenQueue.Ahead first = words.at(0);
        if (first == null) {
            return null;
        }
        return switch (first.term()) {
            case "giêng", "gieng" -> new NumberWords(1, 1, first.end());
            case "chạp", "chap" -> lunar ? new NumberWords(12, 1, first.end()) : null;
            // Years are announced by the same word: tháng năm 2021 has no month.
            default -> {
                NumberWords number = NumberWords.read(words);
                yield number == null || number.value() > 12 ? null : number;
            }
        };
    }

    /** Four digits, from 1800 to 2199. */
    static int year(String term) {
        int year = term.length() == 4 ? number(term) : NONE;
        return year >= 1800 && year < 2200 ? year : NONE;
    }

    /** {@code 21 → 2021}, {@code 75 → 1975}; or four digits. */
    static int shortYear(String term) {
        int year = term.length() == 2 ? number(term) : NONE;
        return year < 0 ? year(term) : year < LAST_CENTURY ? 2000 + year : 1900 + year;
    }

    /** At most four ASCII digits. */
    static int number(String term) {
        int value = 0;
        for (int i = 0; i < term.length(); i++) {
            if (!isDigit(term.charAt(i)) || i > 3) {
                return NONE;
            }
            value = 10 * value + term.charAt(i) - '0';
        }
        return term.isEmpty() ? NONE : value;
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
