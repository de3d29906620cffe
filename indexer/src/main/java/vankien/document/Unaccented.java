package vankien.document;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/** Text as it is compared where diacritics and case do not count: {@code Đảng ủy} and {@code ĐẢNG UỶ} are one. */
public final class Unaccented {
    /** Not in the table: how it is folded is worked out, with the characters around it. */
    private static final char UNKNOWN = '\uFFFE';
    /** Nothing is left of it. */
    private static final char NOTHING = '\uFFFF';

    /** By character what is left of it: of Latin letters, their marks and the signs of texts, which is nearly all there is. */
    private static final char[] PLAIN = table();

    private Unaccented() {}

    private static char[] table() {
        char[] table = new char[0x2070];
        Arrays.fill(table, UNKNOWN);
        fill(table, 0, 0x250);
        fill(table, 0x300, 0x370);
        fill(table, 0x1E00, 0x1F00);
        fill(table, 0x2000, 0x2070);
        return table;
    }

    private static void fill(char[] table, int from, int to) {
        for (int c = from; c < to; c++) {
            String plain = worked(Character.toString(c));
            table[c] = plain.isEmpty() ? NOTHING : plain.charAt(0);
        }
    }

    /** The text in lower case, without diacritics, with d for đ; spaces and punctuation stay as they are. */
    public static String of(String text) {
        char[] plain = new char[text.length()];
        int length = 0;
        for (int i = 0; i < plain.length; i++) {
            char c = text.charAt(i);
            char left = c < PLAIN.length ? PLAIN[c] : UNKNOWN;
            if (left == UNKNOWN) {
                return worked(text);
            }
            if (left != NOTHING) {
                plain[length++] = left;
            }
        }
        return new String(plain, 0, length);
    }

    private static String worked(String text) {
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
        StringBuilder plain = new StringBuilder(decomposed.length());
        for (int i = 0; i < decomposed.length(); i++) {
            char c = decomposed.charAt(i);
            if (c == 'đ' || c == 'ð' || c == 'ɖ') {
                plain.append('d');
            } else if (Character.getType(c) != Character.NON_SPACING_MARK) {
                plain.append(c);
            }
        }
        return plain.toString();
    }
}
