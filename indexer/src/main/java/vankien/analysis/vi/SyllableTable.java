package vankien.analysis.vi;

import java.util.Arrays;

/**
 * {@link SyllableGrammar} compiled for char arrays: finds onset and rime of a token without allocating.
 *
 * <p>Letters become 5-bit symbols, so that an onset (at most 3 letters) indexes an array and a rime (at most 4) a small
 * hash table.
 */
final class SyllableTable {
    /** nghiêng. */
    static final int LONGEST = 7;

    static final int NONE = -1;

    private static final int LIMIT = 'ỹ' + 1;
    private static final byte[] SYMBOL = new byte[LIMIT];
    private static final byte[] ONSET = new byte[1 << 15];
    private static final int SLOTS = 512;
    private static final int[] RIME_KEY = new int[SLOTS];
    /** Bit n: onset number n may stand before it. */
    private static final int[] RIME_ONSETS = new int[SLOTS];

    private static final byte[] RIME_TONE_PLACE = new byte[SLOTS];
    private static final boolean[] RIME_STOPPED = new boolean[SLOTS];

    static {
        String consonants = "qbcdđghklmnprstvx";
        for (int i = 0; i < consonants.length(); i++) {
            char lower = consonants.charAt(i);
            SYMBOL[lower] = (byte) (13 + i);
            SYMBOL[Character.toUpperCase(lower)] = (byte) (13 + i);
        }
        for (char c = 0; c < LIMIT; c++) {
            if (VietnameseLetters.code(c) != 0) {
                SYMBOL[c] = (byte) VietnameseLetters.lowerRow(VietnameseLetters.code(c));
            }
        }
        Arrays.fill(ONSET, (byte) NONE);
        for (int i = 0; i < SyllableGrammar.ONSETS.size(); i++) {
            ONSET[key(SyllableGrammar.ONSETS.get(i))] = (byte) i;
        }
        for (String rime : SyllableGrammar.rimes()) {
            int key = key(rime);
            int slot = slot(key);
            RIME_KEY[slot] = key;
            RIME_TONE_PLACE[slot] = (byte) SyllableGrammar.tonePlace(rime);
            RIME_STOPPED[slot] = SyllableGrammar.isStopped(rime);
            for (int i = 0; i < SyllableGrammar.ONSETS.size(); i++) {
                if (SyllableGrammar.allows(SyllableGrammar.ONSETS.get(i), rime)) {
                    RIME_ONSETS[slot] |= 1 << i;
                }
            }
        }
    }

    private SyllableTable() {}

    private static int key(String letters) {
        int key = 0;
        for (int i = 0; i < letters.length(); i++) {
            key = key << 5 | SYMBOL[letters.charAt(i)];
        }
        return key;
    }

    private static int symbol(char c) {
        return c < LIMIT ? SYMBOL[c] : 0;
    }

    /** The slot of the key, or the empty one where it belongs. */
    private static int slot(int key) {
        int slot = (key * 0x9E3779B1) >>> 23;
        while (RIME_KEY[slot] != 0 && RIME_KEY[slot] != key) {
            slot = (slot + 1) & (SLOTS - 1);
        }
        return slot;
    }

    /**
     * Splits the letters, whatever tones they carry.
     *
     * @return {@code onset length << 16 | rime slot}, or {@link #NONE} if they are no syllable
     */
    static int split(char[] term, int length) {
        if (length == 0 || length > LONGEST) {
            return NONE;
        }
        int key = 0;
        int vowel = 0;
        for (; vowel < length; vowel++) {
            int symbol = symbol(term[vowel]);
            if (symbol == 0 || vowel > 3) {
                return NONE;
            }
            if (symbol < 13) {
                break;
            }
            key = key << 5 | symbol;
        }
        if (vowel == length || vowel > 3) {
            return NONE;
        }
        int first = symbol(term[vowel]);
        if (key == symbol('q')) {
            return first == symbol('u') ? fit(ONSET[key << 5 | first], vowel + 1, term, length) : NONE;
        }
        if (key == symbol('g') && first == symbol('i')) {
            int split = fit(ONSET[key << 5 | first], vowel + 1, term, length);
            if (split != NONE) {
                return split;
            }
        }
        return fit(ONSET[key], vowel, term, length);
    }

    private static int fit(int onset, int onsetLength, char[] term, int length) {
        int letters = length - onsetLength;
        if (onset < 0 || letters < 1 || letters > 4) {
            return NONE;
        }
        int key = 0;
        for (int i = onsetLength; i < length; i++) {
            int symbol = symbol(term[i]);
            if (symbol == 0) {
                return NONE;
            }
            key = key << 5 | symbol;
        }
        int slot = slot(key);
        return RIME_KEY[slot] == key && (RIME_ONSETS[slot] & 1 << onset) != 0 ? onsetLength << 16 | slot : NONE;
    }

    static int onsetLength(int split) {
        return split >> 16;
    }

    /** Index in the whole syllable of the letter that carries the tone. */
    static int tonePlace(int split) {
        return onsetLength(split) + RIME_TONE_PLACE[split & 0xFFFF];
    }

    static boolean allowsTone(int split, int tone) {
        return !RIME_STOPPED[split & 0xFFFF] || tone == Tone.SAC.code || tone == Tone.NANG.code;
    }
}
