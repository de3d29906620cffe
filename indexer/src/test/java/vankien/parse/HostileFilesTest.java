package vankien.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vankien.parse.ParseResult.Parsed;
import vankien.parse.ParseResult.Reason;
import vankien.parse.ParseResult.Rejected;

/** Files made to harm: each is rejected with a reason or read within the limits, and the next one is read. */
class HostileFilesTest {
    private static final String TOKEN = "TU-TEP-KHAC";
    private static final DocumentReader READER =
            new DocumentReader().withWorkers(new WorkerLimits(Duration.ofSeconds(60), 192));

    @TempDir
    Path folder;

    @AfterAll
    static void end() {
        READER.rest();
    }

    private ParseResult read(String name, byte[] bytes) throws IOException {
        return READER.read(Files.write(folder.resolve(name), bytes), name);
    }

    private ParseResult read(String name, String text) throws IOException {
        return read(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private void assertRejected(ParseResult result, Reason... reasons) throws IOException {
        Rejected rejected = assertInstanceOf(Rejected.class, result, result::toString);
        assertTrue(Arrays.asList(reasons).contains(rejected.reason()), rejected::toString);
        assertTheNextIsRead();
    }

    private void assertTheNextIsRead() throws IOException {
        byte[] next = HostileFiles.docx("", HostileFiles.wordParagraph("Họp lúc tám giờ."));
        assertTrue(text(read("next.docx", next)).contains("tám giờ"));
    }

    private static String text(ParseResult result) {
        Parsed parsed = assertInstanceOf(Parsed.class, result, result::toString);
        return Documents.outline(parsed.documents().getFirst().document()).toString();
    }

    @Test
    void zipBomb() throws IOException {
        assertRejected(
                read("a.docx", HostileFiles.docx("", HostileFiles.wordParagraph("a".repeat(20_000_000)))),
                Reason.DAMAGED,
                Reason.TOO_LARGE);
    }

    /** Whatever they become, a billion words are not among it. */
    @Test
    void entitiesOfEntities() throws IOException {
        String bomb = HostileFiles.billionWords();
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("a.docx", HostileFiles.docx(bomb, HostileFiles.wordParagraph("&a9;")));
        files.put("a.odt", HostileFiles.odt(bomb, HostileFiles.odfParagraph("&a9;")));
        String html = bomb + "<html><body><p>Họp &a9;</p></body></html>";
        files.put("a.html", html.getBytes(StandardCharsets.UTF_8));
        files.put("a.xhtml", ("<?xml version=\"1.0\"?>" + html).getBytes(StandardCharsets.UTF_8));
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            ParseResult result = read(file.getKey(), file.getValue());
            assertTrue(
                    result instanceof Rejected || text(result).length() < 10_000,
                    () -> file.getKey() + " " + result.getClass());
        }
        assertTheNextIsRead();
    }

    @Test
    void entitiesElsewhereAreNotFetched() throws IOException {
        Path other = Files.writeString(folder.resolve("other.txt"), TOKEN);
        try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            server.setSoTimeout(200);
            String address = "http://127.0.0.1:" + server.getLocalPort() + "/";
            for (String where : new String[] {address, other.toUri().toString()}) {
                String external = HostileFiles.external(where);
                Map<String, byte[]> files = new LinkedHashMap<>();
                files.put("a.docx", HostileFiles.docx(external, HostileFiles.wordParagraph("Họp &a9;")));
                files.put("a.odt", HostileFiles.odt(external, HostileFiles.odfParagraph("Họp &a9;")));
                String html = external + "<html><head><link rel='stylesheet' href='" + where + "'></head><body><p>Họp"
                        + " &a9; <img src='" + where + "'><iframe src='" + where + "'></iframe></p></body></html>";
                files.put("a.html", html.getBytes(StandardCharsets.UTF_8));
                files.put(
                        "a.rtf",
                        ("{\\rtf1 Ban {\\field{\\*\\fldinst INCLUDEPICTURE \"" + where + "\"}}\\par}")
                                .getBytes(StandardCharsets.US_ASCII));
                for (Map.Entry<String, byte[]> file : files.entrySet()) {
                    ParseResult result = read(file.getKey(), file.getValue());
                    assertTrue(
                            result instanceof Rejected || !text(result).contains(TOKEN), file.getKey() + " " + where);
                }
            }
            boolean fetched = true;
            try {
                server.accept().close();
            } catch (SocketTimeoutException e) {
                fetched = false;
            }
            assertFalse(fetched, "something was fetched");
        }
    }

