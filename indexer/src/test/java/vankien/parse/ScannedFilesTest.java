package vankien.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import vankien.document.Passage;
import vankien.document.Section;
import vankien.ocr.FakeTesseract;
import vankien.ocr.ScanPdf;
import vankien.ocr.Tesseract;

/** PDFs with pictures of pages, with a Tesseract that the test writes and without one. */
@DisabledOnOs(OS.WINDOWS)
class ScannedFilesTest {
    private static final String HEAD = """
            TỈNH ỦY BÌNH AN ĐẢNG CỘNG SẢN VIỆT NAM
            *

            Số 12-CT/TU — Bình An, ngày 08 tháng 3 năm 2022

            CHỈ THỊ
            về kết nạp đảng viên ở thôn, xóm

            Các chi bộ thôn, xóm quan tâm kết nạp
            đảng viên trẻ.
            """;
    private static final String[] LAYER = {
        "CHI THI", "ve cong tac ket nap dang vien", "Cac chi bo thon, xom quan tam ket nap dang vien tre."
    };

    @TempDir
    Path folder;

    @Test
    void withoutTesseractTheMessageSaysWhatToInstall() throws IOException {
        try (ScanPdf pdf = new ScanPdf()) {
            var rejected = assertInstanceOf(ParseResult.Rejected.class, read(pdf.bars(), ReadPolicy.DEFAULT));
            assertEquals(ParseResult.Reason.UNREAD_HEAD, rejected.reason());
            assertTrue(rejected.detail().contains("tesseract-ocr tesseract-ocr-vie"), rejected::detail);
        }
    }

    @Test
    void aScanIsReadPageByPage() throws IOException {
        try (ScanPdf pdf = new ScanPdf()) {
            ParsedDocument document = parsed(read(pdf.bars().blank().bars(), policy(HEAD, HEAD)));
            assertEquals(
                    "12-CT/TU", String.valueOf(document.document().metadata().number()));
            assertEquals(
                    "2022-03-08", String.valueOf(document.document().metadata().date()));
            assertTrue(document.repairs().contains("ocr"), document.repairs()::toString);
            assertEquals(
                    List.of(1, 3),
                    passages(document).stream()
                            .filter(passage -> passage.text().contains("đảng viên trẻ"))
                            .map(Passage::page)
                            .toList());
        }
    }

    @Test
    void pagesWithTextKeepIt() throws IOException {
        try (ScanPdf pdf = new ScanPdf()) {
            ParsedDocument document = parsed(read(pdf.text(LAYER).bars(), policy("Trang quét có chữ.", HEAD)));
            String text = document.document().toString();
            assertTrue(text.contains("Cac chi bo thon") && text.contains("Trang quét có chữ"), text);
            assertEquals(List.of("ocr"), document.repairs());
        }
        try (ScanPdf pdf = new ScanPdf()) {
            ParsedDocument document = parsed(read(pdf.text(LAYER).bars(), ReadPolicy.DEFAULT));
            assertEquals(List.of("unread_pages"), document.repairs());
        }
    }

    @Test
    void aStampThatOnlyTheSecondReadingSeesHoldsTheFileBack() throws IOException {
        try (ScanPdf pdf = new ScanPdf()) {
            assertEquals(
                    new ParseResult.HeldBack("TỐI MẬT"),
                    read(pdf.bars(), policy(HEAD, "TỈNH ỦY\n\n| TÔI MÂT |\n\nSố 12")));
        }
        try (ScanPdf pdf = new ScanPdf()) {
            parsed(read(pdf.bars(), policy(HEAD, HEAD + "\n\nMẶT\n\nTRẬN TỔ QUỐC\n\nmật độ")));
        }
    }

    @Test
    void aStampBehindTheTypeHoldsTheFileBack() throws IOException {
        String late = HEAD.replace("CHỈ THỊ\n", "CHỈ THỊ\nMÂT\n");
        try (ScanPdf pdf = new ScanPdf()) {
            assertEquals(new ParseResult.HeldBack("MẬT"), read(pdf.bars(), policy(late, HEAD)));
        }
    }

    @Test
    void aStampThatAPdfProgramHasLaidUponTextHoldsTheFileBack() throws IOException {
        try (ScanPdf pdf = new ScanPdf()) {
            // Its letters are read without Tesseract.
            assertEquals(
                    new ParseResult.HeldBack("TỐI MẬT"), read(pdf.text(LAYER).stamped("TOI MAT"), ReadPolicy.DEFAULT));
        }
        try (ScanPdf pdf = new ScanPdf()) {
            parsed(read(pdf.text(LAYER).stamped("DEN so 12"), ReadPolicy.DEFAULT));
        }
        ReadPolicy seesAMark = policy(HEAD, "| TÔI MÂT |");
        try (ScanPdf pdf = new ScanPdf()) {
            parsed(read(pdf.text(LAYER), seesAMark));
        }
        try (ScanPdf pdf = new ScanPdf()) {
            assertEquals(
                    new ParseResult.HeldBack("TỐI MẬT"), read(pdf.text(LAYER).stampedShape(760), seesAMark));
        }
        try (ScanPdf pdf = new ScanPdf()) {
            // A signature at the foot of the page is not worth looking at the head.
            parsed(read(pdf.text(LAYER).stampedShape(60), seesAMark));
        }
    }

