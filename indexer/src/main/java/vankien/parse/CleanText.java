package vankien.parse;

import java.text.Normalizer;

/** Text as it is kept: NFC, one line, single spaces, nothing invisible. */
final class CleanText {
    private CleanText() {}

    static String of(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        boolean space = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                space = clean.length() > 0;
            } else if (!isInvisible(c)) {
                if (space) {
                    clean.append(' ');
                    space = false;
                }
                clean.append(c);
            }
        }
        String line = clean.toString();
        return Normalizer.isNormalized(line, Normalizer.Form.NFC)
                ? line
                : Normalizer.normalize(line, Normalizer.Form.NFC);
    }

    private static boolean isInvisible(char c) {
        return c < ' '
                || (c >= 0x7F && c < 0xA0)
                || c == 0xAD
                || (c >= 0x200B && c <= 0x200F)
                || (c >= 0x202A && c <= 0x202E)
                || (c >= 0x2060 && c <= 0x2064)
                || c == 0xFEFF
                || c == 0xFFFD;
    }
}
