package vankien.comparison;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/** The words of a text whatever their order, to tell how much two texts have in common. */
final class WordBag {
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    private final int[] hashes;

    private WordBag(int[] hashes) {
        this.hashes = hashes;
    }

    static WordBag of(String text) {
        int[] hashes = BETWEEN.splitAsStream(text.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .mapToInt(String::hashCode)
                .toArray();
        Arrays.sort(hashes);
        return new WordBag(hashes);
    }

    /** The share of words that both have (Dice), 0 to 1; 1 for two texts without words. */
    double similarity(WordBag other) {
        int all = hashes.length + other.hashes.length;
        if (all == 0) {
            return 1;
        }
        int common = 0;
        for (int i = 0, j = 0; i < hashes.length && j < other.hashes.length; ) {
            int order = Integer.compare(hashes[i], other.hashes[j]);
            common += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return 2.0 * common / all;
    }
}
