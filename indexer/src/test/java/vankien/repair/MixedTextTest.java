package vankien.repair;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Unicode and an older encoding in one paragraph. */
class MixedTextTest {
    private static final String OLD =
            "Ban Thường vụ huyện uỷ yêu cầu các chi bộ trực thuộc rà soát danh sách đảng viên";
    private static final String SOUND = "Bản này được gõ lại ở văn phòng; số liệu là của năm trước, có chỗ đã sửa.";

    private static String read(String text) {
        return TextRepair.repair(List.of(text)).getFirst().text();
    }

    @ParameterizedTest
    @EnumSource(
            value = LegacyEncoding.class,
            names = {"TCVN3", "VNI", "VISCII", "CP1258"})
    void linesOfAParagraphAreReadEachInItsOwn(LegacyEncoding encoding) {
        String old = LegacyWriter.write(OLD, encoding);
        assertEquals(SOUND + "\n" + OLD, read(SOUND + "\n" + old));
        assertEquals(OLD + "\n" + SOUND + "\n" + OLD, read(old + "\n" + SOUND + "\n" + old));
        assertEquals(OLD + ". " + SOUND, read(old + ". " + SOUND));
        RepairedText twice = TextRepair.repair(List.of(SOUND + "\n" + old)).getFirst();
        assertEquals(Set.of(encoding.repair()), twice.repairs());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Theo Kết luận này, c¸c chi bé tæ chøc sinh ho¹t th­êng kú | Theo Kết luận này, các chi bộ tổ chức sinh hoạt thường kỳ",
                "c¸c chi bé tæ chøc sinh ho¹t, được ghi trong sổ của chi uỷ | các chi bộ tổ chức sinh hoạt, được ghi trong sổ của chi uỷ",
                "Số 12-KH/HU, 1.250.000 đồng; kiÓm tra viÖc thùc hiÖn nghÞ quyÕt | Số 12-KH/HU, 1.250.000 đồng; kiểm tra việc thực hiện nghị quyết",
                "Được gõ bằng Unicode; ký hiệu © và § 12 giữ nguyên ở đây | Được gõ bằng Unicode; ký hiệu © và § 12 giữ nguyên ở đây",
            })
    void phrases(String written, String expected) {
        assertEquals(expected, read(written));
    }
}