    @Test
    void tenThousandNestedTags() throws IOException {
        int depth = 10_000;
        assertTrue(text(read("a.html", "<div>".repeat(depth) + "đáy sâu")).contains("đáy sâu"));
        ParseResult word = read(
                "a.docx",
                HostileFiles.docx(
                        "",
                        "<w:sdt><w:sdtContent>".repeat(depth)
                                + HostileFiles.wordParagraph("đáy sâu")
                                + "</w:sdtContent></w:sdt>".repeat(depth)));
        assertTrue(word instanceof Rejected || text(word).contains("đáy sâu"), word::toString);
        ParseResult odt = read(
                "a.odt",
                HostileFiles.odt(
                        "",
                        "<text:section>".repeat(depth)
                                + HostileFiles.odfParagraph("đáy sâu")
                                + "</text:section>".repeat(depth)));
        assertTrue(odt instanceof Rejected || text(odt).contains("đáy sâu"), odt::toString);
        ParseResult rtf = read("a.rtf", "{\\rtf1 " + "{".repeat(100_000) + "day" + "}".repeat(100_000) + "}");
        assertTrue(rtf instanceof Rejected || text(rtf).contains("day"), rtf::toString);
        assertTheNextIsRead();
    }

    @Test
    void lockedWord() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("mật khẩu");
            try (var out = encryptor.getDataStream(container)) {
                out.write(HostileFiles.docx("", HostileFiles.wordParagraph("nội dung")));
            }
            container.writeFilesystem(bytes);
        }
        assertRejected(read("a.docx", bytes.toByteArray()), Reason.ENCRYPTED);
        assertRejected(read("a.doc", bytes.toByteArray()), Reason.ENCRYPTED);
    }

    @Test
    void pagesThatHoldThemselves() throws IOException {
        String[] cyclic = {
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
            "<< /Type /Pages /Count 1 /Parent 2 0 R /Kids [2 0 R] >>"
        };
        assertRejected(
                read("cycle.pdf", HostileFiles.pdf(cyclic)),
                Reason.DAMAGED,
                Reason.NO_TEXT,
                Reason.UNREAD_HEAD,
                Reason.TIMED_OUT);
        String[] deep = new String[20_000];
        deep[0] = "<< /Type /Catalog /Pages 2 0 R >>";
        for (int i = 1; i < deep.length - 1; i++) {
            deep[i] = "<< /Type /Pages /Count 1 /Kids [" + (i + 2) + " 0 R] >>";
        }
        deep[deep.length - 1] = "<< /Type /Page /MediaBox [0 0 100 100] >>";
        assertRejected(
                read("deep.pdf", HostileFiles.pdf(deep)),
                Reason.DAMAGED,
                Reason.NO_TEXT,
                Reason.UNREAD_HEAD,
                Reason.TIMED_OUT);
        String nested = "[".repeat(200_000) + "]".repeat(200_000);
        assertRejected(
                read("nested.pdf", HostileFiles.pdf("<< /Type /Catalog /Pages " + nested + " >>")),
                Reason.DAMAGED,
                Reason.NO_TEXT);
    }

    /** Each kind under each name: never more than a reason. */
    @Test
    void wrongNames() throws IOException {
        Map<String, byte[]> kinds = new LinkedHashMap<>();
        kinds.put("docx", HostileFiles.docx("", HostileFiles.wordParagraph("Họp lúc tám giờ.")));
        kinds.put("odt", HostileFiles.odt("", HostileFiles.odfParagraph("Họp lúc tám giờ.")));
        kinds.put("rtf", "{\\rtf1 Hop luc tam gio.\\par}".getBytes(StandardCharsets.US_ASCII));
        kinds.put("html", "<!doctype html><p>Họp lúc tám giờ.".getBytes(StandardCharsets.UTF_8));
        kinds.put("txt", "Họp lúc tám giờ.".getBytes(StandardCharsets.UTF_8));
        kinds.put("pdf", HostileFiles.pdf("<< /Type /Catalog >>"));
        for (Map.Entry<String, byte[]> kind : kinds.entrySet()) {
            for (String name : new String[] {"docx", "doc", "odt", "rtf", "pdf", "html", "md", "txt"}) {
                ParseResult result = read("a." + name, kind.getValue());
                if (kind.getKey().equals(name) && !name.equals("pdf")) {
                    assertInstanceOf(Parsed.class, result, result::toString);
                } else if (result instanceof Rejected rejected && !name.equals("pdf")) {
                    assertEquals(Reason.WRONG_KIND, rejected.reason(), () -> kind.getKey() + " as " + name);
                }
            }
        }
    }

    @Test
    void whatIsCutShortIsDamaged() throws IOException {
        byte[] docx = HostileFiles.docx("", HostileFiles.wordParagraph("Họp lúc tám giờ."));
        assertRejected(read("a.docx", Arrays.copyOf(docx, docx.length - 30)), Reason.DAMAGED, Reason.WRONG_KIND);
        byte[] pdf = HostileFiles.pdf("<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Count 0 /Kids [] >>");
        assertRejected(read("a.pdf", Arrays.copyOf(pdf, pdf.length / 2)), Reason.DAMAGED);
    }

    /** One paragraph of 50 MB: it is read whole or rejected, and is never cut. */
    @Test
    @Tag("full")
    void aParagraphOfFiftyMegabytes() throws IOException {
        StringBuilder words = new StringBuilder();
        for (int i = 0; words.length() < 50_000_000; i++) {
            words.append("chi bộ số ").append(i).append(' ');
        }
        ParseResult result = read("a.docx", HostileFiles.docx("", HostileFiles.wordParagraph(words + "hết lời")));
        assertTrue(
                result instanceof Rejected rejected
                        ? rejected.reason() == Reason.TOO_LARGE
                        : text(result).contains("hết lời"),
                result::toString);
        assertTheNextIsRead();
    }

    /** A gigabyte of text in a file of some megabytes. */
    @Test
    @Tag("full")
    void aGigabyteOfText() throws IOException {
        Path file = folder.resolve("a.docx");
        Random random = new Random(1);
        try (ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            try (ZipInputStream parts =
                    new ZipInputStream(new ByteArrayInputStream(HostileFiles.docx("", "<w:p>HERE</w:p>")))) {
                for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
                    String[] xml =
                            new String(parts.readAllBytes(), StandardCharsets.UTF_8).split("<w:p>HERE</w:p>", -1);
                    zip.putNextEntry(new ZipEntry(part.getName()));
                    zip.write(xml[0].getBytes(StandardCharsets.UTF_8));
                    for (int i = 0; xml.length > 1 && i < 1_000; i++) {
                        StringBuilder words = new StringBuilder();
                        while (words.length() < 1_000_000) {
                            // Not so much alike that it is taken for a bomb.
                            words.append(random.nextInt(1_000_000)).append(" chi bộ ");
                        }
                        zip.write(HostileFiles.wordParagraph(words.toString()).getBytes(StandardCharsets.UTF_8));
                    }
                    if (xml.length > 1) {
                        zip.write(xml[1].getBytes(StandardCharsets.UTF_8));
                    }
                    zip.closeEntry();
                }
            }
        }
        assertRejected(READER.read(file, "a.docx"), Reason.TOO_LARGE, Reason.TIMED_OUT);
    }

    /** The only fixtures that another program has to make: no library writes .doc from nothing. */
    @Test
    @Tag("full")
    void oldWordThatIsLockedOrCutShort() throws Exception {
        Path html = Files.writeString(folder.resolve("a.html"), "<meta charset=utf-8><p>CÔNG VĂN<p>Họp lúc tám giờ.");
        Process soffice;
        try {
            soffice = new ProcessBuilder(
                            "soffice",
                            "-env:UserInstallation=" + folder.resolve("soffice").toUri(),
                            "--headless",
                            "--infilter=HTML (StarWriter)",
                            "--convert-to",
                            "doc:MS Word 97",
                            "--outdir",
                            folder.toString(),
                            html.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            assumeTrue(false, "there is no soffice (Debian: apt install libreoffice-writer)");
            return;
        }
        assumeTrue(soffice.waitFor(4, TimeUnit.MINUTES) && Files.exists(folder.resolve("a.doc")));
        byte[] doc = Files.readAllBytes(folder.resolve("a.doc"));
        assertTrue(text(read("b.doc", doc)).contains("tám giờ"));
        for (int at = 600; at < doc.length; at += doc.length / 9) {
            ParseResult cut = read("b.doc", Arrays.copyOf(doc, at));
            int where = at;
            assertTrue(
                    cut instanceof Rejected || text(cut).contains("tám giờ"),
                    () -> "cut at " + where + " of " + doc.length + ": " + cut);
        }
        ByteArrayOutputStream locked = new ByteArrayOutputStream();
        try (HWPFDocument document = new HWPFDocument(new ByteArrayInputStream(doc))) {
            Biff8EncryptionKey.setCurrentUserPassword("khóa");
            document.write(locked);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        assertRejected(read("c.doc", locked.toByteArray()), Reason.ENCRYPTED);
    }
}
