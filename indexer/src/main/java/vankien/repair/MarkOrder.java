package vankien.repair;

import java.text.Normalizer;

/** The marks of a Vietnamese letter, taken apart: Unicode orders the dot below before the hat, and typists do as they like. */
final class MarkOrder {
    static final String TONES = "\u0301\u0300\u0309\u0303\u0323";

    /** By letter whether it has a tone, of those that Vietnamese has. */
    private static final boolean[] TONED = new boolean['ỹ' + 1];

    static {
        for (char letter = 0; letter < TONED.length; letter++) {
            TONED[letter] = !tone(letter).isEmpty();
        }
    }

    private MarkOrder() {}

    static boolean hasTone(char letter) {
        return letter < TONED.length ? TONED[letter] : !tone(letter).isEmpty();
    }

    /** {@code ệ → U+0323}, empty for a letter without a tone. */
    static String tone(char letter) {
        String pieces = pieces(letter);
        StringBuilder tone = new StringBuilder();
        for (int at = 0; at < pieces.length(); at++) {
            char piece = pieces.charAt(at);
            if (TONES.indexOf(piece) >= 0) {
                tone.append(piece);
            }
        }
        return tone.toString();
    }

    /** {@code ệ → ê}. */
    static char withoutTone(char letter) {
        String pieces = pieces(letter);
        StringBuilder rest = new StringBuilder();
        for (int at = 0; at < pieces.length(); at++) {
            char piece = pieces.charAt(at);
            if (TONES.indexOf(piece) < 0) {
                rest.append(piece);
            }
        }
        return Normalizer.normalize(rest, Normalizer.Form.NFC).charAt(0);
    }

    private static String pieces(char letter) {
        return Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD);
    }
}
