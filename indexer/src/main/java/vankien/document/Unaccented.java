package vankien.document;

import java.text.Normalizer;
import java.util.Locale;

/** Text as it is compared where diacritics and case do not count: {@code Đảng ủy} and {@code ĐẢNG UỶ} are one. */
public final class Unaccented {
    private Unaccented() {}

    /** The text in lower case, without diacritics, with d for đ; spaces and punctuation stay as they are. */
    public static String of(String text) {
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
