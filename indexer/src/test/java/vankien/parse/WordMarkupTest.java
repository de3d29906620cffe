package vankien.parse;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFootnote;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vankien.document.PartyDocument;

/** What Word keeps beside the text of a paragraph is read as a reader of the printed page reads it. */
class WordMarkupTest {
    @TempDir
    Path folder;

    private PartyDocument read(byte[] bytes) throws IOException {
        ParseResult result = new DocumentReader().read(Files.write(folder.resolve("a.docx"), bytes), "a.docx");
        return assertInstanceOf(ParseResult.Parsed.class, result, result::toString)
                .documents()
                .getFirst()
                .document();
    }

    @Test
    void notesOfWordAreCalledByRaisedNumbers() throws IOException {
        byte[] bytes;
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (int i = 1; i <= 2; i++) {
                document.createParagraph().createRun().setText("Đoạn thứ " + i + " dẫn lời");
                XWPFParagraph paragraph = document.getParagraphArray(i - 1);
                XWPFFootnote note = document.createFootnote();
                note.createParagraph().createRun().setText("Xem quyển " + i + ".");
                paragraph.addFootnoteReference(note);
                paragraph.createRun().setText(" của Bác.");
            }
            document.write(out);
            bytes = out.toByteArray();
        }
        String text = Documents.outline(read(bytes)).toString();
        assertTrue(text.contains("Đoạn thứ 1 dẫn lời¹ của Bác."), text);
        assertTrue(text.contains("¹ Xem quyển 1."), text);
        assertTrue(text.contains("Đoạn thứ 2 dẫn lời² của Bác."), text);
        assertTrue(text.contains("² Xem quyển 2."), text);
        assertTrue(text.indexOf("Xem quyển 1") < text.indexOf("Đoạn thứ 2"), text);
        assertFalse(text.contains("Ref:"), text);
    }

    @Test
    void wordsDeletedInWordAreNotRead() throws IOException {
        String paragraph =
                "<w:p><w:r><w:t>Họp lúc </w:t></w:r><w:del w:id=\"1\"><w:r><w:delText>bảy</w:delText></w:r></w:del>"
                        + "<w:ins w:id=\"2\"><w:r><w:t>tám</w:t></w:r></w:ins><w:r><w:t> giờ.</w:t></w:r></w:p>";
        String text = Documents.outline(read(HostileFiles.docx("", paragraph))).toString();
        assertTrue(text.contains("Họp lúc tám giờ."), text);
    }

    private static String cell(String text) {
        return "<w:tc>" + HostileFiles.wordParagraph(text) + "</w:tc>";
    }

    @Test
    void textIsReadWhateverItIsWrappedIn() throws IOException {
        String run = "<w:r><w:t>trong thẻ</w:t></w:r>";
        String body = HostileFiles.wordParagraph("Mở đầu.")
                + "<w:tbl><w:tr>" + cell("hàng một")
                + "</w:tr><w:sdt><w:sdtPr><w:id w:val=\"1\"/></w:sdtPr><w:sdtContent>"
                + "<w:tr>" + cell("hàng hai") + "</w:tr></w:sdtContent></w:sdt></w:tbl>"
                + "<w:customXml w:uri=\"x\" w:element=\"y\">" + HostileFiles.wordParagraph("Đoạn trong thẻ riêng.")
                + "</w:customXml>"
                + "<w:p><w:r><w:t>Chữ </w:t></w:r><w:customXml w:uri=\"x\" w:element=\"y\">" + run
                + "</w:customXml><w:r><w:t> của dòng.</w:t></w:r></w:p>"
                + "<w:p><w:ins w:id=\"5\"><w:hyperlink><w:r><w:t>Liên kết chèn thêm.</w:t></w:r></w:hyperlink></w:ins></w:p>";
        String deleted =
                "<w:p><w:del w:id=\"1\"><w:r><w:delText>bỏ đi</w:delText></w:r></w:del><w:r><w:t>Còn lại.</w:t></w:r></w:p>";
        for (String rest : List.of("", deleted)) {
            String text =
                    Documents.outline(read(HostileFiles.docx("", body + rest))).toString();
            for (String part : List.of(
                    "Mở đầu.",
                    "hàng một",
                    "hàng hai",
                    "Đoạn trong thẻ riêng.",
                    "Chữ trong thẻ của dòng.",
                    "Liên kết chèn thêm.")) {
                assertTrue(text.contains(part), () -> part + " in " + text);
            }
            assertFalse(text.contains("bỏ đi"), text);
        }
    }

    @Test
    void aSecrecyMarkInAWrappedRowHoldsTheFileBack() throws IOException {
        String body =
                "<w:tbl><w:tr>" + cell("ĐẢNG CỘNG SẢN VIỆT NAM") + "</w:tr><w:sdt><w:sdtContent><w:tr>" + cell("MẬT")
                        + "</w:tr></w:sdtContent></w:sdt></w:tbl>" + HostileFiles.wordParagraph("BÁO CÁO")
                        // The same letters elsewhere do not hide that they are missing here.
                        + HostileFiles.wordParagraph("về mật độ dân cư");
        ParseResult result =
                new DocumentReader().read(Files.write(folder.resolve("b.docx"), HostileFiles.docx("", body)), "b.docx");
        assertInstanceOf(ParseResult.HeldBack.class, result, result::toString);
    }
}
