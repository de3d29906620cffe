package vankien.analysis.vi;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * What {@link VietnameseCharFilter} does with a character. Ordinary text is {@link #KEEP} throughout, which costs one
 * look into a table of 9 KB per character.
 */
final class CharTreatment {
    static final byte KEEP = 0;
    /** One for one, see {@link #replacement}. */
    static final byte REPLACE = 1;
    /** Invisible: zero-width characters, soft hyphen, directions, byte order mark. */
    static final byte DELETE = 2;
    /** A combining mark: belongs to the letter before it. */
    static final byte MARK = 3;
    /** One for several, see {@link #expansion}. */
    static final byte EXPAND = 4;

    private static final char IDEOGRAPHIC_SPACE = '\u3000';
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final int LIMIT = 0x2200;
    private static final byte[] TREATMENT = new byte[LIMIT];
    private static final char[] REPLACEMENT = new char[LIMIT];
    private static final Map<Character, String> EXPANSION = new HashMap<>();

    static {
        for (char mark = '\u0300'; mark <= '\u036F'; mark++) {
            TREATMENT[mark] = MARK;
        }
        // Decomposes into two marks, so that composing could make the text longer; nobody writes it.
        TREATMENT['\u0344'] = KEEP;
        for (String invisible : new String[] {
            "\u00AD\u00AD",
            "\u034F\u034F",
            "\u061C\u061C",
            "\u200C\u200F",
            "\u202A\u202E",
            "\u2060\u2064",
            "\u2066\u206F"
        }) {
            for (char c = invisible.charAt(0); c <= invisible.charAt(1); c++) {
                TREATMENT[c] = DELETE;
            }
        }
        for (String space : new String[] {
            "\u0085\u0085",
            "\u00A0\u00A0",
            "\u1680\u1680",
            "\u180E\u180E",
            "\u2000\u200B",
            "\u2028\u2029",
            "\u202F\u202F",
            "\u205F\u205F",
            "__"
        }) {
            for (char c = space.charAt(0); c <= space.charAt(1); c++) {
                replace(c, ' ');
            }
        }
        // Look-alikes of đ; the Icelandic ones come from legacy encodings. ₫ is written for đồng.
        String lookAlikes = "ÐĐðđƉĐɖđ₫đ";
        for (int i = 0; i < lookAlikes.length(); i += 2) {
            replace(lookAlikes.charAt(i), lookAlikes.charAt(i + 1));
        }
        String[] roman = "I II III IV V VI VII VIII IX X XI XII L C D M".split(" ", -1);
        for (int i = 0; i < roman.length; i++) {
            numeral((char) ('Ⅰ' + i), roman[i]);
            numeral((char) ('ⅰ' + i), roman[i].toLowerCase(Locale.ROOT));
        }
        TREATMENT['№'] = EXPAND;
        // The space keeps №5 from becoming the word số5.
        EXPANSION.put('№', "số ");
    }

    private CharTreatment() {}

    private static void replace(char from, char to) {
        TREATMENT[from] = REPLACE;
        REPLACEMENT[from] = to;
    }

    private static void numeral(char from, String letters) {
        if (letters.length() == 1) {
            replace(from, letters.charAt(0));
        } else {
            TREATMENT[from] = EXPAND;
            EXPANSION.put(from, letters);
        }
    }

    static byte of(char c) {
        if (c < LIMIT) {
            return TREATMENT[c];
        }
        return c == IDEOGRAPHIC_SPACE ? REPLACE : c == BYTE_ORDER_MARK ? DELETE : KEEP;
    }

    /** {@code U+00A0 → space}, {@code Ð → Đ}. */
    static char replacement(char c) {
        return c < LIMIT ? REPLACEMENT[c] : ' ';
    }

    /** {@code Ⅻ → XII}. */
    static String expansion(char c) {
        return Objects.requireNonNull(EXPANSION.get(c));
    }
}
