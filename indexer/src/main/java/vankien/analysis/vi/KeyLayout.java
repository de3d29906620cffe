package vankien.analysis.vi;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Which key stands for which mark, in the two typing methods in use. */
enum KeyLayout {
    /** Letters: {@code s f r x j} are tones, a doubled letter has its hat or stroke, {@code w} is horn and breve. */
    TELEX("sfrxj") {
        @Override
        void shapes(TypedLetters typed, char key, char c, List<TypedLetters> into) {
            switch (key) {
                case 'a' -> each(typed, "aâ", into);
                case 'e' -> each(typed, "eê", into);
                case 'o' -> {
                    each(typed, "oô", into);
                    // The third o takes the hat off again: xooong is xoong.
                    int hat = typed.letters().length() - 1;
                    if (hat >= 0 && Character.toLowerCase(typed.letters().charAt(hat)) == 'ô') {
                        TypedLetters opened = typed.replaced(hat, "o").with(c);
                        if (opened != null) {
                            into.add(opened);
                        }
                    }
                }
                case 'w' -> {
                    horn(typed, into);
                    each(typed, "aăoơuư", into);
                }
                case 'd' -> stroke(typed, into);
                default -> {}
            }
        }
    },
    /** Digits: 1 to 5 are tones, 6 the hat, 7 the horn, 8 the breve, 9 the stroke. */
    VNI("12345") {
        @Override
        void shapes(TypedLetters typed, char key, char c, List<TypedLetters> into) {
            switch (key) {
                case '6' -> each(typed, "aâeêoô", into);
                case '7' -> {
                    horn(typed, into);
                    each(typed, "oơuư", into);
                }
                case '8' -> each(typed, "aă", into);
                case '9' -> stroke(typed, into);
                default -> {}
            }
        }
    };

    private static final Tone[] TONES = {Tone.SAC, Tone.HUYEN, Tone.HOI, Tone.NGA, Tone.NANG};

    private final String toneKeys;

    KeyLayout(String toneKeys) {
        this.toneKeys = toneKeys;
    }

    /** What a key can make of the letters before it, likeliest first; nothing where it can only be a letter. */
    List<TypedLetters> pressed(TypedLetters typed, char c) {
        char key = String.valueOf(c).toLowerCase(Locale.ROOT).charAt(0);
        List<TypedLetters> after = new ArrayList<>(2);
        int tone = toneKeys.indexOf(key);
        if (tone >= 0) {
            TypedLetters toned = typed.toned(TONES[tone].code);
            if (toned != null) {
                after.add(toned);
            }
        }
        shapes(typed, key, c, after);
        return after;
    }

    abstract void shapes(TypedLetters typed, char key, char c, List<TypedLetters> into);

    /** Each letter of the pairs changed into its second, the last in the word first. */
    private static void each(TypedLetters typed, String pairs, List<TypedLetters> into) {
        for (int i = typed.letters().length() - 1; i >= 0; i--) {
            int pair = pairs.indexOf(Character.toLowerCase(typed.letters().charAt(i)));
            if (pair >= 0 && pair % 2 == 0) {
                into.add(typed.replaced(i, pairs.substring(pair + 1, pair + 2)));
            }
        }
    }

    /** One key for both horns of ươ. */
    private static void horn(TypedLetters typed, List<TypedLetters> into) {
        int pair = typed.letters().toLowerCase(Locale.ROOT).indexOf("uo");
        if (pair >= 0) {
            into.add(typed.replaced(pair, "ươ"));
        }
    }

    private static void stroke(TypedLetters typed, List<TypedLetters> into) {
        if (!typed.letters().isEmpty() && Character.toLowerCase(typed.letters().charAt(0)) == 'd') {
            into.add(typed.replaced(0, "đ"));
        }
    }
}
