package vankien.document;

import java.text.Normalizer;

/**
 * A run of letters that may be a symbol, with at most two digits at its end ({@code QH15}).
 *
 * @param text the letters, NFC, with Đ for the letters that look like it
 * @param end offset after it in the scanned text
 */
record SymbolToken(String text, int end) {
    /** No symbol is longer; {@code TTLT-BTNMT-BNV} are three of them. */
    private static final int LONGEST = 16;

    /** The token that begins at {@code start}, empty where no letter stands there or it is too long for a symbol. */
    static SymbolToken at(CharSequence text, int start) {
        int end = start;
        boolean plain = true;
        while (end < text.length() && end - start <= 2 * LONGEST && isLetterOrMark(text.charAt(end))) {
            plain &= text.charAt(end) < 0x300 && text.charAt(end) != 'Ð' && text.charAt(end) != 'ð';
            end++;
        }
        int letters = end;
        while (letters > start && end < text.length() && isDigit(text.charAt(end)) && end - letters < 3) {
            end++;
        }
        if (end - letters > 2 || end - start > 2 * LONGEST) {
            return new SymbolToken("", start);
        }
        String token = text.subSequence(start, end).toString();
        return new SymbolToken(plain ? token : clean(token), end);
    }

    /** NFC, with Đ for Icelandic and African letters that look the same. */
    private static String clean(String token) {
        return Normalizer.normalize(token, Normalizer.Form.NFC)
                .replace('Ð', 'Đ')
                .replace('Ɖ', 'Đ')
                .replace('ð', 'đ');
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    /** Whether it is written like an abbreviation: a capital first, at least {@code least} capitals, no tone marks. */
    boolean isAbbreviation(int least) {
        int capitals = 0;
        int small = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isUpperCase(c)) {
                capitals++;
            } else if (Character.isLowerCase(c)) {
                small++;
            }
            if (bearsTone(c)) {
                return false;
            }
        }
        return capitals >= least && small <= 3 && Character.isUpperCase(text.charAt(0)) && text.length() <= LONGEST;
    }

    /** Ă, Â, Đ, Ê, Ô, Ơ, Ư stand in abbreviations; letters with one of the five tone marks do not. */
    private static boolean bearsTone(char c) {
        if (c < 0xC0) {
            return false;
        }
        String marks = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
        for (int i = 1; i < marks.length(); i++) {
            if ("\u0300\u0301\u0303\u0309\u0323".indexOf(marks.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** The capitals at its beginning, {@code TW} in {@code TWvề} where a space was lost; whole where there are none. */
    SymbolToken capitals() {
        int end = 0;
        while (end < text.length() && Character.isUpperCase(text.charAt(end))) {
            end++;
        }
        boolean runOn = end > 0 && end < text.length() && Character.isLowerCase(text.charAt(end));
        return !runOn ? this : new SymbolToken(text.substring(0, end), this.end - (text.length() - end));
    }

    static boolean isLetterOrMark(char c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= 0xC0 && (Character.isLetter(c) || (c >= 0x300 && c <= 0x36F)));
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
