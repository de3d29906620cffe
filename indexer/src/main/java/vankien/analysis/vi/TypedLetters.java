package vankien.analysis.vi;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The beginning of a word as far as it has been typed.
 *
 * @param letters the letters in their case, without tones
 * @param tone the tone typed or pressed so far, 0 for none
 */
record TypedLetters(String letters, int tone) {

    /** With one letter more; null where it is none or brings a second tone. */
    @Nullable
    TypedLetters with(char letter) {
        if (!Character.isLetter(letter)) {
            return null;
        }
        int code = VietnameseLetters.code(letter);
        int toned = code == 0 ? 0 : VietnameseLetters.tone(code);
        if (toned != 0 && tone != 0) {
            return null;
        }
        return new TypedLetters(letters + VietnameseLetters.withoutTone(letter), Math.max(tone, toned));
    }

    /** With a tone; null where there is no vowel to carry it or another tone already. */
    @Nullable
    TypedLetters toned(int pressed) {
        boolean vowel = letters.chars().anyMatch(c -> VietnameseLetters.code((char) c) != 0);
        return vowel && (tone == 0 || tone == pressed) ? new TypedLetters(letters, pressed) : null;
    }

    /** With other letters from {@code at} on for as many as these are; they take the case of what they replace. */
    TypedLetters replaced(int at, String shaped) {
        StringBuilder changed = new StringBuilder(letters);
        for (int i = 0; i < shaped.length(); i++) {
            boolean upper = Character.isUpperCase(letters.charAt(at + i));
            char c = shaped.charAt(i);
            changed.setCharAt(at + i, upper ? Character.toUpperCase(c) : c);
        }
        return new TypedLetters(changed.toString(), tone);
    }

    /** The letters with their tone on its place; null where they are no syllable. */
    @Nullable
    String syllable() {
        StringBuilder toned = new StringBuilder(letters.toLowerCase(Locale.ROOT));
        for (int i = 0; i < toned.length(); i++) {
            int code = VietnameseLetters.code(toned.charAt(i));
            if (code != 0) {
                toned.setCharAt(i, VietnameseLetters.withTone(code, tone));
                break;
            }
        }
        VietnameseSyllable parsed = VietnameseSyllable.parse(toned.toString());
        if (parsed == null) {
            return null;
        }
        StringBuilder spelled = new StringBuilder(parsed.spelling());
        for (int i = 0; i < spelled.length(); i++) {
            if (Character.isUpperCase(letters.charAt(i))) {
                spelled.setCharAt(i, Character.toUpperCase(spelled.charAt(i)));
            }
        }
        return spelled.toString();
    }
}
