package vankien.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadingNumbersTest {
    /** Lines separated by a bar, as read and as they were printed. */
    @ParameterizedTest
    @CsvSource(delimiter = '→', textBlock = """
            II. MỤC TIÊU|II. GIẢI PHÁP|IV. THỰC HIỆN → II. MỤC TIÊU|III. GIẢI PHÁP|IV. THỰC HIỆN
            II- MỤC TIÊU|1. Một|2. Hai|HI- GIẢI PHÁP|IV- THỰC HIỆN → II- MỤC TIÊU|1. Một|2. Hai|III- GIẢI PHÁP|IV- THỰC HIỆN
            Chương I|Điều 1. Một|Chương I|Điều 2. Hai|Chương III → Chương I|Điều 1. Một|Chương II|Điều 2. Hai|Chương III
            4. Bốn|9. Năm|6. Sáu → 4. Bốn|5. Năm|6. Sáu
            Điều 4. Bốn|Điều 3. Năm|Điều 6. Sáu → Điều 4. Bốn|Điều 5. Năm|Điều 6. Sáu
            """)
    void theNumbersAroundItLeaveNoOther(String read, String printed) {
        assertEquals(
                List.of(printed.strip().split("\\|", -1)),
                HeadingNumbers.repair(blocks(read)).stream().map(Block::text).toList());
    }

    /** The author has miscounted, the sequence ends, another begins, or it is a word. */
    @ParameterizedTest
    @CsvSource(delimiter = '→', textBlock = """
            I. MỘT|II. HAI|II. BA|III. BỐN →
            I. MỘT|II. HAI|II. BA →
            1. Một|2. Hai|2. Ba|3. Bốn →
            1. Một|12. Hai|3. Ba →
            I. MỘT|1. Một|2. Hai|II. HAI|1. Một|2. Hai →
            I. MỘT|HT. HAI TỪ|II. HAI →
            """)
    void otherwiseNothingIsTouched(String read) {
        List<Block> blocks = blocks(read);
        assertSame(blocks, HeadingNumbers.repair(blocks));
    }

    private static List<Block> blocks(String lines) {
        return List.of(lines.strip().split("\\|", -1)).stream()
                .map(line -> new Block(line, Block.Kind.PARAGRAPH, 0, false, 0, 1, LinePlace.UNKNOWN))
                .toList();
    }
}
