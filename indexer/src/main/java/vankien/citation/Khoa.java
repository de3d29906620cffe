package vankien.citation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The khóa of a central committee or a province's: {@code (khóa XII)}, {@code , khoá XI, XII}, {@code Khóa 13}. */
record Khoa(List<Ordinal> numbers, int end) {
    private static final int MOST = 6;

    /** The khóa behind the offset, with its brackets; without numbers and ending at the offset where there is none. */
    static Khoa after(FoldedText text, int offset) {
        int at = text.skipSpaces(offset);
        at = text.at(at) == ',' ? text.skipSpaces(at + 1) : at;
        boolean bracket = text.at(at) == '(';
        at = bracket ? text.skipSpaces(at + 1) : at;
        List<Ordinal> numbers = new ArrayList<>();
        int end = offset;
        while (numbers.size() < MOST) {
            int number = text.skip(at, "khoa");
            boolean named = number > at;
            Ordinal ordinal = named || !numbers.isEmpty() ? Ordinal.inDigits(text, number) : null;
            // In Arabic digits another number would be that of anything.
            if (ordinal == null || (!named && text.isDigit(number))) {
                break;
            }
            numbers.add(ordinal);
            end = ordinal.end();
            int next = text.skipSpaces(end);
            int and = text.at(next) == ',' ? next + 1 : Math.max(next, text.skip(next, "va"));
            if (and == next) {
                break;
            }
            at = text.skipSpaces(and);
        }
        int close = text.skipSpaces(end);
        boolean closes = bracket && !numbers.isEmpty() && text.at(close) == ')';
        return new Khoa(numbers, closes ? close + 1 : end);
    }

    /** The number where there is just one, else null. */
    @Nullable
    Integer only() {
        return only(numbers);
    }

    /** The value of the one number, null for none or several. */
    static @Nullable Integer only(List<Ordinal> numbers) {
        return numbers.size() == 1 ? Integer.valueOf(numbers.getFirst().value()) : null;
    }

    static int skip(FoldedText text, int offset) {
        return after(text, offset).end();
    }
}
