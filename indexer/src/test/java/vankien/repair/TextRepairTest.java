package vankien.repair;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.text.Normalizer;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextRepairTest {
    private static RepairedText repair(String text) {
        return TextRepair.repair(List.of(text)).getFirst();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Thường vụĐảng uỷ | Thường vụ Đảng uỷ",
                "Chỉ thịsố50-CT/TW | Chỉ thị số 50-CT/TW",
                "Thực hiện Nghị quyết số02-NQ/ĐUK | Thực hiện Nghị quyết số 02-NQ/ĐUK",
                "đãđược phổ biến | đã được phổ biến",
                "giữa nhiệm kỳ củaĐảng bộ | giữa nhiệm kỳ củaĐảng bộ",
            })
    void lostSpaces(String damaged, String expected) {
        assertEquals(expected, repair(damaged).text());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "T r ê n c ơ s ở | Trên cơ sở",
                "T r ê n  c ơ  s ở: | Trên cơ sở:",
                "Q U Y Ế T Đ Ị N H | QUYẾT ĐỊNH",
                "N G H Ị  Q U Y Ế T về việc riêng | NGHỊ QUYẾT về việc riêng",
            })
    void letterSpacing(String damaged, String expected) {
        assertEquals(expected, repair(damaged).text());
        assertEquals(Set.of(Repair.LETTER_SPACING), repair(damaged).repairs());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "thực hiện chươ-⏎ng trình, kế hoạch | thực hiện chương⏎trình, kế hoạch",
                "theo Quy-⏎ết định | theo Quyết⏎định",
                "người⏎dân | người⏎dân",
                "xã-⏎hội chủ nghĩa | xã-⏎hội chủ nghĩa",
                "21-KL/⏎TW | 21-KL/⏎TW",
                "organi-⏎zation | organi-⏎zation",
            })
    void hyphenation(String damaged, String expected) {
        assertEquals(expected, repair(damaged.replace('⏎', '\n')).text().replace('\n', '⏎'));
    }

    @Test
    void composition() {
        String sound = "Đảng bộ tỉnh kiểm điểm việc thực hiện nghị quyết";
        RepairedText read = repair(Normalizer.normalize(sound, Normalizer.Form.NFD));
        assertEquals(sound, read.text());
        assertEquals(Set.of(Repair.NFC), read.repairs());
        assertEquals("kế", repair("ké\u0302").text());
        assertEquals("kế", repair("ke\u0301\u0302").text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ôtô, xêrô, Hồ Chí Minh, iPhone, McDonald, VietNamNet",
                "QĐ50, T4, K2, H2SO4, A4",
                "A B C D E F",
                "phương án a, b, c, d, e, g",
                "I II III IV V VI",
                "1 2 3 4 5 6",
                "Điểm a) b) c) đ) e) g)",
            })
    void soundTextIsTheSameObject(String text) {
        assertSame(text, repair(text).text());
    }

    @Test
    void severalRepairsOfOneParagraphAreAllNamed() {
        RepairedText read = repair(LegacyWriter.write("Ban Thường vụĐảng uỷ thông báo kết luận", LegacyEncoding.TCVN3));
        assertEquals("Ban Thường vụ Đảng uỷ thông báo kết luận", read.text());
        assertEquals(Set.of(Repair.TCVN3, Repair.LOST_SPACES), read.repairs());
    }

    @Test
    void piecesStayInTheirRuns() {
        String written = "§¶ng bé x· B×nh An";
        RepairedText read = repair(written);
        assertEquals(List.of("Đảng", " bộ", " xã Bình An"), read.pieces(new int[] {4, 7, written.length()}));
    }
}
