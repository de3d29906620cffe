package vankien.parse;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MarkLettersTest {
    private static final String[] PIECES = {
        "M",
        "m",
        "Ậ",
        "ậ",
        "Â",
        "a",
        "Ạ",
        "Ẫ",
        "4",
        "T",
        "t",
        "\u0302",
        "\u0323",
        " ",
        "-",
        ".",
        "I",
        "l",
        "1",
        "²",
        "ª",
        "МẬТ",
        "А",
        "Ｍ",
        "Ａ",
        "㎡",
        "TỐI ",
        "Tuyệt ",
        "tuyet",
        "TÀI LIỆU ",
        "văn bản ",
        "(",
        ")",
        "|",
        "ơ",
        "Ã",
        "Å",
        "å"
    };

    @Test
    void theLettersOfAMarkAreSeenInWhateverFormTheyArePrinted() {
        for (String line : new String[] {
            "MẬT",
            "TỐI MẬT",
            "(Mật)",
            "M Ậ T",
            "M.A.T",
            "m4t",
            "MẠT",
            "Độ mật: Tối mật",
            "\u041C\u0410\u0422",
            "\u041CẬ\u0422",
            "ＭẬＴ",
            Normalizer.normalize("TUYỆT MẬT", Normalizer.Form.NFD),
            "thảo luận tại bí mật"
        }) {
            assertTrue(MarkLetters.areIn(line), line);
        }
        for (String line : new String[] {"", "TỈNH ỦY BÌNH NGUYÊN", "Số 12-NQ/TU", "MÁY TÍNH", "mở tiệc", "ma nhiệt"}) {
            assertFalse(MarkLetters.areIn(line), line);
        }
    }

    @Test
    void whereTheyAreNotNoRuleFindsAMark() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 100_000; i++) {
            String line = RandomText.of(random, 1 + random.nextInt(7), PIECES);
            if (MarkLetters.areIn(line)) {
                continue;
            }
            String where = "seed " + seed + ": '" + line + "'";
            for (String form : new String[] {line, SecrecyMark.latin(line), line.toUpperCase(Locale.ROOT)}) {
                assertNull(SecrecyMark.alone(form), where);
                assertNull(SecrecyMark.inLine(form), where);
                assertNull(SecrecyMark.inForm(form), where);
            }
        }
    }

    /** Every character there is in each place of a mark: where a rule takes it for the letter, so does the look before it. */
    @Test
    void noLookalikeOfALetterIsOverlooked() {
        for (int c = 0; c <= Character.MAX_VALUE; c++) {
            String letter = Character.toString((char) c);
            for (String line : new String[] {letter + "ẬT", "M" + letter + "T", "MẬ" + letter, "M" + letter + "ẬT"}) {
                if (MarkLetters.areIn(line)) {
                    continue;
                }
                for (String form : new String[] {line, CleanText.of(line), SecrecyMark.latin(line)}) {
                    assertNull(SecrecyMark.alone(form), Integer.toHexString(c));
                    assertNull(SecrecyMark.inLine(form), Integer.toHexString(c));
                    assertNull(SecrecyMark.inForm(form), Integer.toHexString(c));
                }
            }
        }
    }
}
