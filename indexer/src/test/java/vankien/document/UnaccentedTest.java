package vankien.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class UnaccentedTest {
    private static final String[] PIECES = {
        "Đảng",
        "ỦY",
        "ủy",
        "e\u0302\u0301",
        "e\u0301\u0302",
        "\u0323",
        "\u0344",
        "\u0345",
        "\u302E",
        "\u1B44",
        "ß",
        "ẞ",
        "İ",
        "i\u0307",
        "ǅ",
        "Ð",
        "ð",
        "Ɖ",
        "ΑΣ",
        "Σ",
        "ς",
        "\u212A",
        "\u212B",
        "한",
        "\u1112\u1161\u11AB",
        "ガ",
        "\uD801\uDC00",
        "\uD834\uDD5E",
        "\uD83D\uDE00",
        "\uD800",
        "\uDC00",
        "–",
        "…",
        "\u2000",
        "\u00A0",
        " ",
        "a",
        "Z",
        "7"
    };

    /** What it says, step by step. */
    private static String defined(String text) {
        StringBuilder plain = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .chars()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                .forEach(c -> plain.append(c == 'đ' || c == 'ð' || c == 'ɖ' ? 'd' : (char) c));
        return plain.toString();
    }

    private static void assertAsDefined(String text, String where) {
        assertEquals(defined(text), Unaccented.of(text), where);
    }

    @Test
    void vietnameseIsLeftWithoutMarks() {
        assertEquals("dang uy khoi 02-nq/duk", Unaccented.of("ĐẢNG ỦY Khối 02-NQ/ĐUK"));
        assertEquals("dang uy", Unaccented.of(Normalizer.normalize("Đảng uỷ", Normalizer.Form.NFD)));
        assertEquals("", Unaccented.of(""));
    }

    @Test
    void eachCharacterIsFoldedAsDefined() {
        for (int c = 0; c <= 0xFFFF; c++) {
            String alone = Character.toString((char) c);
            String where = "U+%04X".formatted(c);
            assertAsDefined(alone, where);
            assertAsDefined("a" + alone + "\u0301b", where + " among others");
            assertAsDefined(Normalizer.normalize(alone, Normalizer.Form.NFD), where + " in pieces");
        }
    }

    @Test
    void anyTextIsFoldedAsDefined() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 100_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(8); n > 0; n--) {
                text.append(PIECES[random.nextInt(PIECES.length)]);
                text.append(random.nextInt(8) == 0 ? Character.toString(random.nextInt(0x11_0000)) : "");
            }
            assertAsDefined(text.toString(), "seed " + seed + ": '" + text + "'");
        }
    }
}
