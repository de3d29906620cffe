package vankien.analysis.vi;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import org.apache.lucene.analysis.TokenStream;
import org.jspecify.annotations.Nullable;

/**
 * Adds one canonical token to every written form of a date, beside its first number: {@code 25/10/2021}, {@code
 * 25.10.2021}, {@code 25/X/2021} and {@code ngày 25 tháng 10 năm 2021} all give {@code 2021-10-25}; {@code tháng 10/2021}
 * and {@code tháng 10 năm 2021} give {@code 2021-10}.
 *
 * <p>The tokenizer has dropped what stood between the numbers: one character of any kind is taken for the separator. The
 * printed tokens stay. Wants lower case; works on folded text too.
 */
public final class DateFilter extends TokenQueue {
    /** Type of the added tokens. */
    public static final String TYPE = "date";

    private boolean afterMonthWord;

    /** Tokens still to come that belong to the date just added. */
    private int covered;

    /** Looks for dates in the tokens of the input. */
    public DateFilter(TokenStream input) {
        super(input);
    }

    @Override
    void examine() throws IOException {
        int length = termAttribute.length();
        char first = length == 0 ? 0 : termAttribute.charAt(0);
        boolean afterMonth = afterMonthWord;
        afterMonthWord = length == 5
                && first == 't'
                && VietnameseFolding.fold(termAttribute).equals("thang");
        if (covered > 0) {
            covered--;
            return;
        }
        if (isDigit(first) || (afterMonth && (first == 'x' || first == 'i' || first == 'v'))) {
            if (length > 2 && length <= 10 && isDigit(first)) {
                dotted();
            } else if (afterMonth) {
                month();
            } else if (length <= 2) {
                day();
            }
        }
    }

    /** The tokenizer keeps 25.10.2021 in one piece, because it looks like a number. */
    private void dotted() {
        String term = termAttribute.toString();
        int second = term.indexOf('.');
        int third = term.lastIndexOf('.');
        if (second > 0 && third > second) {
            addDay(
                    number(term.substring(0, second)),
                    number(term.substring(second + 1, third)),
                    year(term.substring(third + 1)),
                    offsetAttribute.endOffset(),
                    1);
        }
    }

    private void day() throws IOException {
        int day = number(termAttribute.toString());
        Ahead second = day >= 1 && day <= 31 ? peek(0) : null;
        Ahead third = second == null ? null : peek(1);
        if (second == null || third == null) {
            return;
        }
        if (follows(offsetAttribute.endOffset(), second) && follows(second.end(), third)) {
            if (addDay(day, monthNumber(second.term()), year(third.term()), third.end(), 3)) {
                return;
            }
        }
        Ahead fourth = isWord(second, "thang") ? peek(2) : null;
        if (fourth == null) {
            return;
        }
        if (isWord(fourth, "nam")) {
            Ahead fifth = peek(3);
            if (fifth != null) {
                addDay(day, monthNumber(third.term()), year(fifth.term()), fifth.end(), 5);
            }
        } else if (follows(third.end(), fourth)) {
            addDay(day, monthNumber(third.term()), year(fourth.term()), fourth.end(), 4);
        }
    }

    private void month() throws IOException {
        int month = monthNumber(termAttribute.toString());
        Ahead second = month > 0 ? peek(0) : null;
        if (second == null) {
            return;
        }
        if (isWord(second, "nam")) {
            Ahead third = peek(1);
            if (third != null) {
                addMonth(month, year(third.term()), third.end(), 3);
            }
        } else if (follows(offsetAttribute.endOffset(), second)) {
            addMonth(month, year(second.term()), second.end(), 2);
        }
    }

    private boolean addDay(int day, int month, int year, int end, int tokens) {
        if (year < 0 || month < 1 || day < 1) {
            return false;
        }
        try {
            addDate(LocalDate.of(year, month, day), end, tokens);
            return true;
        } catch (DateTimeException notInTheCalendar) {
            return false;
        }
    }

    private void addMonth(int month, int year, int end, int tokens) {
        if (year > 0 && month >= 1 && month <= 12) {
            addDate(YearMonth.of(year, month), end, tokens);
        }
    }

    /** The JDK writes them as ISO 8601 does. */
    private void addDate(TemporalAccessor date, int end, int tokens) {
        add(date.toString(), end, tokens);
        covered = tokens - 1;
    }

    private static boolean follows(int end, Ahead next) {
        return next.start() == end + 1;
    }

    private static boolean isWord(@Nullable Ahead token, String folded) {
        return token != null && VietnameseFolding.fold(token.term()).equals(folded);
    }

    /** {@code 10 → 10}, {@code x → 10}. */
    private static int monthNumber(String term) {
        int month = number(term);
        return month >= 0 ? month : Numerals.roman(term.toLowerCase(Locale.ROOT));
    }

    private static int year(String term) {
        int year = term.length() == 4 ? number(term) : -1;
        return year >= 1800 && year < 2200 ? year : -1;
    }

    /** At most four ASCII digits, -1 for anything else. */
    private static int number(String term) {
        int value = 0;
        for (int i = 0; i < term.length(); i++) {
            if (!isDigit(term.charAt(i)) || i > 3) {
                return -1;
            }
            value = 10 * value + term.charAt(i) - '0';
        }
        return term.isEmpty() ? -1 : value;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    @Override
    String type() {
        return TYPE;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        afterMonthWord = false;
        covered = 0;
    }
}
