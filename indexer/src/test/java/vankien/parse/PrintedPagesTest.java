package vankien.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import vankien.document.PartyDocument;
import vankien.document.Section;
import vankien.document.Unaccented;
import vankien.ocr.FakeTesseract;
import vankien.ocr.ScanPdf;
import vankien.ocr.Tesseract;

/**
 * A page as an office prints it, as a text layer and as a scan: what only the places of its lines tell. A line ends with a
 * semicolon, with a full stop, and in the middle of a number, and its paragraph goes on; the signature stands beside the
 * recipients; the title ends without a full stop; a number is misread.
 */
@DisabledOnOs(OS.WINDOWS)
class PrintedPagesTest {
    private static final String PAGE = """
                   ĐẢNG BỘ TỈNH BÌNH AN              ĐẢNG CỘNG SẢN VIỆT NAM
                        TỈNH ỦY
                       Số 5-NQ/TU             Bình An, ngày 12 tháng 3 năm 2018

                                         NGHỊ QUYẾT
                              về chăm sóc vườn cây ở đầu làng
                 Tỉnh ủy giao các xã chăm sóc vườn cây của mình cho tốt hơn năm qua;
            Văn phòng Tỉnh ủy theo dõi việc này và báo cáo hằng năm với thường vụ.
            Thường vụ xem xét.
                 I. VIỆC CỦA XÃ
                 Mỗi xã trồng thêm một hàng cây ở hai bên đường của mình theo số 05-
            HD/TU của Tỉnh ủy và chăm sóc cho cây lớn trong suốt mùa khô năm nay.
                 I. VIỆC CỦA THÔN
                 Thôn nào chưa có vườn cây thì lập vườn cây.
                 III. THỰC HIỆN
                 Các xã thực hiện.
            Nơi nhận:                                     T/M TỈNH ỦY
            - Các huyện ủy,                                  BÍ THƯ
            - Các ban của Tỉnh ủy,
                                                         Nguyễn Văn A
            - Lưu Văn phòng.
            """;

    @TempDir
    Path folder;

    @Test
    void aScanIsReadAsItIsPrinted() throws IOException {
        Path programs = Files.createDirectory(folder.resolve("bin"));
        Tesseract tesseract = FakeTesseract.reading(programs, PAGE, PAGE);
        try (ScanPdf pdf = new ScanPdf()) {
            ParsedDocument read = read(pdf.bars().bytes(), new ReadPolicy(true, true, tesseract));
            assertEquals(List.of("ocr", "heading_numbers"), read.repairs());
            PartyDocument document = read.document();
            assertEquals("về chăm sóc vườn cây ở đầu làng", document.metadata().title());
            assertEquals("Nguyễn Văn A", document.metadata().signer());
            assertEquals(
                    List.of("Các huyện ủy", "Các ban của Tỉnh ủy", "Lưu Văn phòng"),
                    document.metadata().recipients());
            assertEquals(
                    List.of(
                            "p1 Tỉnh ủy giao các xã chăm sóc vườn cây của mình cho tốt hơn năm qua; Văn phòng Tỉnh ủy theo"
                                    + " dõi việc này và báo cáo hằng năm với thường vụ. Thường vụ xem xét.",
                            "i-p1 Mỗi xã trồng thêm một hàng cây ở hai bên đường của mình theo số 05-HD/TU của Tỉnh ủy và"
                                    + " chăm sóc cho cây lớn trong suốt mùa khô năm nay.",
                            "ii-p1 Thôn nào chưa có vườn cây thì lập vườn cây.",
                            "iii-p1 Các xã thực hiện."),
                    passages(document));
        }
    }

    /** The letters that a PDF has without a font of its own bear no marks; its numbers are what the author wrote. */
    @Test
    void aTextLayerIsReadAsItIsPrinted() throws IOException {
        String page = Unaccented.of(PAGE.replace(" I. VIỆC CỦA THÔN", " II. VIỆC CỦA THÔN"));
        List<String> lines = new ArrayList<>();
        List<String> printed =
                PAGE.replace(" I. VIỆC CỦA THÔN", " II. VIỆC CỦA THÔN").lines().toList();
        List<String> plain = page.lines().toList();
        for (int i = 0; i < printed.size(); i++) {
            lines.add(withCapitals(plain.get(i), printed.get(i)));
        }
        try (ScanPdf pdf = new ScanPdf()) {
            PartyDocument document = read(
                            pdf.typed(lines.toArray(String[]::new)).bytes(), ReadPolicy.DEFAULT)
                    .document();
            assertEquals(
                    List.of("Cac huyen uy", "Cac ban cua Tinh uy", "Luu Van phong"),
                    document.metadata().recipients());
            assertEquals("Nguyen Van A", document.metadata().signer());
            assertEquals(
                    List.of(
                            "p1 Tinh uy giao cac xa cham soc vuon cay cua minh cho tot hon nam qua; Van phong Tinh uy theo"
                                    + " doi viec nay va bao cao hang nam voi thuong vu. Thuong vu xem xet.",
                            "i-p1 Moi xa trong them mot hang cay o hai ben duong cua minh theo so 05-HD/TU cua Tinh uy va"
                                    + " cham soc cho cay lon trong suot mua kho nam nay.",
                            "ii-p1 Thon nao chua co vuon cay thi lap vuon cay.",
                            "iii-p1 Cac xa thuc hien."),
                    passages(document));
        }
    }

    private static String withCapitals(String plain, String printed) {
        StringBuilder text = new StringBuilder(plain);
        for (int i = 0; i < text.length(); i++) {
            if (Character.isUpperCase(printed.charAt(i))) {
                text.setCharAt(i, Character.toUpperCase(text.charAt(i)));
            }
        }
        return text.toString();
    }

    private ParsedDocument read(byte[] pdf, ReadPolicy policy) throws IOException {
        Path file = Files.write(folder.resolve("a.pdf"), pdf);
        return assertInstanceOf(
                        ParseResult.Parsed.class, new DocumentReader(ReadLimits.DEFAULT, policy).read(file, "a.pdf"))
                .documents()
                .getFirst();
    }

    private static List<String> passages(PartyDocument document) {
        List<String> passages = new ArrayList<>();
        collect(document.body(), passages);
        return passages;
    }

    private static void collect(Section section, List<String> into) {
        section.passages().forEach(passage -> into.add(passage.anchor() + " " + passage.text()));
        section.children().forEach(child -> collect(child, into));
    }
}
