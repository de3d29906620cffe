package vankien.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CleanTextTest {
    private static final String INVISIBLE =
            "[\\p{Cc}&&[^\t-\r\u001C-\u001F]]|[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF\uFFFD]";
    private static final String SPACES = "[\t-\r\u001C-\u001F \\p{Z}]+";
    private static final String[] PIECES = {
        " ", "  ", "\t", "\u00A0", "\u2003", "\u2028", "\u001F", "\u0085", "\u0007", "\u00AD", "\u200B", "\uFEFF",
        "\uFFFD", "Đảng", "ủy", "e", "\u0302", "\u0301", "\u0323", "ệ", "a\u0306", "–", "“", "…", "\u212B", "\u1112",
        "\u1161", "7"
    };

    private static String defined(String text) {
        String visible = text.replaceAll(INVISIBLE, "").replaceAll(SPACES, " ");
        return Normalizer.normalize(visible.replaceAll("^ | $", ""), Normalizer.Form.NFC);
    }

    @Test
    void spacesAreSingleAndNothingIsInvisible() {
        assertEquals("Đảng ủy Khối", CleanText.of(" Đảng\u00A0 ủy\t\nKhối\u200B "));
        assertEquals("Đảng uỷ", CleanText.of(Normalizer.normalize("Đảng uỷ", Normalizer.Form.NFD)));
        assertEquals("", CleanText.of(" \u00AD "));
        String clean = "Số 02-NQ/ĐUK “về …”";
        assertSame(clean, CleanText.of(clean));
    }

    @Test
    void whatIsTakenForPlainIsVisibleAndComposed() {
        for (char c = 0; c < 0xFFFF; c++) {
            String text = Character.toString(c);
            assertEquals(defined(text), CleanText.of(text), "U+%04X".formatted((int) c));
            if (CleanText.isPlain(c)) {
                assertEquals(text, defined(text), "U+%04X".formatted((int) c));
                for (String before : new String[] {"e", "ê", "ư", "\u1112", "x\u0301"}) {
                    assertTrue(
                            Normalizer.isNormalized(
                                    Normalizer.normalize(before, Normalizer.Form.NFC) + c, Normalizer.Form.NFC),
                            "%s before U+%04X".formatted(before, (int) c));
                }
            }
        }
    }

    @Test
    void anyTextIsCleanedAsDefined() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 100_000; i++) {
            String text = RandomText.of(random, random.nextInt(8), PIECES);
            assertEquals(defined(text), CleanText.of(text), "seed " + seed + ": '" + text + "'");
        }
    }
}
