package vankien.analysis.vi;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * A number from 1 to 99 in words that follow each other.
 *
 * @param value the number
 * @param tokens how many words it has
 * @param end the offset after the last of them
 */
record NumberWords(int value, int tokens, int end) {

    /** The words of a sentence. */
    @FunctionalInterface
    interface Words {
        /** The n-th word, from 0; null where there is none, or something else stands before it than spaces. */
        TokenQueue.@Nullable Ahead at(int n) throws IOException;
    }

    /** {@code mười ba}, {@code hai mươi mốt}, {@code năm}: the longest number that the words begin with, or null. */
    static @Nullable NumberWords read(Words words) throws IOException {
        TokenQueue.Ahead first = words.at(0);
        if (first == null) {
            return null;
        }
        if (Numerals.isTen(first.term())) {
            return teen(first, words.at(1));
        }
        int unit = Numerals.unit(first.term());
        if (unit == Numerals.NONE) {
            return null;
        }
        TokenQueue.Ahead second = words.at(1);
        if (second == null || !Numerals.isTen(second.term())) {
            return new NumberWords(unit, 1, first.end());
        }
        TokenQueue.Ahead third = words.at(2);
        int digit = third == null ? Numerals.NONE : Numerals.unitAfterTen(third.term());
        return third == null || digit == Numerals.NONE
                ? new NumberWords(10 * unit, 2, second.end())
                : new NumberWords(10 * unit + digit, 3, third.end());
    }

    private static NumberWords teen(TokenQueue.Ahead ten, TokenQueue.@Nullable Ahead next) {
        int unit = next == null ? Numerals.NONE : Numerals.unitAfterTen(next.term());
        return next == null || unit == Numerals.NONE
                ? new NumberWords(10, 1, ten.end())
                : new NumberWords(10 + unit, 2, next.end());
    }
}
