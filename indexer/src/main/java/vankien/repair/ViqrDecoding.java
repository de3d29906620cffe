package vankien.repair;

import java.text.Normalizer;

/**
 * VIQR (RFC 1456): {@code a( a^ e^ o^ o+ u+ dd} and the tones {@code ' ` ? ~ .} behind the vowel; a backslash keeps a sign
 * what it is, so that a full stop behind a vowel is written {@code \.}.
 */
final class ViqrDecoding {
    private static final String SHAPES = "(^+";
    private static final String SHAPE_MARKS = "\u0306\u0302\u031B";
    private static final String TONES = "'`?~.";
    private static final String TONE_MARKS = "\u0301\u0300\u0309\u0303\u0323";

    private ViqrDecoding() {}

    static TracedText decode(String text) {
        TracedText decoded = new TracedText(text.length());
        for (int i = 0; i < text.length(); ) {
            i = decode(text, i, decoded);
        }
        return decoded;
    }

    /** Decodes one letter and says where the next one begins. */
    private static int decode(String text, int at, TracedText decoded) {
        char c = text.charAt(at);
        if (c == '\\' && at + 1 < text.length() && isSign(text.charAt(at + 1))) {
            decoded.append(text.charAt(at + 1), at);
            return at + 2;
        }
        if ((c == 'd' || c == 'D') && at + 1 < text.length() && (text.charAt(at + 1) | 0x20) == 'd') {
            decoded.append(c == 'd' ? 'đ' : 'Đ', at);
            return at + 2;
        }
        if ("aeiouyAEIOUY".indexOf(c) < 0) {
            decoded.append(c, at);
            return at + 1;
        }
        String letter = String.valueOf(c);
        int next = at + 1;
        int shape = next < text.length() ? SHAPES.indexOf(text.charAt(next)) : -1;
        if (shape >= 0 && takes(Character.toLowerCase(c), shape)) {
            letter += SHAPE_MARKS.charAt(shape);
            next++;
        }
        int tone = next < text.length() ? TONES.indexOf(text.charAt(next)) : -1;
        if (tone >= 0) {
            letter += TONE_MARKS.charAt(tone);
            next++;
        }
        decoded.append(Normalizer.normalize(letter, Normalizer.Form.NFC), at);
        return next;
    }

    private static boolean isSign(char c) {
        return SHAPES.indexOf(c) >= 0 || TONES.indexOf(c) >= 0 || c == '\\' || (c | 0x20) == 'd';
    }

    private static boolean takes(char vowel, int shape) {
        return switch (shape) {
            case 0 -> vowel == 'a';
            case 1 -> vowel == 'a' || vowel == 'e' || vowel == 'o';
            default -> vowel == 'o' || vowel == 'u';
        };
    }
}
