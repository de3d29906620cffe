package vankien.spelling;

import java.util.Locale;
import vankien.analysis.vi.VietnameseFolding;

/** What it takes to come from the marks of one word to those of another. */
final class MarkChanges {
    /** Leaving a tone out, or confusing two. */
    private static final double TONE = 2.0;

    private static final double HAT_OR_STROKE = 2.5;

    private MarkChanges() {}

    /** The cost of a change from one word to another; letters in the same place are compared, the tone as a whole. */
    static double cost(String typed, String meant) {
        double cost = tone(typed) == tone(meant) ? 0 : TONE;
        String one = VietnameseFolding.stripTones(typed.toLowerCase(Locale.ROOT));
        String two = VietnameseFolding.stripTones(meant.toLowerCase(Locale.ROOT));
        if (one.length() != two.length()) {
            return shapes(one).equals(shapes(two)) ? cost : cost + HAT_OR_STROKE;
        }
        for (int i = 0; i < one.length(); i++) {
            char a = one.charAt(i);
            char b = two.charAt(i);
            if (a != b && VietnameseFolding.fold(a) == VietnameseFolding.fold(b)) {
                cost += HAT_OR_STROKE;
            }
        }
        return cost;
    }

    /** Which of the six tones a word carries, as its place among the vowel's tones; 0 for none. */
    private static int tone(String word) {
        for (int i = 0; i < word.length(); i++) {
            char[] tones = VietnameseFolding.toneVariantsOf(
                    VietnameseFolding.stripTones(word.substring(i, i + 1)).charAt(0));
            for (int tone = 1; tone < tones.length; tone++) {
                if (tones[tone] == word.charAt(i)) {
                    return tone;
                }
            }
        }
        return 0;
    }

    /** The letters with hat, horn or stroke, in order. */
    private static String shapes(String toneless) {
        StringBuilder shapes = new StringBuilder();
        for (int i = 0; i < toneless.length(); i++) {
            char c = toneless.charAt(i);
            if (VietnameseFolding.fold(c) != c) {
                shapes.append(c);
            }
        }
        return shapes.toString();
    }
}