    @Test
    void aStampDrawnInOutlinesHoldsTheFileBack() throws IOException {
        ReadPolicy seesAMark = policy(HEAD, "| TÔI MÂT |");
        try (ScanPdf pdf = new ScanPdf()) {
            assertEquals(
                    new ParseResult.HeldBack("TỐI MẬT"), read(pdf.text(LAYER).shapes(12), seesAMark));
        }
        try (ScanPdf pdf = new ScanPdf()) {
            parsed(read(pdf.text(LAYER).shapes(2), seesAMark));
        }
    }

    /** Specks by the hundred thousand keep Tesseract busy for many minutes. */
    @Test
    void aPageThatTakesTooLongIsNotReadAndTheOthersAre() throws IOException {
        ReadPolicy policy = new ReadPolicy(true, true, FakeTesseract.hangingAfterFirstPage(folder, HEAD));
        DocumentReader reader = new DocumentReader(ReadLimits.DEFAULT, policy)
                .withWorkers(new WorkerLimits(Duration.ofSeconds(18), 128));
        try (ScanPdf pdf = new ScanPdf()) {
            Path file = Files.write(folder.resolve("a.pdf"), pdf.bars().bars().bytes());
            ParsedDocument document = parsed(reader.read(file, "a.pdf"));
            assertEquals(List.of("ocr", "unread_pages"), document.repairs());
            assertEquals(
                    "12-CT/TU", String.valueOf(document.document().metadata().number()));
        } finally {
            reader.rest();
        }
    }

    @Test
    void aHeadThatCannotBeReadStaysOutUnlessItIsAskedFor() throws IOException {
        String noise = "r2 kq wz | lll\nzx cvb qwrt mmn\n_ii 88 ~ pqr\nttw xz bcd nnk";
        try (ScanPdf pdf = new ScanPdf()) {
            var rejected =
                    assertInstanceOf(ParseResult.Rejected.class, read(pdf.bars().text(LAYER), policy(noise, "")));
            assertEquals(ParseResult.Reason.UNREAD_HEAD, rejected.reason());
        }
        try (ScanPdf pdf = new ScanPdf()) {
            // Read as a page, but the words of the stamps are not.
            var rejected = assertInstanceOf(ParseResult.Rejected.class, read(pdf.bars(), policy(HEAD, noise)));
            assertEquals(ParseResult.Reason.UNREAD_HEAD, rejected.reason());
        }
        try (ScanPdf pdf = new ScanPdf()) {
            Tesseract tesseract = FakeTesseract.reading(folder, noise, "");
            parsed(read(pdf.bars().text(LAYER), new ReadPolicy(true, false, tesseract)));
        }
        try (ScanPdf pdf = new ScanPdf()) {
            var rejected =
                    assertInstanceOf(ParseResult.Rejected.class, read(pdf.bars().text(LAYER), ReadPolicy.DEFAULT));
            assertEquals(ParseResult.Reason.UNREAD_HEAD, rejected.reason());
        }
    }

    private static final String[] OVERLAY = {
        "SO NOI VU TINH BINH AN - CONG VAN DEN", "So den 123 ngay 05/6/2020 - Chuyen: Van phong tong hop"
    };

    @Test
    void aScanWithALinePrintedOnItIsRead() throws IOException {
        for (boolean visible : List.of(true, false)) {
            try (ScanPdf pdf = new ScanPdf()) {
                for (int page = 0; page < 2; page++) {
                    pdf.bars().printed(visible, 825, 10, OVERLAY);
                }
                ParsedDocument document = parsed(read(pdf, policy(HEAD, HEAD)));
                assertEquals(List.of("ocr"), document.repairs());
                assertEquals(
                        List.of(1, 2),
                        passages(document).stream()
                                .filter(passage -> passage.text().contains("đảng viên trẻ"))
                                .map(Passage::page)
                                .toList());
                assertTrue(document.document().toString().contains("So den 123 ngay"), document::toString);
            }
        }
        try (ScanPdf pdf = new ScanPdf()) {
            pdf.text(LAYER).bars().printed(true, 825, 10, OVERLAY);
            assertEquals(
                    List.of("unread_pages"),
                    parsed(read(pdf, ReadPolicy.DEFAULT)).repairs());
        }
    }

