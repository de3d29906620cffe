package vankien.repair;

import org.jspecify.annotations.Nullable;

/** The encodings of Vietnamese before Unicode, as they appear in a text that was read as Western. */
enum LegacyEncoding {
    TCVN3(Repair.TCVN3, CodeTable.ofColumn("tcvn3")),
    VNI(Repair.VNI, CodeTable.ofColumn("vni")),
    VISCII(Repair.VISCII, CodeTable.ofColumn("viscii")),
    CP1258(Repair.CP1258, CodeTable.ofWindows1258()),
    VIQR(Repair.VIQR, null);

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
        return table == null ? ViqrDecoding.decode(text) : decode(text, table);
    }

    private static TracedText decode(String text, CodeTable table) {
        TracedText decoded = new TracedText(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char joined = i + 1 < text.length() ? table.letter(c, text.charAt(i + 1)) : 0;
            if (joined != 0) {
                decoded.append(joined, i);
                i++;
            } else {
                char letter = table.letter(c);
                decoded.append(letter == 0 ? CodeTable.sign(c) : letter, i);
            }
        }
        return decoded;
    }
}
