package vankien.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the place of a passage is called when it is cited. */
class PassagePlaceTest {

    /** Headings, outermost first, with {@code >} between; the passage; its place. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Chương II. LUÂN CHUYỂN>Điều 5. Phạm vi | 2. Không luân chuyển về địa phương cũ. | khoản 2 Điều 5",
                "Điều 5. Phạm vi>2. Các trường hợp | a) Cán bộ sắp nghỉ hưu; | điểm a khoản 2 Điều 5",
                "Điều 12a. Hiệu lực | Quy định này có hiệu lực từ ngày ký. | Điều 12a",
                "I. TÌNH HÌNH>2. Hạn chế | 2. Hạn chế: một số chi bộ sinh hoạt chưa đều. | điểm 2 mục I",
                "I. TÌNH HÌNH>2. Hạn … | 2. Hạn chế: một số chi bộ sinh hoạt chưa đều. | điểm 2 mục I",
                "III- TỔ CHỨC THỰC HIỆN | 1.2. Các huyện ủy báo cáo trước ngày 15. | điểm 1.2 mục III",
                "II. GIẢI PHÁP>đ) Kinh phí | Kinh phí do ngân sách bảo đảm. | điểm đ mục II",
                "'' | Căn cứ Điều lệ Đảng; | ''",
                "'' | 2021 là năm đầu nhiệm kỳ. | ''",
                "'' | Vì vậy phải làm ngay. | ''",
                "Phần thứ nhất. ĐÁNH GIÁ | Kết quả đạt khá. | ''",
            })
    void itIsReadFromTheNumbers(String headings, String passage, String place) {
        List<String> above = headings.isEmpty() ? List.of() : Arrays.asList(headings.split(">", -1));
        assertEquals(place, PassagePlace.of(above, passage));
    }
}
