package vankien.repair;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sentences invented for this test, written as old programs wrote them, are found and read back. */
class LegacyEncodingTest {
    private static final String INVENTED = """
            Đảng bộ xã Bình Phú tổ chức hội nghị sơ kết công tác xây dựng đảng sáu tháng đầu năm và bàn nhiệm vụ trọng tâm
            Ban Thường vụ huyện uỷ yêu cầu các chi bộ trực thuộc rà soát danh sách đảng viên được miễn sinh hoạt tạm thời
            Uỷ ban kiểm tra phối hợp với văn phòng cấp uỷ theo dõi việc sửa chữa khuyết điểm sau khi có kết luận giám sát
            Những tập thể giữ vững danh hiệu trong sạch được biểu dương tại lễ kỷ niệm ngày thành lập và được tặng giấy khen
            Các trường hợp vi phạm quy định về quản lý tài sản phải báo cáo bằng văn bản trước ngày mười lăm hằng tháng
            Tổ công tác hướng dẫn bà con nông dân chuyển đổi giống lúa chịu mặn ở những thửa ruộng thấp gần cửa biển
            Nhà văn hoá thôn mở cửa buổi tối để thanh thiếu niên đọc sách học vẽ và tập đàn dưới sự chỉ bảo của thầy giáo cũ
            Đồng chí bí thư chi bộ nhấn mạnh việc nêu gương của cán bộ chủ chốt phải thể hiện bằng kết quả cụ thể hằng tuần
            Kinh phí mua sắm thiết bị lấy từ nguồn tiết kiệm chi thường xuyên không bổ sung dự toán trong năm nay
            Hội nghị biểu quyết thông qua nghị quyết với tỷ lệ tuyệt đối rồi bế mạc vào lúc mười một giờ cùng ngày
            """;

    private static List<String> phrases(int syllables) {
        List<String> phrases = new ArrayList<>();
        for (String line : INVENTED.lines().toList()) {
            String[] words = line.strip().split(" ", -1);
            for (int from = 0; from + syllables <= words.length; from++) {
                phrases.add(String.join(" ", List.of(words).subList(from, from + syllables)));
            }
        }
        return phrases;
    }

    private static String read(String written) {
        return TextRepair.repair(List.of(written)).getFirst().text();
    }

    private static double share(LegacyEncoding encoding, int syllables) {
        List<String> phrases = phrases(syllables);
        int right = 0;
        for (String phrase : phrases) {
            String read = read(LegacyWriter.write(phrase, encoding));
            // TCVN3 has no toned capitals: those come back small.
            right += encoding.hasCapitals() ? (read.equals(phrase) ? 1 : 0) : (read.equalsIgnoreCase(phrase) ? 1 : 0);
        }
        double share = 100.0 * right / phrases.size();
        System.out.printf(
                Locale.ROOT, "%s, %d syllables: %.1f %% of %d phrases%n", encoding, syllables, share, phrases.size());
        return share;
    }

    @ParameterizedTest
    @EnumSource(LegacyEncoding.class)
    void phrasesOfTenSyllablesAreAllRead(LegacyEncoding encoding) {
        assertEquals(100.0, share(encoding, 10));
    }

    @ParameterizedTest
    @EnumSource(LegacyEncoding.class)
    void ninetyNineOfAHundredPhrasesOfFiveSyllablesAreRead(LegacyEncoding encoding) {
        assertTrue(share(encoding, 5) >= 99);
    }

    @ParameterizedTest
    @EnumSource(LegacyEncoding.class)
    void everyLetterComesBack(LegacyEncoding encoding) {
        for (int at = 0; at < CodeTable.LETTERS.length(); at++) {
            char letter = CodeTable.LETTERS.charAt(at);
            String word = "n" + letter;
            String read = encoding.decode(LegacyWriter.write(word, encoding)).text();
            assertEquals(
                    encoding.hasCapitals() ? word : word.toLowerCase(Locale.ROOT),
                    encoding.hasCapitals() ? read : read.toLowerCase(Locale.ROOT));
        }
    }

