package vankien.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkerTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Phụ lục                | APPENDIX       | phu-luc    | 7
            PHỤ LỤC II: BIỂU MẪU   | APPENDIX       | phu-luc-2  | 12
            Phần thứ hai           | PART           | phan-2     | 12
            PHẦN I                 | PART           | phan-1     | 6
            Chương IV. Tổ chức     | CHAPTER        | chuong-4   | 11
            Mục 2                  | DIVISION       | muc-2      | 5
            Tiểu mục 1. Hồ sơ      | DIVISION       | muc-1      | 12
            Điều 5. Phạm vi        | ARTICLE        | dieu-5     | 8
            IV. NHIỆM VỤ           | ROMAN          | iv         | 4
            I- MỤC TIÊU            | ROMAN          | i          | 3
            A. ĐÁNH GIÁ            | LETTER_CAPITAL | a          | 3
            Đ) KẾT QUẢ             | LETTER_CAPITAL | d          | 3
            1. Mục tiêu            | NUMBER         | 1          | 3
            2.1. Chỉ tiêu          | NUMBER_2       | 2.1        | 5
            2.1 Chỉ tiêu           | NUMBER_2       | 2.1        | 4
            2.1.3. Giải pháp       | NUMBER_3       | 2.1.3      | 7
            a) Cấp ủy              | LETTER         | a          | 3
            đ) Chi bộ              | LETTER         | dd         | 3
            (1) Cấp ủy             | PARENTHESISED  | 1          | 4
            (iv) Cấp ủy            | PARENTHESISED  | iv         | 5
            - Cấp ủy               | BULLET         |            | 2
            •Cấp ủy                | BULLET         |            | 1
            """)
    void itIsTheNumberOrSignAtTheBeginning(String text, Marker.Kind kind, String anchor, int end) {
        Marker marker = Objects.requireNonNull(Marker.of(text), text);
        assertEquals(kind, marker.kind(), text);
        assertEquals(anchor == null ? "" : anchor, marker.anchor(), text);
        assertEquals(end, marker.end(), text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Mục tiêu chung",
                "Phần lớn cấp ủy",
                "Điều 5 của Quy định này",
                "Phụ lục I ban hành kèm theo",
                "Đảng ủy",
                "Cấp ủy",
                "2021 là năm",
                "25/10/2021",
                "1.253 chi bộ",
                "IVAN",
                "và các",
                "(xem dưới)",
                "-5",
                "Tháng 5. Chi bộ"
            })
    void proseHasNone(String text) {
        assertNull(Marker.of(text), text);
    }
}
