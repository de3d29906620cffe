package vankien.analysis.vi;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAccessor;
import org.apache.lucene.analysis.TokenStream;
import org.jspecify.annotations.Nullable;

/**
 * Adds one canonical token to a written date, beside its first number. A day, {@code 2021-10-25}:
 *
 * <ul>
 *   <li>{@code 25/10/2021}, {@code 25-10-2021}, {@code 25.10.2021}, {@code 25/X/2021}, with spaces at the strokes too;
 *   <li>{@code 25 tháng 10 năm 2021}, {@code 25 tháng 10/2021};
 *   <li>after ngày, mùng or mồng also {@code 25 tháng Mười năm 2021} (giêng, hai, tư … mười hai, chạp) and {@code
 *       25/10/21}, where 50 to 99 are of the last century.
 * </ul>
 *
 * <p>And a month, {@code 2021-10}: {@code tháng 10/2021}, {@code tháng 10 năm 2021}, {@code tháng Mười năm 2021}.
 *
 * <p>Not read: days in words, a date without its year, a quarter ({@code quý IV/2021}), a term ({@code 2020 - 2025}), and
 * numbers in a list or table or in two sentences. With another tokenizer than {@link DocumentCodeTokenizer} one character
 * of any kind is taken for the separator, and more than one for none. The printed tokens stay. Wants lower case; works on
 * folded text too.
 */
public final class DateFilter extends TokenQueue {
    /** Type of the added tokens. */
    public static final String TYPE = "date";

    private boolean afterMonthWord;
    private boolean afterDayWord;
    private boolean afterNumber;

    /** Tokens still to come that belong to the date just added. */
    private int covered;

    /** Looks for dates in the tokens of the input. */
    public DateFilter(TokenStream input) {
        super(input);
    }

    @Override
    void examine() throws IOException {
        int length = termAttribute.length();
        char first = length == 0 ? 0 : termAttribute.buffer()[0];
        boolean number = DateParts.isDigit(first);
        if (covered > 0) {
            covered--;
        } else if (afterMonthWord) {
            month();
        } else if (number && length <= 10) {
            // The third number of four is none of a date: 5/10/2021 in 12/5/10/2021.
            boolean begins = !afterNumber || !isStroke(markBefore()) || isSpaced();
            if (begins && length <= 2) {
                day();
            } else if (begins) {
                dotted();
            }
        }
        afterNumber = number;
        afterMonthWord = length == 5 && first == 't' && isTerm("tháng", "thang");
        afterDayWord = length == 4
                && ((first == 'n' && isTerm("ngày", "ngay"))
                        || (first == 'm' && (isTerm("mùng", "mung") || isTerm("mồng", "mong"))));
    }

    private boolean isTerm(String marked, String plain) {
        return marked.contentEquals(termAttribute) || plain.contentEquals(termAttribute);
    }

    /** The tokenizer keeps 25.10.2021 in one piece, because it looks like a number. */
    private void dotted() throws IOException {
        String[] parts = termAttribute.toString().split("\\.", -1);
        if (parts.length == 3) {
            addDay(parts[0], DateParts.month(parts[1]), year(parts[2]), offsetAttribute.endOffset(), 1);
        } else if (parts.length == 2) {
            Ahead next = peek(0);
            if (next != null && markBetween(offsetAttribute.endOffset(), next) == '.') {
                addDay(parts[0], DateParts.month(parts[1]), DateParts.year(next.term()), next.end(), 2);
            }
        }
    }

    private void day() throws IOException {
        String day = termAttribute.toString();
        Ahead second = peek(0);
        if (second == null) {
            return;
        }
        char stroke = markBetween(offsetAttribute.endOffset(), second);
        if (isSpace(stroke) && isWord(second, "tháng", "thang")) {
            Month month = monthAt(1, afterDayWord);
            Year year = month == null ? null : yearAfter(month);
            if (month != null && year != null) {
                addDay(day, month.value(), year.value(), year.end(), year.next() + 1);
            }
        } else if (isStroke(stroke)) {
            numeric(day, stroke, second);
        }
    }

