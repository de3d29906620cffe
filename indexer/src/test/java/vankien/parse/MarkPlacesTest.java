package vankien.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vankien.parse.ParseResult.HeldBack;
import vankien.parse.ParseResult.Parsed;

/** Where in a file a mark may stand. */
class MarkPlacesTest {
    private static final String TYPES = "http://schemas.openxmlformats.org/";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"Độ mật: Mật", "(Tài liệu Mật)", "Số: 05-BC/TU (Mật)", "Mật - Khẩn", "MẬT"})
    void behindTheType(String mark) throws IOException {
        String text = "ĐẢNG BỘ TỈNH BÌNH AN\n\nBÁO CÁO\nvề công tác dân vận\n%s\n\nI. Tình hình\nNội dung.\n";
        assertEquals(new HeldBack("MẬT"), read("a.txt", text.formatted(mark)));
        assertInstanceOf(Parsed.class, read("a.txt", text.formatted("Bảo vệ tài liệu mật, độ mật do người ký định.")));
    }

    @Test
    void inLettersOneBelowTheOther() throws IOException {
        assertEquals(new HeldBack("MẬT"), read("a.txt", "ĐẢNG BỘ TỈNH\nM\nẬ\nT\nBÁO CÁO\nvề công tác\n"));
    }

    @Test
    void behindTheMenuOfAPage() throws IOException {
        String menu = "<p>THÔNG BÁO</p>" + "<li><a href='#'>Chuyên mục</a></li>".repeat(80);
        String page =
                "<html><body><ul>%s</ul><p>ĐẢNG BỘ TỈNH</p><p>%s</p><p>BÁO CÁO</p><p>về công tác</p></body></html>";
        assertEquals(new HeldBack("MẬT"), read("a.html", page.formatted(menu, "MẬT")));
        assertInstanceOf(Parsed.class, read("a.html", page.formatted(menu, "VỀ BÍ MẬT NHÀ NƯỚC")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<br>%s", "<p>%s</p>", "<table><tr><td>%s</td></tr></table>"})
    void inACellOfALargeTable(String form) throws IOException {
        String page = "<html><body><table><tr><td>ĐẢNG BỘ TỈNH BÌNH AN<br>BAN THƯỜNG VỤ TỈNH ỦY<br>Số 05-BC/TU%s</td>"
                + "<td>ĐẢNG CỘNG SẢN VIỆT NAM<br>Bình An, ngày 12 tháng 3 năm 2021, in thành hai mươi bản, gửi theo danh"
                + " sách kèm theo, không sao chụp</td></tr><tr><td>BÁO CÁO</td></tr><tr><td>"
                + "Nội dung công tác dân vận. ".repeat(150) + "</td></tr></table></body></html>";
        assertEquals(new HeldBack("TỐI MẬT"), read("a.html", page.formatted(form.formatted("Tối mật"))));
        assertInstanceOf(Parsed.class, read("a.html", page.formatted(form.formatted("Lưu hành nội bộ"))));
    }

    @Test
    void inACellWithoutTheNameOfTheParty() throws IOException {
        String row = "| TỈNH ỦY BÌNH AN | " + "in thành hai mươi bản, ".repeat(8) + " | MẬT |\n|---|---|---|\n";
        assertEquals(new HeldBack("MẬT"), read("a.md", row + "\nBÁO CÁO\n\nNội dung.\n"));
    }

    /** Word online calls the part with the text otherwise. */
    @Test
    void drawnInAPartOfAnotherName() throws IOException {
        assertEquals(new HeldBack("MẬT"), read("a.docx", docx("word/document2.xml", drawn("MẬT"))));
        assertEquals(new HeldBack("MẬT"), read("a.docx", docx("word/document.xml", drawn("Tài liệu Mật"))));
        assertInstanceOf(Parsed.class, read("a.docx", docx("word/document2.xml", drawn("BẢN NHÁP"))));
    }

    private static String drawn(String words) {
        return "<w:pict><v:shape><v:textpath string=\"" + words + "\"/></v:shape></w:pict>";
    }

    /** It hangs on the last paragraph; where it stands on its page the text does not tell. */
    @Test
    void inATextBoxBehindTheText() throws IOException {
        assertEquals(new HeldBack("MẬT"), read("a.docx", docx("word/document.xml", boxed("M", "ẬT"))));
        assertEquals(new HeldBack("TỐI MẬT"), read("a.docx", docx("word/document.xml", boxed("TỐI ", "MẬT"))));
        for (String stamp : List.of(
                "Mật",
                "(Mật)",
                "Độ mật: Mật",
                "MẬT - KHẨN",
                "TÀI LIỆU MẬT",
                "MẬT</w:t><w:tab/><w:t>Bản số: 01",
                "MËT")) {
            assertEquals(new HeldBack("MẬT"), read("a.docx", docx("word/document.xml", boxed("", stamp))), stamp);
        }
        for (String label : List.of("Bảo mật", "Mật độ", "Mất an toàn", "QUẢN LÝ TÀI LIỆU MẬT", "Mặt")) {
            assertInstanceOf(Parsed.class, read("a.docx", docx("word/document.xml", boxed("", label))), label);
        }
        assertInstanceOf(Parsed.class, read("a.docx", docx("word/document.xml", boxed("Bí", " mật"))));
    }

    @Test
    void inATextBoxOfRtf() throws IOException {
        String rtf = "{\\rtf1\\ansi\\ansicpg1258{\\fonttbl{\\f0 Arial;}}\\pard\\f0 BÁO CÁO\\par C\\'e2u.\\par "
                + "{\\shp{\\*\\shpinst\\shpleft0{\\sp{\\sn shapeType}{\\sv 202}}{\\shptxt \\pard\\plain\\f0\\fs24 %s\\par}}}\\par}";
        for (String stamp : List.of("M\\u7852?T", "{\\b M}\\'c2\\'f2T", "M\\'cbT", "T\\'c0I LI\\u7878?U M\\u7852?T")) {
            assertEquals(new HeldBack("MẬT"), read("a.rtf", rtf.formatted(stamp)), stamp);
        }
        assertInstanceOf(Parsed.class, read("a.rtf", rtf.formatted("B\\'ed m\\u7853?t")));
    }

    private static String boxed(String one, String other) {
        String text = "<w:t xml:space='preserve'>Câu thứ nhất của báo cáo này.</w:t></w:r></w:p><w:p><w:r>".repeat(80);
        return text + "<w:pict><v:shape><v:textbox><w:txbxContent><w:p><w:r><w:t xml:space='preserve'>" + one
                + "</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t xml:space='preserve'>" + other
                + "</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict>";
    }

    /** The file has a text box MẬT in its page header; LibreOffice wrote it. */
    @Test
    void inATextBoxOfThePageHeaderOfAnOldWordFile() throws IOException {
        try (InputStream file = Objects.requireNonNull(MarkPlacesTest.class.getResourceAsStream("header-box.doc"))) {
            assertEquals(new HeldBack("MẬT"), read("a.doc", file.readAllBytes()));
        }
    }

    private static byte[] docx(String part, String last) throws IOException {
        String types = "<Types xmlns='" + TYPES + "package/2006/content-types'>"
                + "<Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
                + "<Override PartName='/" + part + "' ContentType='application/vnd.openxmlformats-officedocument"
                + ".wordprocessingml.document.main+xml'/></Types>";
        String relations = "<Relationships xmlns='" + TYPES + "package/2006/relationships'><Relationship Id='r' Type='"
                + TYPES + "officeDocument/2006/relationships/officeDocument' Target='" + part + "'/></Relationships>";
        String document = "<w:document xmlns:w='" + TYPES + "wordprocessingml/2006/main'"
                + " xmlns:v='urn:schemas-microsoft-com:vml'><w:body><w:p><w:r><w:t>BÁO CÁO</w:t></w:r></w:p><w:p><w:r>"
                + last + "</w:r></w:p></w:body></w:document>";
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> entry : Map.of(
                            "[Content_Types].xml", types, "_rels/.rels", relations, part, document)
                    .entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(
                        ("<?xml version='1.0' encoding='UTF-8'?>" + entry.getValue()).getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private ParseResult read(String name, String content) throws IOException {
        return read(name, content.getBytes(StandardCharsets.UTF_8));
    }

    private ParseResult read(String name, byte[] content) throws IOException {
        return new DocumentReader().read(Files.write(folder.resolve(name), content), name);
    }
}
