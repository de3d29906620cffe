package vankien.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vankien.document.Passage;

/** What the office that copied a document put at its end. */
class CopyMarkTest {
    private static final String DOCUMENT = """
            ĐẢNG BỘ TỈNH BÌNH NGUYÊN        ĐẢNG CỘNG SẢN VIỆT NAM
            TỈNH ỦY
            Số 12-KH/TU        Bình Nguyên, ngày 3 tháng 4 năm 2012

            KẾ HOẠCH
            về trồng cây

            Các xã trồng cây đầu xuân.

            T/M BAN THƯỜNG VỤ
            PHÓ BÍ THƯ

            Trần Văn Bình
            """;

    private static final String COPY = """

            HUYỆN ỦY PHÚ SA
            Số 7-BS/HU
            Phú Sa, ngày 9 tháng 4 năm 2012

            SAO Y BẢN CHÍNH

            Nơi nhận:
            - Các chi bộ.

            CHÁNH VĂN PHÒNG

            Lê Thị Sao
            """;

    private static final String APPENDIX = """

            PHỤ LỤC
            danh sách các xã trồng sầu riêng

            Xã An Hòa trồng năm nghìn cây.
            """;

    @TempDir
    Path folder;

    private String text(String written) throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), written, StandardCharsets.UTF_8);
        ParseResult.Parsed parsed = (ParseResult.Parsed) new DocumentReader().read(file, "a.txt");
        return parsed.documents().getFirst().document().body().passages().stream()
                .map(Passage::text)
                .collect(Collectors.joining("\n"));
    }

    @Test
    void isNotOfTheDocument() throws IOException {
        assertEquals(text(DOCUMENT), text(DOCUMENT + COPY));
    }

    @Test
    void anAppendixBehindItIs() throws IOException {
        assertEquals(text(DOCUMENT + APPENDIX), text(DOCUMENT + COPY + APPENDIX));
    }
}
