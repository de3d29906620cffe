package vankien.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Word files set in the fonts of older encodings. Tika gives no fonts: the words alone tell the encoding. */
class OldWordFilesTest {
    /** Font, text; a line begins a paragraph unless its font is indented. The capitals of .VnTimeH are small letters. */
    private static final List<List<String>> PARAGRAPHS = List.of(
            List.of(".VnTimeH", "®¶ng bé huyÖn b×nh phó"),
            List.of(".VnTime", "Sè 12-NQ/HU"),
            List.of(".VnTimeH", "nghÞ quyÕt"),
            List.of(".VnTime", "vÒ c«ng t¸c x©y dùng chi bé"),
            List.of(".VnTime", "1. C¸c chi bé tæ chøc sinh ho¹t th­êng kú ", ".VnTimeH", "hµng th¸ng", ".VnTime", "."),
            List.of("VNI-Times", "2. Ban Thöôøng vuï Huyeän uûy kieåm tra vieäc thöïc hieän."),
            List.of("Times New Roman", "3. Mục này được gõ lại bằng Unicode, có á, à và é."),
            List.of(
                    "Times New Roman",
                    "4. Theo Luật số 12/2020/QH14, ",
                    ".VnTime",
                    "c¸c ®¬n vÞ b¸o c¸o tr­íc ngµy 20 hµng th¸ng."),
            List.of("Arial", "5. The budget of USD 1,200.50 was approved by Mr. José Núñez."));

    @TempDir
    Path folder;

    private ParsedDocument read(String name, byte[] bytes) throws IOException {
        ParseResult result = new DocumentReader().read(Files.write(folder.resolve(name), bytes), name);
        return ((ParseResult.Parsed) result).documents().getFirst();
    }

    private static byte[] docx() throws IOException {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            for (List<String> runs : PARAGRAPHS) {
                XWPFParagraph paragraph = document.createParagraph();
                for (int i = 0; i < runs.size(); i += 2) {
                    XWPFRun run = paragraph.createRun();
                    run.setFontFamily(runs.get(i));
                    run.setText(runs.get(i + 1));
                }
            }
            document.write(bytes);
            return bytes.toByteArray();
        }
    }

    /** Old letters are bytes of Windows-1252, as Word writes them; Unicode is written as numbers. */
    private static byte[] rtf() {
        StringBuilder rtf = new StringBuilder("{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl");
        List<String> fonts = List.of(".VnTime", ".VnTimeH", "VNI-Times", "Times New Roman", "Arial");
        for (int i = 0; i < fonts.size(); i++) {
            rtf.append("{\\f")
                    .append(i)
                    .append("\\fnil\\fcharset0 ")
                    .append(fonts.get(i))
                    .append(";}");
        }
        rtf.append("}\n");
        for (List<String> runs : PARAGRAPHS) {
            for (int i = 0; i < runs.size(); i += 2) {
                rtf.append("\\f").append(fonts.indexOf(runs.get(i))).append(' ');
                for (char c : runs.get(i + 1).toCharArray()) {
                    rtf.append(c < 128 ? "" + c : c < 256 ? "\\'%02x".formatted((int) c) : "\\u" + (int) c + "?");
                }
            }
            rtf.append("\\par\n");
        }
        return rtf.append('}').toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static void assertIsTheResolution(ParsedDocument parsed) {
        assertEquals(
                "12-NQ/HU",
                Objects.requireNonNull(parsed.document().metadata().number()).canonical());
        assertEquals("về công tác xây dựng chi bộ", parsed.document().metadata().title());
        assertEquals(
                "NQ",
                Objects.requireNonNull(parsed.document().metadata().type()).symbol());
        String text = Documents.outline(parsed.document()).toString();
        for (String expected : List.of(
                "Các chi bộ tổ chức sinh hoạt thường kỳ hàng tháng.",
                "Ban Thường vụ Huyện ủy kiểm tra việc thực hiện.",
                "Mục này được gõ lại bằng Unicode, có á, à và é.",
                "Theo Luật số 12/2020/QH14, các đơn vị báo cáo trước ngày 20 hàng tháng.",
                "The budget of USD 1,200.50 was approved by Mr. José Núñez.")) {
            assertTrue(text.contains(expected), () -> expected + "\n" + text);
        }
        assertEquals(List.of("tcvn3", "vni"), parsed.repairs());
    }

    @Test
    void docxInOldFonts() throws IOException {
        assertIsTheResolution(read("a.docx", docx()));
    }

    @Test
    void rtfInOldFonts() throws IOException {
        assertIsTheResolution(read("a.rtf", rtf()));
    }

    @Test
    void rtfNamedDoc() throws IOException {
        assertIsTheResolution(read("a.doc", rtf()));
    }

    /** LibreOffice and Word keep ư of TCVN3, a soft hyphen, as a place to break a line; Tika gives U+200B for it in .doc. */
    @Test
    void softHyphensOfDocAreLetters() throws IOException {
        String text = "Ban Th\u200B\u00EAng vô HuyÖn uû th\u200B\u00EAng xuyªn kiÓm tra";
        assertTrue(Documents.outline(
                        read("a.txt", text.getBytes(StandardCharsets.UTF_8)).document())
                .toString()
                .contains("Ban Thường vụ Huyện uỷ thường xuyên kiểm tra"));
    }
}
