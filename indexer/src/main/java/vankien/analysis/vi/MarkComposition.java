package vankien.analysis.vi;

import java.text.Normalizer;

/**
 * Joins a letter and the marks after it, in any order: {@code e + U+0302 + U+0301 → ế}, and also {@code é + U+0302 → ế},
 * which NFC leaves in two pieces because both marks stand above the letter.
 */
final class MarkComposition {
    private static final char CIRCUMFLEX = '\u0302';
    private static final char BREVE = '\u0306';
    private static final char HORN = '\u031B';

    private MarkComposition() {}

    /**
     * Composes in place.
     *
     * @param letters one letter and then marks only
     * @return the new length, never longer
     */
    static int compose(char[] letters, int length) {
        int code = VietnameseLetters.code(letters[0]);
        int next = 1;
        for (; next < length && code != 0; next++) {
            int joined = join(code, letters[next]);
            if (joined == 0) {
                break;
            }
            code = joined;
        }
        if (code != 0) {
            letters[0] = VietnameseLetters.letter(code);
        }
        System.arraycopy(letters, next, letters, 1, length - next);
        return length == next ? 1 : composeOthers(letters, length - next + 1);
    }

    /** Marks of other languages: n + tilde, u + diaeresis. */
    private static int composeOthers(char[] letters, int length) {
        String composed = Normalizer.normalize(new String(letters, 0, length), Normalizer.Form.NFC);
        if (composed.length() > length) {
            return length;
        }
        composed.getChars(0, composed.length(), letters, 0);
        return composed.length();
    }

    /** The code of the letter with one mark more, 0 if there is no such letter. */
    private static int join(int code, char mark) {
        int tone = toneOf(mark);
        if (tone != 0) {
            return VietnameseLetters.tone(code) == 0 ? code | tone : 0;
        }
        char plain = VietnameseLetters.withTone(code, 0);
        char shaped = switch (mark) {
            case CIRCUMFLEX -> after("aâAÂeêEÊoôOÔ", plain);
            case BREVE -> after("aăAĂ", plain);
            case HORN -> after("oơOƠuưUƯ", plain);
            default -> 0;
        };
        return shaped == 0 ? 0 : VietnameseLetters.code(shaped) | VietnameseLetters.tone(code);
    }

    private static char after(String pairs, char plain) {
        int at = pairs.indexOf(plain);
        return at >= 0 && at % 2 == 0 ? pairs.charAt(at + 1) : 0;
    }

    /** U+0340 and U+0341 are deprecated duplicates of the grave and acute accents. */
    private static int toneOf(char mark) {
        return switch (mark) {
            case '\u0300', '\u0340' -> Tone.HUYEN.code;
            case '\u0301', '\u0341' -> Tone.SAC.code;
            case '\u0309' -> Tone.HOI.code;
            case '\u0303' -> Tone.NGA.code;
            case '\u0323' -> Tone.NANG.code;
            default -> 0;
        };
    }
}
