package vankien.parse;

import java.text.Normalizer;

/**
 * A look at a line before the rules of {@link SecrecyMark}, which are dearer: in every form of a mark an m, an a and a t stand
 * with nothing between them that is a letter, and in few other lines.
 */
final class MarkLetters {
    private static final String LETTERS = "mat";
    /** By letter, which one of these it is with whatever stands on or below it; -1 for others. */
    private static final byte[] PLACES = places();

    private MarkLetters() {}

    private static byte[] places() {
        byte[] places = new byte[0x2000];
        for (int letter = 0; letter < places.length; letter++) {
            String parts = Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFD);
            places[letter] = (byte) LETTERS.indexOf(Character.toLowerCase(parts.charAt(0)));
        }
        // As OCR reads it.
        places['4'] = (byte) LETTERS.indexOf('a');
        return places;
    }

    /** Whether they stand in a line; where they do not, no rule finds a mark in it. */
    static boolean areIn(String line) {
        int next = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (!Character.isLetterOrDigit(c)) {
                continue;
            }
            int letter = c < PLACES.length ? PLACES[c] : -1;
            next = letter == next ? next + 1 : letter == 0 ? 1 : 0;
            if (next == LETTERS.length()) {
                return true;
            }
        }
        return false;
    }
}
