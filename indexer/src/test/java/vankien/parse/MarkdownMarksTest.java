package vankien.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class MarkdownMarksTest {
    /** What the marks look like, said in one expression, which takes long to be looked for. */
    private static final Pattern MARKS = Pattern.compile(
            "\\*\\*\\S|^#{1,6} |^\\\\\\*\\s*$|(?<![\\p{L}\\d*])\\*\\p{L}[^*\n]{2,400}[\\p{L}.]\\*(?![\\p{L}\\d*])",
            Pattern.MULTILINE);

    @Test
    void marksOfOcrToolsAreToldFromStars() {
        for (String text : new String[] {
            "**NGHỊ QUYẾT**",
            "# Phần một",
            "x\n### Phần một",
            "TỈNH ỦY\n\\*\nSố 1",
            "như *chi bộ cơ sở* đã nêu",
            "*Nơi nhận.*"
        }) {
            assertTrue(MarkdownMarks.isIn(text), text);
        }
        for (String text : new String[] {
            "TỈNH ỦY\n*\nSố 01-CT/TU", "* Một là\n* Hai là", "5*3*2", "a*chi bộ* b", "xem # 3", "#hop", "** **", "không"
        }) {
            assertFalse(MarkdownMarks.isIn(text), text);
        }
    }

    @Test
    void itSaysWhatTheOneExpressionSays() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        String[] pieces = {
            "*", "**", "*", "#", "## ", "\\*", "\\", "ủy", "chi bộ", "a", "7", " ", "\n", "\t", ".", "\r\n"
        };
        for (int i = 0; i < 200_000; i++) {
            String text = RandomText.of(random, 1 + random.nextInt(9), pieces);
            assertEquals(MARKS.matcher(text).find(), MarkdownMarks.isIn(text), "seed " + seed + ": '" + text + "'");
        }
    }
}