    /** {@code 25/10/2021}, {@code 25 / 10 / 2021}; {@code 25 .10.2021} has its second point inside a token. */
    private void numeric(String day, char stroke, Ahead second) throws IOException {
        int point = second.term().indexOf('.');
        if (point > 0 && stroke == '.') {
            String month = second.term().substring(0, point);
            addDay(day, DateParts.month(month), year(second.term().substring(point + 1)), second.end(), 2);
            return;
        }
        Ahead third = peek(1);
        if (third == null) {
            return;
        }
        char secondStroke = markBetween(second.end(), third);
        boolean spaced = second.spaced() || third.spaced();
        Ahead fourth = peek(2);
        boolean list = fourth != null
                && !fourth.term().isEmpty()
                && DateParts.isDigit(fourth.term().charAt(0))
                && !fourth.spaced()
                && isStroke(markBetween(third.end(), fourth))
                && fourth.mark() != SeparatorAttribute.UNKNOWN;
        if (!list && isStroke(secondStroke) && (stroke == secondStroke || !spaced)) {
            addDay(day, DateParts.month(second.term()), year(third.term()), third.end(), 3);
        }
    }

    /** After tháng, the current token being the month. */
    private void month() throws IOException {
        String term = termAttribute.toString();
        int point = !term.isEmpty() && DateParts.isDigit(term.charAt(0)) ? term.indexOf('.') : -1;
        if (point > 0) {
            int year = DateParts.year(term.substring(point + 1));
            addMonth(DateParts.month(term.substring(0, point)), year, offsetAttribute.endOffset(), 1);
            return;
        }
        Month month = monthAt(-1, false);
        Year year = month == null ? null : yearAfter(month);
        if (month != null && year != null) {
            addMonth(month.value(), year.value(), year.end(), year.next() + 1);
        }
    }

    /** A month, and which token comes next, 0 for the one after the current one. */
    private record Month(int value, int next, int end, boolean inWords) {}

    /** A year, and which token comes next. */
    private record Year(int value, int next, int end) {}

    /** The month at a token, −1 for the current one; in words where that is allowed. */
    private @Nullable Month monthAt(int token, boolean inFullDate) throws IOException {
        Ahead first = wordAt(token + 1);
        if (first == null) {
            return null;
        }
        int digits = DateParts.month(first.term());
        if (digits >= 0) {
            return new Month(digits, token + 1, first.end(), false);
        }
        if (token >= 0 && !inFullDate) {
            return null;
        }
        NumberWords words = DateParts.monthInWords(n -> wordAt(token + 1 + n), inFullDate);
        return words == null ? null : new Month(words.value(), token + words.tokens(), words.end(), true);
    }

    /** {@code năm 2021} or {@code /2021}; in {@code tháng năm 2021} stands no month, as far as one can tell. */
    private @Nullable Year yearAfter(Month month) throws IOException {
        Ahead first = peek(month.next());
        if (first == null) {
            return null;
        }
        char mark = markBetween(month.end(), first);
        if (isSpace(mark) && isWord(first, "năm", "nam")) {
            Ahead second = peek(month.next() + 1);
            return second == null || !isSpace(markBetween(first.end(), second)) ? null : year(second, month.next() + 2);
        }
        boolean told = mark != SeparatorAttribute.UNKNOWN;
        return isStroke(mark) && (told || !month.inWords()) ? year(first, month.next() + 1) : null;
    }

    private static @Nullable Year year(Ahead token, int next) {
        int year = DateParts.year(token.term());
        return year < 0 ? null : new Year(year, next, token.end());
    }

    private int year(String term) {
        return afterDayWord ? DateParts.shortYear(term) : DateParts.year(term);
    }

    private void addDay(String day, int month, int year, int end, int tokens) {
        int number = day.length() > 2 ? -1 : DateParts.number(day);
        if (year > 0 && month > 0 && number > 0) {
            try {
                addDate(LocalDate.of(year, month, number), end, tokens);
            } catch (DateTimeException notInTheCalendar) {
                return;
            }
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

    private static boolean isStroke(char mark) {
        return mark == '/' || mark == '-' || mark == '.' || mark == SeparatorAttribute.UNKNOWN;
    }

    private static boolean isWord(Ahead token, String marked, String plain) {
        return token.term().equals(marked) || token.term().equals(plain);
    }

    @Override
    String type() {
        return TYPE;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        afterMonthWord = false;
        afterDayWord = false;
        afterNumber = false;
        covered = 0;
    }
}
