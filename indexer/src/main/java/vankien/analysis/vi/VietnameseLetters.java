package vankien.analysis.vi;

/**
 * The 144 toned vowels (12 vowels, 6 tones, 2 cases) as codes: {@code row << 3 | tone}, row 0 being no vowel.
 *
 * <p>One table of 8 KB answers what the filters ask for every character of every text: is it a vowel, which tone does it
 * carry, what is it without or with another tone. It knows no locale, so that a Turkish machine gives the same terms.
 */
final class VietnameseLetters {
    /** Each vowel in the tones ngang, huyền, sắc, hỏi, ngã, nặng. */
    static final String[] VOWELS = {
        "aàáảãạ", "ăằắẳẵặ", "âầấẩẫậ", "eèéẻẽẹ", "êềếểễệ", "iìíỉĩị", "oòóỏõọ", "ôồốổỗộ", "ơờớởỡợ", "uùúủũụ", "ưừứửữự",
        "yỳýỷỹỵ"
    };

    static final int TONE_MASK = 7;
    /** The rows of ă â ê ô ơ ư and their capitals, as bits. */
    private static final int HAT_OR_HORN = 0b1011_0010_1100 | (0b1011_0010_1100 << 12);

    private static final int LIMIT = 'ỹ' + 1;
    private static final byte[] CODE = new byte[LIMIT];
    private static final char[] LETTER = new char[(2 * VOWELS.length + 1) << 3];

    static {
        for (int v = 0; v < VOWELS.length; v++) {
            for (int tone = 0; tone < 6; tone++) {
                char lower = VOWELS[v].charAt(tone);
                put(lower, (v + 1) << 3 | tone);
                put(Character.toUpperCase(lower), (v + 1 + VOWELS.length) << 3 | tone);
            }
        }
    }

    private VietnameseLetters() {}

    private static void put(char letter, int code) {
        CODE[letter] = (byte) code;
        LETTER[code] = letter;
    }

    /** {@code 'ế' → row of ê, tone sắc}; 0 for everything that is not a Vietnamese vowel. */
    static int code(char c) {
        return c < LIMIT ? CODE[c] & 0xFF : 0;
    }

    static int tone(int code) {
        return code & TONE_MASK;
    }

    static int row(int code) {
        return code >> 3;
    }

    /** The row of the lower-case vowel: 1 (a) to 12 (y). */
    static int lowerRow(int code) {
        int row = code >> 3;
        return row > VOWELS.length ? row - VOWELS.length : row;
    }

    /** The inverse of {@link #code}. */
    static char letter(int code) {
        return LETTER[code];
    }

    /** {@code ế, 0 → ê}. */
    static char withTone(int code, int tone) {
        return LETTER[(code & ~TONE_MASK) | tone];
    }

    /** {@code ế → ê}, {@code Ế → Ê}, {@code t → t}. */
    static char withoutTone(char c) {
        int code = code(c);
        return code == 0 ? c : LETTER[code & ~TONE_MASK];
    }

    /** ă â ê ô ơ ư: the vowels that attract the tone. */
    static boolean hasHatOrHorn(int code) {
        return (HAT_OR_HORN & (1 << (code >> 3))) != 0;
    }
}
