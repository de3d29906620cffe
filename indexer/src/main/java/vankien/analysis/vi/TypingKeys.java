package vankien.analysis.vi;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/**
 * Reads what is left on the page when a Vietnamese keyboard was not switched on: keys of the typing methods Telex and VNI
 * instead of marks. {@code quyeets → quyết}, {@code nghi5 → nghị}, {@code d9a5i → đại}.
 *
 * <p>The keys may stand behind their vowel or anywhere later in the word, and some marks may be there already. No
 * dictionary is asked: of all readings the first that the grammar of syllables accepts is taken, a key being tried as a
 * key before it is tried as a letter. So {@code test} is read too ({@code tét}): whether that was meant only its
 * neighbours can tell.
 */
public final class TypingKeys {
    /** {@code nghieengs}: the longest syllable and a key for each of its marks. */
    private static final int LONGEST = SyllableTable.LONGEST + 4;

    private TypingKeys() {}

    /**
     * The syllable that the keys of a word spell, in the case it was typed, its tone placed in the new style.
     *
     * @param word one word, composed or decomposed; its length less that of the answer is the number of keys
     * @return null where the word is a syllable as it stands, holds no key, or spells nothing that could be a syllable
     */
    public static @Nullable String decode(String word) {
        String typed = Normalizer.normalize(word, Normalizer.Form.NFC);
        if (typed.length() < 2 || typed.length() > LONGEST || VietnameseSyllable.isValid(typed)) {
            return null;
        }
        boolean digits = typed.chars().anyMatch(c -> c >= '0' && c <= '9');
        return read(typed, 0, new TypedLetters("", 0), digits ? KeyLayout.VNI : KeyLayout.TELEX);
    }

    /** The first reading of the rest of the word that makes a syllable. */
    private static @Nullable String read(String typed, int at, TypedLetters before, KeyLayout layout) {
        if (at == typed.length()) {
            return before.letters().length() < typed.length() ? before.syllable() : null;
        }
        char c = typed.charAt(at);
        for (TypedLetters after : layout.pressed(before, c)) {
            String read = read(typed, at + 1, after, layout);
            if (read != null) {
                return read;
            }
        }
        TypedLetters longer = before.with(c);
        return longer == null ? null : read(typed, at + 1, longer, layout);
    }
}
