package vankien.repair;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The encodings of Vietnamese before Unicode, as they appear in a text that was read as Western. */
enum LegacyEncoding {
    TCVN3(Repair.TCVN3, CodeTable.ofColumn("tcvn3")),
    VNI(Repair.VNI, CodeTable.ofColumn("vni")),
    VISCII(Repair.VISCII, CodeTable.ofColumn("viscii")),
    CP1258(Repair.CP1258, CodeTable.ofWindows1258()),
    VIQR(Repair.VIQR, null);

    private static final int LONGEST_SYLLABLE = 7;

    private final Repair repair;

    @SuppressWarnings("ImmutableEnumChecker") // a table is not written to once it is made
    private final @Nullable CodeTable table;

    LegacyEncoding(Repair repair, @Nullable CodeTable table) {
        this.repair = repair;
        this.table = table;
    }

    Repair repair() {
        return repair;
    }

    /** Whether it has capitals of all letters; in TCVN3 a toned capital is a small letter in another font. */
    boolean hasCapitals() {
        return this != TCVN3;
    }

    /** Whether the encoding writes the letters beyond ASCII of the word as they stand: ý in TCVN3, à in VISCII. */
    boolean writes(String word) {
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c > 127 && (table == null || table.letter(c) != c)) {
                return false;
            }
        }
        return true;
    }

    TracedText decode(String text) {
        return table == null ? ViqrDecoding.decode(text) : decode(text, 0, text.length(), table);
    }

    /** A part of a text, of the encodings that have a table: of all but VIQR. */
    TracedText decode(String text, int from, int to) {
        return decode(text, from, to, Objects.requireNonNull(table));
    }

    private static TracedText decode(String text, int from, int to, CodeTable table) {
        TracedText decoded = new TracedText(to - from);
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            char joined = i + 1 < to ? table.letter(c, text.charAt(i + 1)) : 0;
            if (joined != 0) {
                decoded.append(joined, i);
                i++;
            } else {
                char letter = isLetterForSign(text, i, table) ? table.letterOfSign(c) : table.letter(c);
                decoded.append(letter == 0 ? CodeTable.sign(c) : letter, i);
            }
        }
        return decoded;
    }

    /** Whether a sign such as a quotation mark completes a syllable, so that it is the letter of its byte. */
    private static boolean isLetterForSign(String text, int at, CodeTable table) {
        if (table.letterOfSign(text.charAt(at)) == 0) {
            return false;
        }
        int start = at;
        while (start > 0 && at - start < LONGEST_SYLLABLE && isOfSyllable(text.charAt(start - 1), table)) {
            start--;
        }
        StringBuilder word = new StringBuilder();
        for (int i = start; i < text.length() && i - at < LONGEST_SYLLABLE; i++) {
            char c = text.charAt(i);
            if (!isOfSyllable(c, table)) {
                break;
            }
            char letter = table.letterOfSign(c) != 0 ? table.letterOfSign(c) : table.letter(c);
            word.append(letter == 0 ? c : letter);
        }
        return Words.isSyllable(word) && (word.length() > 1 || isLineOfCapitals(text, at));
    }

    /** {@code Ở} alone has the byte of a dash, which VISCII does not have. */
    private static boolean isLineOfCapitals(String text, int at) {
        int from = text.lastIndexOf('\n', at) + 1;
        int to = text.indexOf('\n', at);
        return text.substring(from, to < 0 ? text.length() : to).chars().noneMatch(c -> c >= 'a' && c <= 'z');
    }

    private static boolean isOfSyllable(char c, CodeTable table) {
        return Character.isLetter(c) || table.letter(c) != 0 || table.letterOfSign(c) != 0;
    }
}
