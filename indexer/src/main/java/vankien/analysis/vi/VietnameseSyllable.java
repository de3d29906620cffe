package vankien.analysis.vi;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A written syllable, split: {@code thuyền = th + uyên + huyền}. Immutable; input has to be in NFC, in either case.
 *
 * @param onset the initial consonant in lower case, empty where there is none; {@code qu} and {@code gi} are onsets
 * @param rime the rest in lower case, without the tone
 * @param tone the tone, wherever it was written
 */
public record VietnameseSyllable(String onset, String rime, Tone tone) {

    private static final int ABSENT = -1;
    private static final int SEVERAL = -2;

    /** Null where the token could not be a Vietnamese syllable: {@code text}, {@code đpd}, {@code hoàt}. */
    public static @Nullable VietnameseSyllable parse(String token) {
        char[] term = token.toLowerCase(Locale.ROOT).toCharArray();
        int split = SyllableTable.split(term, term.length);
        int toned = soleTone(term, term.length);
        if (split == SyllableTable.NONE || toned == SEVERAL) {
            return null;
        }
        int tone = toned == ABSENT ? 0 : VietnameseLetters.tone(VietnameseLetters.code(term[toned]));
        if (!SyllableTable.allowsTone(split, tone)) {
            return null;
        }
        for (int i = 0; i < term.length; i++) {
            term[i] = VietnameseLetters.withoutTone(term[i]);
        }
        int onsetLength = SyllableTable.onsetLength(split);
        return new VietnameseSyllable(
                new String(term, 0, onsetLength),
                new String(term, onsetLength, term.length - onsetLength),
                Tone.of(tone));
    }

    /** Whether the grammar knows the token, its tone being on whichever vowel. */
    public static boolean isValid(String token) {
        return isValid(token, 0, token.length());
    }

    /** The same for a part of a text, {@code start} to {@code end}, without taking it out. */
    public static boolean isValid(CharSequence text, int start, int end) {
        int length = end - start;
        if (length < 1 || length > SyllableTable.LONGEST) {
            return false;
        }
        char[] term = new char[length];
        for (int i = 0; i < length; i++) {
            term[i] = text.charAt(start + i);
        }
        return isValid(term, length);
    }

    /** The same for the first {@code length} letters of an array. */
    public static boolean isValid(char[] term, int length) {
        if (length < 1 || length > SyllableTable.LONGEST) {
            return false;
        }
        int toned = soleTone(term, length);
        if (toned == SEVERAL) {
            return false;
        }
        int split = SyllableTable.split(term, length);
        int tone = toned == ABSENT ? 0 : VietnameseLetters.tone(VietnameseLetters.code(term[toned]));
        return split != SyllableTable.NONE && SyllableTable.allowsTone(split, tone);
    }

    /**
     * The one spelling for all placements of the tone: {@code hòa → hoà}, {@code qúy → quý}, {@code nghịêp → nghiệp}.
     * What is not a syllable comes back unchanged, and so does the case.
     */
    public static String canonical(String token) {
        char[] term = token.toCharArray();
        return placeTone(term, term.length) ? new String(term) : token;
    }

    /** This syllable in lower case, the tone placed in the new style. */
    public String spelling() {
        char[] term = (onset + rime).toCharArray();
        int place = onset.length() + SyllableGrammar.tonePlace(rime);
        term[place] = VietnameseLetters.withTone(VietnameseLetters.code(term[place]), tone.code);
        return new String(term);
    }

    /**
     * Moves the tone to its letter, in place.
     *
     * @return whether anything moved
     */
    static boolean placeTone(char[] term, int length) {
        if (length > SyllableTable.LONGEST) {
            return false;
        }
        int toned = ABSENT;
        int lastVowel = ABSENT;
        int lastMarked = ABSENT;
        int vowels = 0;
        for (int i = 0; i < length; i++) {
            int code = VietnameseLetters.code(term[i]);
            if (code == 0) {
                continue;
            }
            vowels++;
            lastVowel = i;
            if (VietnameseLetters.hasHatOrHorn(code)) {
                lastMarked = i;
            }
            if (VietnameseLetters.tone(code) != 0) {
                if (toned >= 0) {
                    return false;
                }
                toned = i;
            }
        }
        // Most tokens end here, whether they are syllables or not: việt, đường and hoàn are written as they should be.
        boolean closed = lastVowel + 1 < length;
        if (toned < 0 || vowels < 2 || toned == lastMarked || (closed && toned == lastVowel && lastMarked < 0)) {
            return false;
        }
        int split = SyllableTable.split(term, length);
        if (split == SyllableTable.NONE) {
            return false;
        }
        int place = SyllableTable.tonePlace(split);
        int code = VietnameseLetters.code(term[toned]);
        int tone = VietnameseLetters.tone(code);
        if (place == toned || !SyllableTable.allowsTone(split, tone)) {
            return false;
        }
        term[toned] = VietnameseLetters.withTone(code, 0);
        term[place] = VietnameseLetters.withTone(VietnameseLetters.code(term[place]), tone);
        return true;
    }

    private static int soleTone(char[] term, int length) {
        int toned = ABSENT;
        for (int i = 0; i < length; i++) {
            if (VietnameseLetters.tone(VietnameseLetters.code(term[i])) != 0) {
                if (toned != ABSENT) {
                    return SEVERAL;
                }
                toned = i;
            }
        }
        return toned;
    }
}
