package vankien.repair;

import java.util.Locale;
import vankien.analysis.vi.VietnameseSyllable;

/** What counts as a written syllable here. */
final class Words {
    /** nghiêng. */
    private static final int LONGEST = 7;

    private Words() {}

    /** Whether the grammar knows it and its case is that of a word: small, capital first, or all capitals. */
    static boolean isSyllable(String word) {
        return word.length() <= LONGEST && VietnameseSyllable.isValid(word) && hasCaseOfWord(word);
    }

    static boolean hasCaseOfWord(String word) {
        String small = word.toLowerCase(Locale.ROOT);
        return word.equals(small)
                || word.equals(word.toUpperCase(Locale.ROOT))
                || word.substring(1).equals(small.substring(1));
    }

    /** Whether it has a letter beyond ASCII. */
    static boolean isMarked(String word) {
        return word.chars().anyMatch(c -> c > 127);
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
