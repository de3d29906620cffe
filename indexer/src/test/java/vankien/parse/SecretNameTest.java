package vankien.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.text.Normalizer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names of files and folders with and without a secrecy mark. */
class SecretNameTest {
    @ParameterizedTest
    @CsvSource({
        "nq 12 (MẬT).pdf, MẬT",
        "nq 12 (Mật).pdf, MẬT",
        "nq 12 [mật].pdf, MẬT",
        "nq 12 {MAT}.pdf, MẬT",
        "nq 12 ( TỐI MẬT ).pdf, TỐI MẬT",
        "nq 12 [toi_mat].pdf, TỐI MẬT",
        "(Tuyệt mật) nq 12.docx, TUYỆT MẬT",
        "12-BC-TU_MẬT.pdf, MẬT",
        "12-BC-TU-MẬT.pdf, MẬT",
        "MẬT - báo cáo.doc, MẬT",
        "báo cáo TỐI MẬT.doc, TỐI MẬT",
        "MẬT/báo cáo.doc, MẬT",
        "2020/(Mật)/báo cáo.doc, MẬT",
        "2020/TUYỆT MẬT/a.txt, TUYỆT MẬT",
        "Mật độ dân số.docx, -",
        "MẬT ĐỘ DÂN SỐ.docx, -",
        "bảo vệ bí mật nhà nước.pdf, -",
        "LUẬT BẢO VỆ BÍ MẬT NHÀ NƯỚC.pdf, -",
        "tài liệu mật/a.txt, -",
        "MẶT TRẬN TỔ QUỐC.pdf, -",
        "MAT TRAN TO QUOC.pdf, -",
        "CÔNG-TÁC-BẢO-MẬT.pdf, -",
        "mat-do-dan-so.txt, -",
        "(mất trang) nq 12.pdf, -",
        "nuôi ong lấy mật.txt, -",
    })
    void findsTheMark(String path, String mark) {
        String expected = mark.equals("-") ? null : mark;
        assertEquals(expected, SecrecyMark.inFileName(path));
        assertEquals(expected, SecrecyMark.inFileName(Normalizer.normalize(path, Normalizer.Form.NFD)));
    }
}
