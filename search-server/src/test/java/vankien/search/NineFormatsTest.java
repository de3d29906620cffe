package vankien.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vankien.document.Unaccented;
import vankien.index.CorpusSync;
import vankien.index.IndexStore;
import vankien.index.SyncProgress;
import vankien.index.SyncReport;
import vankien.index.SyncRequest;
import vankien.ocr.Tesseract;
import vankien.parse.DocumentReader;
import vankien.parse.ReadLimits;
import vankien.parse.ReadPolicy;
import vankien.query.SearchRequest;

/**
 * One text in nine formats, made by LibreOffice, and as a scan: the same metadata, the same sections, the same results of
 * searches. Word, OpenDocument and PDF are laid out as an office does it: a head of two columns in a table, letters of 14 points,
 * scanned at 300 dpi.
 *
 * <p>In the text of the scan, and so in the passages that are shown, Tesseract may take a mark for another, {@code đõi} for
 * {@code dõi}, but no letter.
 */
@Tag("full")
class NineFormatsTest {
    private static final List<String> LEFT = List.of("ĐẢNG BỘ TỈNH BÌNH NGUYÊN", "TỈNH ỦY", "*", "Số 45-NQ/TU");
    private static final List<String> RIGHT =
            List.of("ĐẢNG CỘNG SẢN VIỆT NAM", "", "", "Bình Nguyên, ngày 12 tháng 3 năm 2018");

    /** A line is a paragraph; the first two stand in the middle. */
    private static final String BODY = """
            NGHỊ QUYẾT
            về phát triển nghề nuôi cá lồng trên hồ thủy lợi
            Tỉnh ủy Bình Nguyên đã nghe báo cáo về nghề nuôi cá lồng ở các hồ thủy lợi trong tỉnh và thống nhất ban hành Nghị quyết này.
            I. TÌNH HÌNH
            Thực hiện Chỉ thị số 18-CT/TU ngày 05/6/2016 của Ban Thường vụ Tỉnh ủy, nghề nuôi cá lồng đã giúp nhiều hộ có việc làm ổn định.
            1. Kết quả
            Toàn tỉnh có hơn ba trăm lồng cá, phần lớn ở hồ Suối Đá và hồ Trung Thành; sản lượng năm sau cao hơn năm trước.
            2. Hạn chế
            Một số nơi đặt lồng quá dày, nước hồ bị ô nhiễm vào mùa khô, cá chết hàng loạt làm người nuôi thua lỗ.
            II. MỤC TIÊU
            Đến năm 2020, mỗi huyện có hồ lớn xây dựng ít nhất một tổ hợp tác nuôi cá lồng theo quy trình sạch.
            III. NHIỆM VỤ, GIẢI PHÁP
            1. Quy hoạch vùng nuôi
            Sở Nông nghiệp và Phát triển nông thôn khảo sát sức chứa của từng hồ, công bố số lồng tối đa trước mùa mưa.
            2. Hỗ trợ vốn và kỹ thuật
            Ngân hàng chính sách cho hộ nghèo vay mua giống; trung tâm khuyến nông mở lớp tập huấn phòng bệnh cho cá.
            IV. TỔ CHỨC THỰC HIỆN
            Các huyện ủy, thành ủy căn cứ Nghị quyết này xây dựng kế hoạch thực hiện; Văn phòng Tỉnh ủy theo dõi và báo cáo hằng năm.
            """;

    private static final List<String> QUERIES = List.of(
            "nuôi cá lồng",
            "nuoi ca long",
            "45-NQ/TU",
            "18-CT/TU",
            "hồ Suối Đá",
            "cá chết hàng loạt",
            "quy hoạch vùng nuôi",
            "\"tổ hợp tác nuôi cá lồng\"",
            "tập huấn phòng bệnh",
            "type:NQ year:2018");

    @TempDir
    Path temp;