    @Test
    void theNoiseOfAScannerOnALaterPageIsNoText() throws IOException {
        String[] noise =
                Collections.nCopies(40, "xq zzt brrk wv jhf qpl fgx krt").toArray(String[]::new);
        try (ScanPdf pdf = new ScanPdf()) {
            pdf.text(LAYER).bars().printed(false, 800, 19, noise);
            ParsedDocument document = parsed(read(pdf, policy("Trang quét có chữ.", HEAD)));
            assertEquals(List.of("ocr"), document.repairs());
            assertTrue(document.document().toString().contains("Trang quét có chữ"), document::toString);
        }
    }

    private static final String[] WHOLE = Stream.iterate(1, i -> i + 1)
            .limit(40)
            .map(i -> i + ". Cac chi bo thon, xom quan tam ket nap dang vien tre")
            .toArray(String[]::new);

    @Test
    void aScanWithTheLayerOfAScannerIsNotReadAgain() throws IOException {
        try (ScanPdf pdf = new ScanPdf()) {
            pdf.bars().printed(false, 800, 19, WHOLE).bars().printed(false, 800, 19, WHOLE);
            ParsedDocument document = parsed(read(pdf, policy("Trang quét có chữ.", HEAD)));
            assertEquals(List.of(), document.repairs());
            assertFalse(document.document().toString().contains("Trang quét"), document::toString);
        }
    }

    @Test
    void withoutTesseractAPictureAtTheHeadThatMayBeAStampKeepsTheFileOut() throws IOException {
        try (ScanPdf pdf = new ScanPdf()) {
            assertUnread(read(pdf.bars().printed(false, 800, 19, WHOLE), ReadPolicy.DEFAULT));
        }
        try (ScanPdf pdf = new ScanPdf()) {
            assertUnread(read(pdf.bars().printed(true, 825, 10, OVERLAY), ReadPolicy.DEFAULT));
        }
        try (ScanPdf pdf = new ScanPdf()) {
            // 20 x 8 mm, as the rules for the stamp of secrecy say.
            assertUnread(read(pdf.text(LAYER).pictured(30, 230, 20, 8), ReadPolicy.DEFAULT));
        }
        try (ScanPdf pdf = new ScanPdf()) {
            // A letterhead that is a picture may hold a stamp.
            assertUnread(read(pdf.text(LAYER).pictured(15, 230, 180, 50), ReadPolicy.DEFAULT));
        }
        try (ScanPdf pdf = new ScanPdf()) {
            assertUnread(read(pdf.text(LAYER).stampedShape(760), ReadPolicy.DEFAULT));
        }
        try (ScanPdf pdf = new ScanPdf()) {
            assertUnread(read(pdf.text(LAYER).shapes(60), ReadPolicy.DEFAULT));
        }
    }

    @Test
    void withoutTesseractAnEmblemOrASignatureDoesNotKeepAFileOut() throws IOException {
        try (ScanPdf pdf = new ScanPdf()) {
            pdf.text(LAYER)
                    .pictured(30, 260, 20, 20)
                    .pictured(80, 260, 30, 20)
                    .pictured(30, 240, 60, 1)
                    .pictured(28, 265, 154, 24)
                    .pictured(110, 70, 50, 20);
            parsed(read(pdf, ReadPolicy.DEFAULT));
        }
        try (ScanPdf pdf = new ScanPdf()) {
            parsed(read(pdf.text(LAYER).stampedShape(60), ReadPolicy.DEFAULT));
        }
    }

    private static void assertUnread(ParseResult result) {
        assertEquals(
                ParseResult.Reason.UNREAD_HEAD,
                assertInstanceOf(ParseResult.Rejected.class, result).reason());
    }

    private ReadPolicy policy(String page, String head) throws IOException {
        return new ReadPolicy(true, true, FakeTesseract.reading(folder, page, head));
    }

    private ParseResult read(ScanPdf pdf, ReadPolicy policy) throws IOException {
        Path file = Files.write(folder.resolve("quét.pdf"), pdf.bytes());
        return new DocumentReader(ReadLimits.DEFAULT, policy).read(file, "quét.pdf");
    }

    private static ParsedDocument parsed(@Nullable ParseResult result) {
        return assertInstanceOf(ParseResult.Parsed.class, result).documents().getFirst();
    }

    private static List<Passage> passages(ParsedDocument document) {
        List<Passage> passages = new ArrayList<>();
        collect(document.document().body(), passages);
        return passages;
    }

    private static void collect(Section section, List<Passage> passages) {
        passages.addAll(section.passages());
        section.children().forEach(child -> collect(child, passages));
    }
}
