package vankien.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Path;
import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** Names of files and folders with and without a secrecy mark, from {@code secret-names.tsv}. */
class SecretNameTest {
    @ParameterizedTest
    @CsvFileSource(resources = "secret-names.tsv", delimiter = '\t', numLinesToSkip = 1, quoteCharacter = '~')
    void findsTheMark(String path, String mark) {
        String expected = mark.equals("-") ? null : mark;
        assertEquals(expected, SecretName.inPath(path));
        assertEquals(expected, SecretName.inPath(Normalizer.normalize(path, Normalizer.Form.NFD)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "Về bảo quản hồ sơ, tài liệu mật của chi bộ | -",
                "V/v soạn thảo tài liệu mật | -",
                "Quản lý tài liệu mật | -",
                "về tả cũ và mới, tài liệu mật soạn trong Đảng bộ | -",
                "Quyết định về Danh mục bí mật nhà nước độ Tuyệt mật và Tối mật của Đảng | -",
                "Quy định về quản lý tài liệu tối mật | -",
                "QUY ĐỊNH VỀ QUẢN LÝ TÀI LIỆU TỐI MẬT | -",
                "Hướng dẫn quản lý văn bản mật, tối mật | -",
                "Danh mục bí mật nhà nước độ Tối mật thuộc lĩnh vực tổ chức | -",
                "Thông báo giải mật hồ sơ tối mật | -",
                "Sổ đăng ký công văn mật đi | -",
                "Quyết định ban hành quy chế quản lý con dấu Mật, Tối mật, Tuyệt mật | -",
                "Kế hoạch bảo vệ đại hội tối mật | TỐI MẬT",
                "Báo cáo quản lý ngân sách - tối mật | TỐI MẬT",
                "Quy chế quản lý hồ sơ (Tối mật) | TỐI MẬT",
                "Quy chế quản lý hồ sơ (tài liệu mật) | MẬT",
                "Về nhân sự Đại hội, tài liệu mật | MẬT",
                "Về họp thường kỳ (Tài liệu mật) | MẬT",
                "Về họp thường kỳ - Tài liệu mật | MẬT",
                "Về họp thường kỳ (Mật) | MẬT",
                "Về tài liệu tối mật | TỐI MẬT",
                "Tài liệu mật | MẬT",
                "Tài liệu mật về họp thường kỳ | MẬT",
            })
    void aTitleMaySayWhatADocumentIsAbout(String title, String mark) {
        assertEquals(mark, SecretName.inTitle(title));
        assertEquals(mark, SecretName.inTitle(Normalizer.normalize(title, Normalizer.Form.NFD)));
    }

    @Test
    void bytesThatAreNoTextAreReadInOlderEncodings() {
        assertTrue(DocumentReader.bearsMark(Path.of(URI.create("file:///a/(M%CBT)%20a.txt"))));
        assertTrue(DocumentReader.bearsMark(Path.of(URI.create("file:///a/%FF/(M%E1%BA%ACT).txt"))));
        assertFalse(DocumentReader.bearsMark(Path.of(URI.create("file:///a/Ngh%DE%20quyet.txt"))));
    }
}
