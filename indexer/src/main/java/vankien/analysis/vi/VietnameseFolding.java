package vankien.analysis.vi;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/**
 * Letters without their marks, letter by letter. Wants NFC; anything without a Latin base letter stays as it is.
 *
 * <p>{@code Đường → Duong} (all marks) or {@code Đương} (tones only).
 */
public final class VietnameseFolding {
    private static final int LIMIT = 'ỹ' + 1;
    private static final char[] BASE = new char[LIMIT];
    private static final Map<Character, char[]> SPELLINGS_OF = new HashMap<>();

    static {
        for (char c = 0; c < LIMIT; c++) {
            BASE[c] = c;
            if (Character.isLetter(c)) {
                char first = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD)
                        .charAt(0);
                BASE[c] = first < 128 ? first : c;
            }
        }
        // Strokes are no combining marks to Unicode: these do not decompose.
        String stroked = "đdĐDðdÐDɖdƉDøoØOłlŁL";
        for (int i = 0; i < stroked.length(); i += 2) {
            BASE[stroked.charAt(i)] = stroked.charAt(i + 1);
        }
        Map<Character, StringBuilder> spellings = new HashMap<>();
        for (String vowel : VietnameseLetters.VOWELS) {
            spellings
                    .computeIfAbsent(BASE[vowel.charAt(0)], base -> new StringBuilder())
                    .append(vowel);
        }
        spellings.put('d', new StringBuilder("dđ"));
        spellings.forEach(
                (base, letters) -> SPELLINGS_OF.put(base, letters.toString().toCharArray()));
    }

    private VietnameseFolding() {}

    /** {@code ế → e}, {@code Đ → D}, {@code ü → u}, {@code ж → ж}. */
    public static char fold(char c) {
        return c < LIMIT ? BASE[c] : c;
    }

    /** {@code Đường lối → Duong loi}. */
    public static String fold(CharSequence text) {
        char[] letters = text.toString().toCharArray();
        return new String(letters, 0, fold(letters, letters.length));
    }

    /** {@code Đường lối → Đương lôi}. */
    public static String stripTones(CharSequence text) {
        char[] letters = text.toString().toCharArray();
        stripTones(letters, letters.length);
        return new String(letters);
    }

    /** Whether folding changes the text: the writer meant {@code đường}, not any of đương, dương, dưỡng. */
    public static boolean hasMarks(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            if (fold(text.charAt(i)) != text.charAt(i) || isCombining(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the text carries a Vietnamese tone: true for {@code đường}, false for {@code đương}. */
    public static boolean hasTones(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            if (VietnameseLetters.tone(VietnameseLetters.code(text.charAt(i))) != 0) {
                return true;
            }
        }
        return false;
    }

    /** The lower-case Vietnamese letters that fold to this one, itself first: {@code d → dđ}, {@code b → b}. */
    public static char[] variantsOf(char base) {
        char[] letters = SPELLINGS_OF.get(base);
        return letters == null ? new char[] {base} : letters.clone();
    }

    /** The letter in all tones, without a tone first: {@code ê → êềếểễệ}, {@code b → b}. */
    public static char[] toneVariantsOf(char letter) {
        int code = VietnameseLetters.code(letter);
        if (code == 0) {
            return new char[] {letter};
        }
        char[] letters = new char[Tone.values().length];
        for (int tone = 0; tone < letters.length; tone++) {
            letters[tone] = VietnameseLetters.withTone(code, tone);
        }
        return letters;
    }

    /**
     * Folds in place.
     *
     * @return the new length: loose combining marks vanish, unless nothing else is there
     */
    static int fold(char[] term, int length) {
        int kept = 0;
        for (int i = 0; i < length; i++) {
            char c = term[i];
            if (c < 128) {
                term[kept++] = c;
            } else if (!isCombining(c)) {
                term[kept++] = fold(c);
            }
        }
        // Nothing but marks: none was written over, and no filter may emit an empty term.
        return kept == 0 ? length : kept;
    }

    static void stripTones(char[] term, int length) {
        for (int i = 0; i < length; i++) {
            if (term[i] >= 128) {
                term[i] = VietnameseLetters.withoutTone(term[i]);
            }
        }
    }

    /** Whether it is a mark that stands behind its letter as a character of its own. */
    public static boolean isCombining(char c) {
        return c >= '\u0300' && c <= '\u036F';
    }
}
