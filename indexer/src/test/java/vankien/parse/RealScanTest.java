package vankien.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.FontFormatException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vankien.document.Metadata;
import vankien.ocr.ScanPdf;
import vankien.ocr.Tesseract;

/** Scans made by the test, slightly turned and specked, read by the Tesseract of this machine. */
@Tag("full")
class RealScanTest {
    private static final String[] LINES = {
        "TỈNH ỦY BÌNH AN            ĐẢNG CỘNG SẢN VIỆT NAM",
        "            *",
        "Số 12-CT/TU            Bình An, ngày 08 tháng 3 năm 2022",
        "",
        "                                CHỈ THỊ",
        "         về công tác kết nạp đảng viên ở thôn, xóm",
        "",
        "Các cấp ủy đã quan tâm công tác phát triển đảng viên; nhiều",
        "chi bộ thôn, xóm kết nạp được đảng viên mới là người trẻ.",
        "Tuy nhiên, kết quả còn thấp so với yêu cầu của nghị quyết."
    };

    private static ReadPolicy policy = ReadPolicy.DEFAULT;

    @TempDir
    Path folder;

    @BeforeAll
    static void needsTesseract() {
        Optional<Tesseract> tesseract = Tesseract.find();
        assumeTrue(tesseract.isPresent(), "there is no tesseract with vie: " + Tesseract.TO_INSTALL);
        assumeTrue(Files.exists(ScanPdf.FONT), "there is no font " + ScanPdf.FONT);
        // As long as a worker process gives it.
        policy = new ReadPolicy(true, true, tesseract.get().within(Duration.ofSeconds(40)));
    }

    @Test
    void aScanSaysWhatItsTextSays() throws IOException, FontFormatException {
        var read = assertInstanceOf(ParseResult.Parsed.class, read(LINES))
                .documents()
                .getFirst();
        Path text = Files.writeString(folder.resolve("a.txt"), String.join("\n", LINES));
        var typed = assertInstanceOf(ParseResult.Parsed.class, new DocumentReader().read(text, "a.txt"))
                .documents()
                .getFirst();
        assertEquals(facts(typed.document().metadata()), facts(read.document().metadata()));
        assertEquals("ocr", read.repairs().getFirst());
    }

    @Test
    void aStampIsSeen() throws IOException, FontFormatException {
        for (String mark : new String[] {"MẬT", "TỐI MẬT", "TUYỆT MẬT"}) {
            String[] lines = LINES.clone();
            lines[3] = "#" + mark;
            assertEquals(new ParseResult.HeldBack(mark), read(lines));
        }
    }

    /** The more specks the worse it is read; never is a stamp missed and the file let in. */
    @Test
    void specksHideNoStamp() throws IOException, FontFormatException {
        for (int specks : new int[] {0, 4_000, 40_000, 160_000, 400_000}) {
            String[] lines = LINES.clone();
            lines[3] = "#TUYỆT MẬT";
            ParseResult result = read(specks, lines);
            assertFalse(result instanceof ParseResult.Parsed, () -> specks + " specks: " + result);
        }
    }

    @Test
    void aStampThatNobodyCanReadIsAnUnreadHead() throws IOException, FontFormatException {
        String[] lines = LINES.clone();
        lines[3] = "!";
        var rejected = assertInstanceOf(ParseResult.Rejected.class, read(lines));
        assertEquals(ParseResult.Reason.UNREAD_HEAD, rejected.reason());
    }

    private static String facts(Metadata metadata) {
        return metadata.type() + " " + metadata.number() + " " + metadata.date();
    }

    private ParseResult read(String... lines) throws IOException, FontFormatException {
        return read(15_000, lines);
    }

    private ParseResult read(int specks, String... lines) throws IOException, FontFormatException {
        try (ScanPdf pdf = new ScanPdf()) {
            Path file = Files.write(
                    folder.resolve("a.pdf"), pdf.scan(7, specks, lines).bytes());
            return new DocumentReader(ReadLimits.DEFAULT, policy).read(file, "a.pdf");
        }
    }
}
