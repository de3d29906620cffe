package vankien.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.text.Normalizer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is written where a code is asked for, and what it means. */
class NamedCodeTest {
    private static String meaning(String text) {
        return switch (NamedCode.read(text).orElse(null)) {
            case null -> "-";
            case NamedCode.Exact exact -> exact.code().conventional();
            case NamedCode.Numbered numbered -> numbered.number().toString();
            case NamedCode.Named named -> named.name();
        };
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            21 kl tw                                   | 21-KL/TW
            Kết luận số 21-KL/TW                       | 21-KL/TW
            Kết luận 21-KL/TW ngày 25/10/2021          | 21-KL/TW
            05CT/TW                                    | 05-CT/TW
            02-NQ/DUK                                  | 02-NQ/ĐUK
            Chỉ thị số 05 của Bộ Chính trị             | 05-CT/TW
            chi thi so 05 cua bo chinh tri             | 05-CT/TW
            chỉ thị 05 bộ chính trị                    | 05-CT/TW
            hướng dẫn 02 ubkt trung ương               | 02-HD/UBKTTW
            Nghị quyết 28 của Trung ương khóa XI       | 28-NQ/TW
            kết luận 21 khoá XIII của Trung ương       | 21-KL/TW
            nghị quyết 28 khóa XI                      | NQ 28
            nghi quyet 28 khoa 11                      | NQ 28
            NQ 04 (khóa XII)                           | NQ 4
            Chỉ thị 05                                 | CT 5
            qđ 47                                      | QĐ 47
            nghị định 30/2020                          | NĐ 30/2020
            Nghị quyết Trung ương 4 khóa XII           | Nghị quyết Trung ương 4 (khóa XII)
            NQTW 4 khóa XII                            | Nghị quyết Trung ương 4 (khóa XII)
            Điều lệ Đảng                               | Điều lệ Đảng
            điều lệ đảng                               | Điều lệ Đảng
            luật đất đai 2024                          | Luật Đất đai năm 2024
            Nghị quyết Đại hội XIII                    | Nghị quyết Đại hội XIII
            garbage                                    | -
            nghị quyết                                 | -
            kết nạp đảng viên                          | -
            kế hoạch 5 năm về nông nghiệp              | -
            nghị quyết 28 về cán bộ                    | -
            về chỉ thị 05                              | -
            21-KL/TW OR 05-CT/TW                       | -
            21                                         | -
            TW                                         | -
            type:NQ                                    | -
            -                                          | -
            """)
    void isReadAsInAQuery(String text, String meaning) {
        assertEquals(meaning, meaning(text));
        assertEquals(meaning, meaning(Normalizer.normalize(text, Normalizer.Form.NFD)), "decomposed");
    }
}
