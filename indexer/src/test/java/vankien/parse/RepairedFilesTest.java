package vankien.parse;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files in older encodings are read as the same documents, and say what was done to them. */
class RepairedFilesTest {
    private static final String TCVN3 = """
            §¶NG Bé HUYÖN B×NH PHó
            *
            Sè 12-NQ/HU

            NGHÞ QUYÕT
            vÒ c«ng t¸c x©y dùng chi bé

            1. C¸c chi bé tæ chøc sinh ho¹t th­êng kú hµng th¸ng.
            2. Ban Th­êng vô HuyÖn uû kiÓm tra viÖc thùc hiÖn.
            """;

    @TempDir
    Path folder;

    private ParsedDocument read(String name, byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve(name), bytes);
        ParsedDocument document = ((ParseResult.Parsed) new DocumentReader().read(file, name))
                .documents()
                .getFirst();
        assertArrayEquals(bytes, Files.readAllBytes(file), "the file itself is not touched");
        return document;
    }

    private static void assertIsTheResolution(ParsedDocument parsed) {
        assertEquals(
                "12-NQ/HU",
                Objects.requireNonNull(parsed.document().metadata().number()).canonical());
        assertEquals("về công tác xây dựng chi bộ", parsed.document().metadata().title());
        assertTrue(Documents.outline(parsed.document())
                .toString()
                .contains("Các chi bộ tổ chức sinh hoạt thường kỳ hàng tháng."));
        assertEquals(List.of("tcvn3"), parsed.repairs());
    }

    @Test
    void bytesOfATextFile() throws IOException {
        assertIsTheResolution(read("a.txt", TCVN3.getBytes(StandardCharsets.ISO_8859_1)));
    }

    @Test
    void mojibakeInAUnicodeFile() throws IOException {
        assertIsTheResolution(read("b.txt", TCVN3.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void bytesOfAPageWithAndWithoutItsCharset() throws IOException {
        String body = "<body><p>" + TCVN3.replace("\n", "<br>") + "</p></body></html>";
        assertEquals(
                List.of("tcvn3"),
                read("c.html", ("<html>" + body).getBytes(StandardCharsets.ISO_8859_1))
                        .repairs());
        String declared =
                "<html><head><meta http-equiv=\"Content-Type\" content=\"text/html; charset=windows-1252\"></head>";
        ParsedDocument page = read("d.html", (declared + body).getBytes(StandardCharsets.ISO_8859_1));
        assertEquals(List.of("tcvn3"), page.repairs());
        assertTrue(Documents.outline(page.document()).toString().contains("Ban Thường vụ Huyện uỷ kiểm tra"));
    }

    @Test
    void theFontTellsCapitalsOfTcvn3() {
        String page = "<html><body><p><font face=\".VnTimeH\">nghÞ quyÕt</font></p>"
                + "<p>vÒ c«ng t¸c x©y dùng chi bé trong s¹ch</p></body></html>";
        Document xhtml = HtmlExtractor.extract(page.getBytes(StandardCharsets.UTF_8));
        assertEquals(List.of("tcvn3"), XhtmlRepair.repair(xhtml));
        assertEquals("NGHỊ QUYẾT", xhtml.select("font").text());
    }

    @Test
    void windows1258() throws IOException {
        String text = "Ðảng bộ họp và biểu quyết thông qua chương trình công tác";
        byte[] bytes = Normalizer.normalize("Đ" + text.substring(1), Normalizer.Form.NFC)
                .transform(RepairedFilesTest::inWindows1258);
        ParsedDocument read = read("f.txt", bytes);
        assertTrue(Documents.outline(read.document()).toString().contains("Đ" + text.substring(1)));
        assertEquals(List.of("cp1258"), read.repairs());
    }

    private static byte[] inWindows1258(String nfc) {
        StringBuilder pieces = new StringBuilder();
        for (int i = 0; i < nfc.length(); i++) {
            String apart = Normalizer.normalize(nfc.substring(i, i + 1), Normalizer.Form.NFD);
            String tones = apart.replaceAll("[^\u0300\u0301\u0303\u0309\u0323]", "");
            String base = apart.replaceAll("[\u0300\u0301\u0303\u0309\u0323]", "");
            pieces.append(Normalizer.normalize(base, Normalizer.Form.NFC)).append(tones);
        }
        return pieces.toString().getBytes(Charset.forName("windows-1258"));
    }

    @Test
    void aSecrecyMarkInAnOlderEncodingIsSeen() throws IOException {
        Path file = Files.write(folder.resolve("g.txt"), ("TèI MËT\n\n" + TCVN3).getBytes(StandardCharsets.ISO_8859_1));
        assertEquals(
                ParseResult.HeldBack.class,
                new DocumentReader().read(file, "g.txt").getClass());
    }

    private static final String FIGURES = "12 345 6.789 0,12 3456 789\n".repeat(3_000);

    @Test
    void anOlderEncodingIsSeenInAFileThatIsMostlyFigures() throws IOException {
        ParsedDocument document = read("t.txt", (TCVN3 + FIGURES).getBytes(StandardCharsets.ISO_8859_1));
        assertIsTheResolution(document);
        for (String head : List.of("M\u00CBt\n\n" + TCVN3, "§¶ng bé tØnh\n\nM\u00CBt\n\nb¸o c¸o sè liÖu\n\n")) {
            Path file = Files.write(folder.resolve("m.txt"), (head + FIGURES).getBytes(StandardCharsets.ISO_8859_1));
            assertEquals(
                    ParseResult.HeldBack.class,
                    new DocumentReader().read(file, "m.txt").getClass());
        }
    }

    @Test
    void linesOfAnOlderEncodingAreReadAmongLinesOfUtf8() throws IOException {
        byte[] sound = "Các chi bộ họp thường kỳ hằng tháng và bầu bổ sung cấp uỷ.\n"
                .repeat(500)
                .getBytes(StandardCharsets.UTF_8);
        Path file = Files.write(folder.resolve("u.txt"), ("TèI MËT\n\n" + TCVN3).getBytes(StandardCharsets.ISO_8859_1));
        Files.write(file, sound, StandardOpenOption.APPEND);
        assertEquals(
                ParseResult.HeldBack.class,
                new DocumentReader().read(file, "u.txt").getClass());
    }

    @Test
    void aFewWrongBytesCostThoseCharactersOnly() {
        byte[] sound = "Chi bộ họp thường kỳ và bầu bổ sung.\n".repeat(9).getBytes(StandardCharsets.UTF_8);
        byte[] cut = Arrays.copyOf(sound, sound.length + 3);
        System.arraycopy("T\u00E1\u00BA".getBytes(StandardCharsets.ISO_8859_1), 0, cut, sound.length, 3);
        assertEquals(new String(sound, StandardCharsets.UTF_8) + "T\uFFFD", TextDecoding.decode(cut));
    }

    @Test
    void signsOfWindowsInPlainEnglishAreRead() {
        byte[] bytes = ("The report\u0092s figures\n" + FIGURES).getBytes(StandardCharsets.ISO_8859_1);
        assertTrue(TextDecoding.decode(bytes).startsWith("The report’s figures\n12 345"));
    }

    @Test
    void soundTextHasNoRepair() throws IOException {
        ParsedDocument read = read("h.txt", "Chi bộ họp thường kỳ và bầu bổ sung.".getBytes(StandardCharsets.UTF_8));
        assertEquals(List.of(), read.repairs());
    }
}
