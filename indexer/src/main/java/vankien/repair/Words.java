package vankien.repair;

import vankien.analysis.vi.VietnameseSyllable;

/** What counts as a written syllable here. */
final class Words {
    private Words() {}

    /** Whether the grammar knows it and its case is that of a word: small, capital first, or all capitals. */
    static boolean isSyllable(CharSequence word) {
        return isSyllable(word, 0, word.length());
    }

    static boolean isSyllable(CharSequence text, int start, int end) {
        return VietnameseSyllable.isValid(text, start, end) && hasCaseOfWord(text, start, end);
    }

    static boolean hasCaseOfWord(CharSequence text, int start, int end) {
        boolean small = false;
        boolean capital = false;
        for (int i = start + 1; i < end; i++) {
            char c = text.charAt(i);
            small |= isSmall(c);
            capital |= isCapital(c);
        }
        return !capital || !(small || isSmall(text.charAt(start)));
    }

    /** Nearly all letters are of ASCII, and are told without Java's tables of all letters. */
    private static boolean isSmall(char c) {
        return c < 128 ? c >= 'a' && c <= 'z' : Character.isLowerCase(c);
    }

    private static boolean isCapital(char c) {
        return c < 128 ? c >= 'A' && c <= 'Z' : Character.isUpperCase(c);
    }

    /** Whether it has a letter beyond ASCII. */
    static boolean isMarked(CharSequence word) {
        return isMarked(word, 0, word.length());
    }

    static boolean isMarked(CharSequence text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (text.charAt(i) > 127) {
                return true;
            }
        }
        return false;
    }

    /** The end of the run of letters that begins at {@code start}. */
    static int end(CharSequence text, int start) {
        int end = start;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return end;
    }
}