    @Test
    void oneTextIsOneDocumentInEveryFormat() throws Exception {
        assumeTrue(runs("soffice", "--version"), "there is no soffice (Debian: apt install libreoffice-writer)");
        Optional<Tesseract> tesseract = Tesseract.find();
        assumeTrue(tesseract.isPresent(), "there is no tesseract with vie: " + Tesseract.TO_INSTALL);
        Map<String, Path> files = files();
        assertEquals(9, files.size());
        Map<String, String> expected = new LinkedHashMap<>();
        List<String> differences = new ArrayList<>();
        for (Map.Entry<String, Path> file : files.entrySet()) {
            Map<String, String> found = answers(file.getKey(), file.getValue(), tesseract.get());
            if (expected.isEmpty()) {
                expected = found;
                assertFalse(expected.getOrDefault("hits of nuôi cá lồng", "").isEmpty());
            }
            boolean scan = file.getKey().equals("scan");
            expected.forEach((what, value) -> {
                boolean same = scan ? isSame(what, value, found.get(what)) : value.equals(found.get(what));
                if (!same) {
                    differences.add(file.getKey() + ", " + what + ":\n" + value + "\nbut\n" + found.get(what));
                }
            });
        }
        assertEquals(List.of(), differences);
    }

    /** Whether the scan gives the same. */
    private static boolean isSame(String what, String expected, @Nullable String found) {
        if (found == null || what.equals("metadata") || what.equals("sections")) {
            return expected.equals(found);
        }
        return Unaccented.of(expected).equals(Unaccented.of(found));
    }

    private Map<String, Path> files() throws Exception {
        Map<String, Path> files = new LinkedHashMap<>();
        files.put("txt", write("nghị quyết.txt", text("")));
        files.put("md", write("nghị quyết.md", text("\n")));
        Path html = write("nghị quyết.html", html());
        files.put("html", html);
        for (String format : List.of("docx", "doc", "rtf", "odt", "pdf")) {
            files.put(format, converted(html, format));
        }
        files.put("scan", scanned(Objects.requireNonNull(files.get("pdf"))));
        return files;
    }

