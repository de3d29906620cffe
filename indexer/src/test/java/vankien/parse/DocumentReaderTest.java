package vankien.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vankien.document.DocumentType;
import vankien.document.PartyDocument;
import vankien.document.Passage;
import vankien.parse.ParseResult.HeldBack;
import vankien.parse.ParseResult.Parsed;
import vankien.parse.ParseResult.Reason;
import vankien.parse.ParseResult.Rejected;

class DocumentReaderTest {
    private final DocumentReader reader = new DocumentReader();

    @TempDir
    Path folder;

    private ParseResult read(String name, byte[] bytes) throws IOException {
        return reader.read(Files.write(folder.resolve("file"), bytes), name);
    }

    private ParseResult read(String name, String text) throws IOException {
        return read(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static PartyDocument document(ParseResult result) {
        return assertInstanceOf(Parsed.class, result, result::toString)
                .documents()
                .getFirst()
                .document();
    }

    private static void assertRejected(Reason reason, ParseResult result) {
        assertEquals(
                reason,
                assertInstanceOf(Rejected.class, result, result::toString).reason());
    }

    private static List<String> texts(ParseResult result) {
        return document(result).body().passages().stream().map(Passage::text).toList();
    }

    @Test
    void readsTextInTheEncodingsThatOccur() throws IOException {
        String text = "Đảng ủy xã họp bàn việc làng.";
        assertEquals(List.of(text), texts(read("a.txt", text)));
        assertEquals(List.of(text), texts(read("a.txt", "\uFEFF" + text)));
        assertEquals(List.of(text), texts(read("a.txt", ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE))));
        assertEquals(List.of(text), texts(read("a.txt", ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16BE))));
    }

    @Test
    void readsUtf16WithoutItsMark() throws IOException {
        for (String text : List.of("Đảng ủy xã họp bàn việc làng.", "Đảng ủy xã họp.", "bao cao ve viec hoc")) {
            for (Charset wide : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
                assertEquals(List.of(text), texts(read("a.txt", text.getBytes(wide))), wide + " " + text);
                assertEquals(
                        List.of(Normalizer.normalize(text, Normalizer.Form.NFC)),
                        texts(read(
                                "a.txt",
                                Normalizer.normalize(text, Normalizer.Form.NFD).getBytes(wide))));
            }
        }
        // What is no text stays so: numbers of two bytes, as of a sound or a picture without a head.
        byte[] sound = new byte[4_000];
        for (int i = 0; i < sound.length; i += 2) {
            sound[i] = (byte) (i * 7);
            sound[i + 1] = (byte) (i % 5);
        }
        assertRejected(Reason.WRONG_KIND, read("a.txt", sound));
    }

    @Test
    void takesInvisibleCharactersOut() throws IOException {
        assertEquals(List.of("một hai ba"), texts(read("a.txt", "m\u00ADột\u200B  hai\u00A0 ba")));
    }

    @Test
    void emptyFilesAreEmpty() throws IOException {
        assertRejected(Reason.EMPTY, read("a.txt", ""));
        assertRejected(Reason.EMPTY, read("a.txt", " \n\t\n"));
        assertRejected(Reason.EMPTY, read("a.html", "<html><body><script>1</script></body></html>"));
        assertRejected(Reason.EMPTY, read("a.pdf", ""));
    }