    @ParameterizedTest
    @EnumSource(LegacyEncoding.class)
    void theRepairIsNamed(LegacyEncoding encoding) {
        RepairedText read = TextRepair.repair(List.of(LegacyWriter.write("Đảng bộ xã Bình Phú kiểm tra", encoding)))
                .getFirst();
        assertEquals("Đảng bộ xã Bình Phú kiểm tra", read.text());
        assertEquals(Set.of(encoding.repair()), read.repairs());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nghÞ quyÕt ®¹i héi ®¶ng | nghị quyết đại hội đảng",
                "nghò quyeát ñaïi hoäi ñaûng | nghị quyết đại hội đảng",
                "ngh¸ quyªt ðÕi hµi ðäng | nghị quyết đại hội đảng",
                "nghiò quyêìt ðaòi hôòi ðaÒng | nghị quyết đại hội đảng",
                "nghi. quye^'t dda.i ho^.i dda?ng | nghị quyết đại hội đảng",
                "§¶NG Bé HUYÖN | ĐẢNG BỘ HUYỆN",
                "BÝ TH¦ | BÍ THƯ",
                "K/T BÝ TH¦ | K/T BÍ THƯ",
                "Sè 12-NQ/TU, ký ngµy 5 | Số 12-NQ/TU, ký ngày 5",
                "Ñaûng boä HUYEÄN CUÛ CHI | Đảng bộ HUYỆN CỦ CHI",
            })
    void golden(String written, String expected) {
        assertEquals(expected, read(written));
    }

    @Test
    void shortLinesFollowTheirDocument() {
        List<String> texts = TextRepair.repair(List.of(
                        LegacyWriter.write(
                                "Chi bộ thôn Đông họp thường kỳ và bầu bổ sung cấp uỷ", LegacyEncoding.TCVN3),
                        LegacyWriter.write("Có", LegacyEncoding.TCVN3),
                        LegacyWriter.write("Số: 12/QĐ-UBND", LegacyEncoding.TCVN3),
                        "§ 5"))
                .stream()
                .map(RepairedText::text)
                .toList();
        assertEquals(List.of("Có", "Số: 12/QĐ-UBND"), texts.subList(1, 3));
    }

    @Test
    void aSoundParagraphAmongLegacyOnesStays() {
        String sound = "Bản này do văn phòng đánh máy lại bằng bảng mã Unicode.";
        List<RepairedText> texts = TextRepair.repair(List.of(
                LegacyWriter.write("Chi bộ thôn Đông họp thường kỳ và bầu bổ sung cấp uỷ", LegacyEncoding.VNI), sound));
        assertEquals(sound, texts.getLast().text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The committee meets on Monday. Did he go to the a.m. session? No. So we do.",
                "I'm sure he'd said you're in. Go to the man's house, do it, and be on time.",
                "Le général a été élu à l'unanimité; où est-il passé cet été ? Là-bas, près de la forêt.",
                "Thé vert, café crème, pâté de foie, crêpes sucrées",
                "le thé",
                "Ça va où tu veux, ô mon père",
                "El niño comió una manzana mañana por la mañana en el jardín",
                "Grüße aus Köln für die schöne Müllerin",
                "a^n + b^n = c^n, e^x, a(n) = a(n-1) + a(n-2)",
                "for (int i = 0; i < a.length; i++) { sum += a[i] ^ mask; } // don't",
                "if (data(n) != null && too.big?()) { ~x; `echo $a`; }",
                "5 µm ± 0,2 °C · § 12 · © 2020 ® « ok »",
                "Có ba cô ca sĩ và hai chú bé",
                "Hồ sơ gồm: đơn, sổ hộ khẩu (bản sao) và 02 ảnh 3×4.",
                "https://example.vn/van-ban?id=12&a=b~c.d",
            })
    void soundTextStays(String text) {
        RepairedText read = TextRepair.repair(List.of(text)).getFirst();
        assertEquals(text, read.text());
        assertEquals(Set.of(), read.repairs());
    }

    @Test
    void hostileTextIsReadInItsLength() {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(200); i > 0; i--) {
                text.append((char) (random.nextInt(4) == 0 ? random.nextInt(0x3000) : random.nextInt(0x120)));
            }
            String raw = text.toString();
            RepairedText read = TextRepair.repair(List.of(raw)).getFirst();
            int half = raw.length() / 2;
            List<String> pieces = read.pieces(new int[] {half, half, raw.length()});
            assertEquals(read.text(), String.join("", pieces));
        }
    }
}
