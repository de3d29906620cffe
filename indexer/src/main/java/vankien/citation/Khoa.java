package vankien.citation;

import java.util.ArrayList;
import java.util.List;

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

    static int skip(FoldedText text, int offset) {
        return after(text, offset).end();
    }
}
