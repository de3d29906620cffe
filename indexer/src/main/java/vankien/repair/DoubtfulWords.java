package vankien.repair;

import java.util.ArrayList;
import java.util.List;

/**
 * Where in a text another encoding may give a syllable that is none as it stands. A name such as {@code Lênin} makes a whole
 * page of sound text one that may be wrong: only these few places are decoded, in every encoding, to see that it is not.
 */
final class DoubtfulWords {
    private DoubtfulWords() {}

    /**
     * The parts of a text between spaces, tabs and line ends that are not plain and not one sound syllable with signs of ASCII
     * around it. No encoding has a letter for one of these, and none makes a letter of a sign of ASCII.
     */
    static List<Reading.Span> in(String text) {
        List<Reading.Span> doubtful = new ArrayList<>();
        int end;
        for (int start = 0; start < text.length(); start = end + 1) {
            boolean plain = true;
            for (end = start; end < text.length() && !isBetween(text.charAt(end)); end++) {
                plain &= isPlain(text.charAt(end));
            }
            if (!plain && !isSyllable(text, start, end)) {
                doubtful.add(new Reading.Span(start, end));
            }
        }
        return doubtful;
    }

    private static boolean isSyllable(String text, int start, int end) {
        int first = start;
        int last = end;
        while (isSign(text.charAt(first))) {
            first++;
        }
        while (isSign(text.charAt(last - 1))) {
            last--;
        }
        return Words.isSyllable(text, first, last);
    }

    private static boolean isBetween(char c) {
        return c == ' ' || c == '\n' || c == '\r' || c == '\t';
    }

    /** VISCII has letters among the control characters. */
    private static boolean isPlain(char c) {
        return c > ' ' && c < 127;
    }

    private static boolean isSign(char c) {
        return isPlain(c) && !Character.isLetter(c);
    }
}
