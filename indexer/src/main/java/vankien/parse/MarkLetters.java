package vankien.parse;

import java.text.Normalizer;

/**
 * A look at a line before the rules of {@link SecrecyMark}, which are dearer: in every form of a mark an m, an a and a t stand
 * with nothing between them that is a letter, and in few other lines.
 */
final class MarkLetters {
    private static final String LETTERS = "mat";
    /** What is neither a letter nor a digit. */
    private static final byte BETWEEN = -2;
    /** What becomes several letters, or is rare: nothing is told of it here. */
    private static final byte UNTOLD = 3;

    /** By character, which one of these it is with whatever stands on or below it, in whatever alphabet it looks so; -1 for others. */
    private static final byte[] PLACES = places();

    private MarkLetters() {}

    private static byte[] places() {
        byte[] places = new byte[0x2070];
        for (int c = 0; c < places.length; c++) {
            places[c] = place(Normalizer.normalize(SecrecyMark.latin(Character.toString(c)), Normalizer.Form.NFD));
        }
        // As OCR reads it.
        places['4'] = (byte) LETTERS.indexOf('a');
        return places;
    }

    private static byte place(String parts) {
        int letters = (int) parts.chars().filter(Character::isLetterOrDigit).count();
        if (letters == 0) {
            return BETWEEN;
        }
        if (letters > 1 || !Character.isLetterOrDigit(parts.charAt(0))) {
            return UNTOLD;
        }
        return (byte) LETTERS.indexOf(Character.toLowerCase(parts.charAt(0)));
    }

    /** Whether they may stand in a line as it is printed; where they do not, no rule finds a mark in it. */
    static boolean areIn(String line) {
        int next = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            int letter = c < PLACES.length ? PLACES[c] : UNTOLD;
            if (letter == UNTOLD) {
                return true;
            }
            if (letter == BETWEEN) {
                continue;
            }
            next = letter == next ? next + 1 : letter == 0 ? 1 : 0;
            if (next == LETTERS.length()) {
                return true;
            }
        }
        return false;
    }
}
