package vankien.spelling;

import java.util.Locale;

/** The case of a word, carried over to its correction. */
final class LetterCase {
    private LetterCase() {}

    /** {@code ĐÃNG, đảng → ĐẢNG}; {@code Đãng, đảng → Đảng}; {@code đãng, đảng → đảng}. */
    static String like(String typed, String correction) {
        if (isUpper(typed)) {
            return correction.toUpperCase(Locale.ROOT);
        }
        int first = typed.codePointAt(0);
        return Character.isUpperCase(first)
                ? correction.substring(0, 1).toUpperCase(Locale.ROOT) + correction.substring(1)
                : correction;
    }

    /** Two letters at least, and no small one. */
    static boolean isUpper(String word) {
        long letters = word.codePoints().filter(Character::isLetter).count();
        return letters > 1 && word.equals(word.toUpperCase(Locale.ROOT));
    }
}