    private static String text(String between) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < LEFT.size(); i++) {
            text.append((LEFT.get(i) + " ".repeat(12) + RIGHT.get(i)).stripTrailing())
                    .append('\n')
                    .append(between);
        }
        return text + "\n" + BODY.replace("\n", "\n" + between);
    }

    private static String html() {
        StringBuilder html = new StringBuilder("<!doctype html><html><head><meta charset='utf-8'></head><body"
                + " style=\"font-family: 'Noto Serif'; font-size: 14pt\"><table width='100%'><tr>");
        for (List<String> column : List.of(LEFT, RIGHT)) {
            html.append("<td>");
            column.forEach(line -> html.append("<p align='center'>")
                    .append(line.isEmpty() ? "&nbsp;" : line)
                    .append("</p>"));
            html.append("</td>");
        }
        html.append("</tr></table>");
        int number = 0;
        for (String line : BODY.strip().split("\n", -1)) {
            boolean heading = number++ < 2 || line.matches("(?:[IVX]+|\\d)\\. .{1,60}");
            html.append(number <= 2 ? "<p align='center'>" : "<p>")
                    .append(heading ? "<b>" + line + "</b>" : line)
                    .append("</p>\n");
        }
        return html.append("</body></html>").toString();
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(temp.resolve(name), text, StandardCharsets.UTF_8);
    }

    private static boolean runs(String... command) throws Exception {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            boolean ended = process.waitFor(4, TimeUnit.MINUTES);
            process.destroyForcibly();
            return ended && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    /** Through OpenDocument text, so that LibreOffice writes pages and not a web page. */
    private Path converted(Path html, String format) throws Exception {
        Path odt = temp.resolve("nghị quyết.odt");
        if (!Files.exists(odt)) {
            convert(html, "odt:writer8", "HTML (StarWriter)");
        }
        if (!format.equals("odt")) {
            convert(odt, format, null);
        }
        return temp.resolve("nghị quyết." + format);
    }

    private void convert(Path file, String to, @Nullable String as) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                "soffice",
                "-env:UserInstallation=" + temp.resolve("soffice").toUri(),
                "--headless",
                "--convert-to",
                to,
                "--outdir",
                temp.toString()));
        if (as != null) {
            command.add("--infilter=" + as);
        }
        command.add(file.toString());
        assumeTrue(runs(command.toArray(String[]::new)), "soffice cannot convert to " + to);
        assumeTrue(Files.exists(temp.resolve("nghị quyết." + to.split(":", 2)[0])), "soffice made no " + to);
    }

    /** Each page as a picture of 300 dpi. */
    private Path scanned(Path pdf) throws IOException {
        Path file = Files.createDirectories(temp.resolve("quét")).resolve("nghị quyết.pdf");
        try (PDDocument from = Loader.loadPDF(new File(pdf.toString()));
                PDDocument to = new PDDocument()) {
            PDFRenderer renderer = new PDFRenderer(from);
            for (int i = 0; i < from.getNumberOfPages(); i++) {
                BufferedImage image = renderer.renderImageWithDPI(i, 300, ImageType.GRAY);
                PDPage page = new PDPage(PDRectangle.A4);
                to.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(to, page)) {
                    content.drawImage(
                            LosslessFactory.createFromImage(to, image),
                            0,
                            0,
                            PDRectangle.A4.getWidth(),
                            PDRectangle.A4.getHeight());
                }
            }
            to.save(file.toFile());
        }
        return file;
    }

    /** What an archive answers that has the text in one format, among others that are the same each time. */
    private Map<String, String> answers(String format, Path file, Tesseract tesseract) throws IOException {
        Path folder = Files.createDirectories(temp.resolve("folder " + format));
        Files.copy(file, folder.resolve(String.valueOf(file.getFileName())));
        for (int i = 0; i < 6; i++) {
            Files.writeString(
                    folder.resolve("khác " + i + ".txt"),
                    "KẾT LUẬN\nvề việc thứ " + i + "\n\nNội dung nói về hồ, lồng đèn và vùng cao số " + i + ".\n");
        }
        IndexStore store = new IndexStore(temp.resolve("index " + format));
        DocumentReader reader = new DocumentReader(ReadLimits.DEFAULT, new ReadPolicy(true, true, tesseract));
        SyncReport report = new CorpusSync(store, reader, Clock.systemUTC())
                .run(new SyncRequest(List.of(folder), false, false, false), SyncProgress.SILENT);
        assertEquals(7, report.documents(), () -> format + " " + report.lines());
        Map<String, String> answers = new LinkedHashMap<>();
        try (LuceneArchive archive = LuceneArchive.open(store)) {
            String id = archive.search(SearchRequest.of("45-NQ/TU"), Access.OPEN)
                    .hits()
                    .getFirst()
                    .id();
            DocumentDetail detail = archive.document(id, null, Access.OPEN).orElseThrow();
            answers.put(
                    "metadata",
                    String.join(
                            " | ",
                            Stream.of(
                                            detail.id(),
                                            detail.number(),
                                            detail.type(),
                                            detail.title(),
                                            detail.issuer(),
                                            detail.level(),
                                            detail.place(),
                                            detail.date(),
                                            detail.term(),
                                            detail.signer())
                                    .map(String::valueOf)
                                    .toList()));
            answers.put(
                    "sections",
                    String.join(
                            "\n",
                            detail.outline().stream()
                                    .map(entry -> entry.level() + " " + entry.anchor() + " " + entry.heading())
                                    .toList()));
            answers.put(
                    "words",
                    Objects.requireNonNull(detail.sections()).stream()
                            .flatMap(section -> section.passages().stream())
                            .map(passage -> passage.text().replace("\n", " "))
                            .collect(Collectors.joining(" ")));
            for (String query : QUERIES) {
                answers.put(
                        "hits of " + query,
                        String.join(
                                "\n",
                                archive.search(SearchRequest.of(query), Access.OPEN).hits().stream()
                                        .map(NineFormatsTest::shown)
                                        .toList()));
            }
        }
        return answers;
    }

    /** A hit without what differs by format: its score, its file and its pages. */
    private static String shown(Hit hit) {
        StringBuilder shown = new StringBuilder(hit.id() + " " + hit.match() + " " + hit.title());
        for (PassageHit passage : hit.passages()) {
            shown.append("\n  ")
                    .append(passage.anchor())
                    .append(' ')
                    .append(passage.heading())
                    .append(' ')
                    .append(passage.html());
        }
        return shown.toString();
    }
}
