package vankien.parse;

import java.text.Normalizer;

/** Text as it is kept: NFC, one line, single spaces, nothing invisible. */
final class CleanText {
    private CleanText() {}

    /** The same object where the text is so already, as most are. */
    static String of(String text) {
        return isClean(text) ? text : cleaned(text);
    }

    /** Whether nothing but visible characters that compose with none before them stand there, a space apart at most. */
    private static boolean isClean(String text) {
        boolean space = !text.isEmpty();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean another = c == ' ';
            if (another ? space : !isPlain(c)) {
                return false;
            }
            space = another;
        }
        return !space;
    }

    /** Whether it is a visible character of the blocks of Latin letters and signs that is always as NFC has it. */
    static boolean isPlain(char c) {
        return (c > ' ' && c < 0x7F)
                || (c >= 0x1E00 && c < 0x1F00)
                || (c > 0xA0 && c < 0x250 && c != 0xAD)
                || (c >= 0x2010 && c < 0x2028);
    }

    private static String cleaned(String text) {
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