    @Test
    void namesAndBytesMustAgree() throws IOException {
        assertRejected(Reason.WRONG_KIND, read("a.docx", "không phải Word"));
        assertRejected(Reason.WRONG_KIND, read("a.pdf", "không phải PDF"));
        assertRejected(Reason.WRONG_KIND, read("a.txt", pdf("words", false)));
        assertRejected(Reason.WRONG_KIND, read("a.txt", new byte[] {1, 0, 2, 0, 3, 0, 0}));
        assertRejected(Reason.WRONG_KIND, read("a.txt", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0}));
        assertRejected(Reason.WRONG_KIND, read("a.xyz", "lạ"));
        Rejected rejected = (Rejected) read("a.pdf", "không phải PDF");
        assertTrue(rejected.detail().contains("text/plain"), rejected.detail());
    }

    @Test
    void aDocFileMayBeSomethingElseThatWordOpens() throws IOException {
        assertEquals(List.of("Ban bao cao"), texts(read("a.doc", "{\\rtf1\\ansi Ban bao cao\\par}")));
        assertEquals(List.of("Bản báo cáo"), texts(read("a.doc", "<html><meta charset=utf-8><p>Bản báo cáo</html>")));
        assertEquals(List.of("Bản báo cáo"), texts(read("a.doc", docx("Bản báo cáo"))));
    }

    @Test
    void readsWordAndPdf() throws IOException {
        assertEquals(List.of("Họp lúc tám giờ."), texts(read("a.docx", docx("Họp lúc tám giờ."))));
        Passage passage = document(read("a.pdf", pdf("The meeting begins at eight.", false)))
                .body()
                .passages()
                .getFirst();
        assertEquals("The meeting begins at eight.", passage.text());
        assertEquals(1, passage.page());
    }

    @Test
    void theBookmarksOfAPdfAreNoneOfItsText() throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf("The meeting begins at eight.", false));
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            PDDocumentOutline bookmarks = new PDDocumentOutline();
            for (String title : List.of("I. Beginning", "1. The meeting", "2. The end")) {
                PDOutlineItem bookmark = new PDOutlineItem();
                bookmark.setTitle(title);
                bookmark.setDestination(document.getPage(0));
                bookmarks.addLast(bookmark);
            }
            document.getDocumentCatalog().setDocumentOutline(bookmarks);
            document.save(bytes);
            assertEquals(List.of("The meeting begins at eight."), texts(read("a.pdf", bytes.toByteArray())));
        }
    }

    @Test
    void saysWhyAFileCannotBeRead() throws IOException {
        assertRejected(Reason.ENCRYPTED, read("a.pdf", pdf("secret", true)));
        assertRejected(Reason.NO_TEXT, read("a.pdf", pdf("", false)));
        byte[] docx = docx("Họp lúc tám giờ.");
        ParseResult cut = read("a.docx", Arrays.copyOf(docx, docx.length / 2));
        assertRejected(Reason.DAMAGED, cut);
        assertRejected(Reason.UNREADABLE, reader.read(folder.resolve("absent.txt"), "absent.txt"));
    }

    @Test
    void keepsItsLimits() throws IOException {
        DocumentReader small = new DocumentReader(new ReadLimits(100, 1_000_000, 50));
        Path file = Files.writeString(folder.resolve("long.txt"), "a".repeat(101));
        Rejected rejected = assertInstanceOf(Rejected.class, small.read(file, "long.txt"));
        assertEquals(Reason.TOO_LARGE, rejected.reason());
        assertTrue(rejected.detail().contains("101") && rejected.detail().contains("100"), rejected.detail());
        Files.writeString(file, "a".repeat(60));
        assertRejected(Reason.TOO_LARGE, small.read(file, "long.txt"));
        Files.write(file, docx("b".repeat(60)));
        assertRejected(Reason.TOO_LARGE, small.read(file, "long.docx"));
    }

    @Test
    void holdsBackWhatBearsADrawnMark() throws IOException {
        for (String words : List.of("TỐI MẬT", "BẢN NHÁP")) {
            ParseResult result = read("a.docx", watermarked(words));
            if (words.equals("BẢN NHÁP")) {
                assertInstanceOf(Parsed.class, result);
            } else {
                assertEquals(new HeldBack("TỐI MẬT"), result);
            }
        }
        String rtf =
                "{\\rtf1\\ansi{\\shp{\\*\\shpinst{\\sp{\\sn gtextUNICODE}{\\sv %s}}}}NGHI QUYET\\par noi dung\\par}";
        assertEquals(new HeldBack("MẬT"), read("a.rtf", rtf.formatted("M\\u7852?T")));
        assertInstanceOf(Parsed.class, read("a.rtf", rtf.formatted("M\\u7863?T TR\\u7852?N")));
    }

    /** The file has the watermark TỐI MẬT; LibreOffice wrote it. */
    @Test
    void holdsBackAnOldWordFileWithADrawnMark() throws Exception {
        try (InputStream file =
                Objects.requireNonNull(DocumentReaderTest.class.getResourceAsStream("drawn-mark.doc"))) {
            assertEquals(new HeldBack("TỐI MẬT"), read("a.doc", file.readAllBytes()));
        }
    }

    /** A Word file with a watermark, as Word puts it into the page header. */
    private static byte[] watermarked(String words) throws IOException {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            document.createParagraph().createRun().setText("nội dung");
            document.createHeaderFooterPolicy().createWatermark(words);
            document.write(bytes);
            return bytes.toByteArray();
        }
    }

    @Test
    void holdsBackWhatBearsASecrecyMark() throws IOException {
        assertEquals(new HeldBack("MẬT"), read("a.txt", "TỈNH ỦY SÔNG MÂY\nM Ậ T\n\nnội dung"));
        assertEquals(new HeldBack("TỐI MẬT"), read("a.md", "**(TỐI MẬT)**\n\nnội dung"));
        assertEquals(new HeldBack("TUYỆT MẬT"), read("a.html", "<p>TUYỆT MẬT</p><p>nội dung</p>"));
        assertEquals(new HeldBack("MẬT"), read("kế hoạch (MẬT).docx", "gì cũng được"));
        assertInstanceOf(Parsed.class, read("a.txt", "Công tác bảo vệ bí mật nhà nước, tài liệu tuyệt mật."));
        assertInstanceOf(Parsed.class, read("a.txt", "MẶT TRẬN\n\nnội dung"));
    }

    @Test
    void showsOnlyWhatAReaderOfAPageSees() throws IOException {
        ParseResult result = read("a.html", """
                <html><head><title>Tin làng</title><style>p{}</style></head><body><nav>Trang chủ</nav>
                <p>Sáng nay trời mưa.</p><p style="display: none">ẩn</p><script>x()</script>
                <table><tr><th>Thôn</th><th>Số hộ</th></tr><tr><td>Đông</td><td>12</td></tr></table></body></html>
                """);
        assertEquals(List.of("Sáng nay trời mưa.", "Thôn | Số hộ", "Đông | 12"), texts(result));
        assertEquals("Tin làng", document(result).metadata().title());
    }

    @Test
    void anItemBeginsWithItsMarkAlsoWhereItHoldsAParagraph() throws IOException {
        assertEquals(
                List.of("- Vườn cây", "- Ao cá", "Hết."),
                texts(read("a.html", "<ul><li><p>Vườn cây</p><li> <p></p><p>Ao cá</p></ul><p>Hết.</p>")));
    }

    @Test
    void readsJsonLines() throws IOException {
        ParseResult result = read("a.jsonl", """
                {"id": "x@1", "title": "Một", "text": "Câu đầu.\\nCâu sau.", "number": "02-nq/duk", "type": "NQ", "date": "2020-01-02"}

                {"id": "x@2", "title": "Hai", "text": "Số 9-KL/TW là số được dẫn."}
                """);
        List<ParsedDocument> documents =
                assertInstanceOf(Parsed.class, result, result::toString).documents();
        assertEquals("x@1", documents.getFirst().sourceId());
        assertEquals(
                "02-NQ/ĐUK",
                String.valueOf(documents.getFirst().document().metadata().number()));
        assertEquals(
                DocumentType.RESOLUTION,
                documents.getFirst().document().metadata().type());
        assertEquals(2, documents.getFirst().document().body().passages().size());
        assertNull(documents.get(1).document().metadata().number());
        assertEquals(1, documents.get(1).document().citations().size());
    }

    @Test
    void aBadLineRejectsTheFileAndIsNamed() throws IOException {
        for (String line :
                List.of("{", "[]", "{\"id\":\"1\"}", "{\"text\":5}", "{\"text\":\"a\",\"date\":\"1/2/2020\"}")) {
            Rejected rejected =
                    assertInstanceOf(Rejected.class, read("a.jsonl", "{\"id\":\"0\",\"text\":\"bí ẩn\"}\n" + line));
            assertEquals(Reason.INVALID, rejected.reason());
            assertTrue(rejected.detail().startsWith("line 2 "), rejected.detail());
            assertFalse(rejected.detail().contains("bí ẩn"));
        }
    }

    @Test
    void marksTakenForMarkdownLeaveTheText() throws IOException {
        assertEquals(List.of("Trồng cây quanh nhà."), texts(read("a.txt", "**Trồng** *cây* quanh nhà.  \n\n")));
        assertEquals(List.of("gọi là “Trồng cây”."), texts(read("b.txt", "gọi là “*Trồng cây*”.\n")));
    }

    @Test
    void endsOnHostileText() throws IOException {
        for (String unit :
                List.of("1. a\n", "a b\n", "a\n\n", "12-QĐ/TU, ", "- a,\n", "Nơi nhận:\n- a\n", "*a ", "I. A\n\n")) {
            assertInstanceOf(Parsed.class, read("a.txt", unit.repeat(250_000 / unit.length())));
        }
        assertInstanceOf(Parsed.class, read("a.html", "<div>".repeat(100_000) + "sâu"));
        assertInstanceOf(Parsed.class, read("a.md", "> ".repeat(5_000) + "sâu"));
    }

    private static byte[] docx(String text) throws IOException {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            document.createParagraph().createRun().setText(text);
            document.write(bytes);
            return bytes.toByteArray();
        }
    }

    private static byte[] pdf(String text, boolean locked) throws IOException {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                content.newLineAtOffset(72, 700);
                content.showText(text);
                content.endText();
            }
            if (locked) {
                document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            }
            document.save(bytes);
            return bytes.toByteArray();
        }
    }
}
