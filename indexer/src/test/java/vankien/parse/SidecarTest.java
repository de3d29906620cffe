package vankien.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vankien.document.DocumentType;
import vankien.document.IssuerLevel;
import vankien.document.Metadata;
import vankien.document.Provenance.Source;
import vankien.document.SidecarText;

/** What people state in sidecars and front matter prevails; what cannot be meant is refused with a reason. */
class SidecarTest {
    private static final String PLAN = """
            TỈNH ỦY SÔNG MÂY
            *
            Số 31-TB/TU

            ĐẢNG CỘNG SẢN VIỆT NAM

            Mây Thượng, ngày 2 tháng 5 năm 2020

            THÔNG BÁO
            về lịch trực ngày nghỉ lễ

            Văn phòng trực cả ngày.

            Nơi nhận:
            - Các ban "Đảng" của Tỉnh ủy: \\ cả năm,
            - Lưu VPTU.

            T/L BAN THƯỜNG VỤ
            CHÁNH VĂN PHÒNG

            Hồ Văn Ví
            """;

    @TempDir
    Path folder;

    private ParseResult read(String yaml) throws IOException {
        Path file = Files.writeString(folder.resolve("Thông báo.txt"), PLAN);
        Files.writeString(Sidecar.of(file), yaml);
        return new DocumentReader().read(file, "Thông báo.txt");
    }

    private static Metadata metadata(ParseResult result) {
        return assertInstanceOf(ParseResult.Parsed.class, result, result::toString)
                .documents()
                .getFirst()
                .document()
                .metadata();
    }

    /** What is said of a sidecar or front matter that is wrong; the file is read without it. */
    private static String problem(ParseResult result) {
        String problem = assertInstanceOf(ParseResult.Parsed.class, result, result::toString)
                .problem();
        assertNotNull(problem, "nothing is said to be wrong");
        return problem;
    }

    @Test
    void theSidecarIsNamedLikeItsFile() {
        assertEquals(Path.of("a", "nq.txt.meta.yaml"), Sidecar.of(Path.of("a", "nq.txt")));
        assertTrue(Sidecar.isSidecar("a/NQ.PDF.META.YAML"));
    }

    @Test
    void singleValuesPrevail() throws IOException {
        Metadata read = metadata(read("""
                # sửa ngày và loại
                number: 07-QĐ/ĐUK
                type: Quy định
                title: "về giờ giấc: ngày nghỉ"
                issuer: Đảng ủy Khối các cơ quan tỉnh Sông Mây
                date: 2020-05-03
                term: 2020 - 2025
                recipients:
                  - Các chi bộ
                marks:
                  urgency: khẩn
                  draft: true
                """));
        assertEquals("07-QĐ/ĐUK", String.valueOf(read.number()));
        assertEquals("QĐ", read.symbol());
        assertEquals(DocumentType.REGULATION, read.type());
        assertEquals("về giờ giấc: ngày nghỉ", read.title());
        assertEquals(LocalDate.of(2020, 5, 3), read.date());
        assertEquals("2020-2025", read.term());
        assertEquals(List.of("Các chi bộ"), read.recipients());
        assertEquals("KHẨN", read.marks().urgency());
        assertTrue(read.marks().draft());
        assertEquals("Mây Thượng", read.place(), "what is not stated stays");
        assertEquals("Hồ Văn Ví", read.signer());
        assertEquals(IssuerLevel.COMMITTEE, read.level(), "concluded from the new issuer");
        for (String name : List.of("number", "type", "title", "issuer", "date", "term", "recipients")) {
            var from = read.provenance().get(name);
            assertTrue(from != null && from.source() == Source.SIDECAR && from.confidence() == 1, name);
        }
        var place = read.provenance().get("place");
        assertTrue(place != null && place.source() == Source.HEADING);
    }

    @Test
    void anEmptyValueSaysThatThereIsNone() throws IOException {
        Metadata read = metadata(read("number: null\ndate: ~\nsigner:\nrecipients: []\n"));
        assertNull(read.number());
        assertNull(read.symbol());
        assertNull(read.date());
        assertNull(read.signer());
        assertEquals(List.of(), read.recipients());
        for (String name : List.of("number", "symbol", "date", "signer", "recipients")) {
            assertNull(read.provenance().get(name), name);
        }
    }

    @Test
    void anEmptySidecarChangesNothing() throws IOException {
        assertEquals(metadata(read("\n# nothing yet\n")), metadata(read("")));
    }

    @Test
    void whatIsWrittenIsReadBack() throws IOException {
        Metadata before = metadata(read(""));
        Metadata after = metadata(read(SidecarText.of(before)));
        assertEquals(withoutProvenance(before), withoutProvenance(after));
        Metadata none = metadata(read(SidecarText.of(Metadata.UNKNOWN)));
        assertEquals(Metadata.UNKNOWN, none);
    }

    private static Metadata withoutProvenance(Metadata m) {
        return new Metadata(
                m.number(),
                m.type(),
                m.symbol(),
                m.title(),
                m.issuer(),
                m.level(),
                m.place(),
                m.date(),
                m.term(),
                m.signer(),
                m.authority(),
                m.position(),
                m.recipients(),
                m.marks(),
                Map.of());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nubmer: 02-NQ/ĐUK        | the key 'nubmer' is not known; use number, type,",
                "date: 32/13/2020         | date is \"32/13/2020\": write an existing day as YYYY-MM-DD",
                "date: 2021-02-30         | date is \"2021-02-30\": write an existing day",
                "date: 3019-05-02         | date is \"3019-05-02\": no document was issued then, write a day from 1930-01-01 to",
                "date: 1929-12-31         | date is \"1929-12-31\": no document was issued then",
                "type: Nghị quyêt         | type is \"Nghị quyêt\": use the symbol or the name of a type: NQ, KL,",
                "number: hai mươi         | number is \"hai mươi\": write number and symbol as printed, 02-NQ/ĐUK",
                "level: tỉnh              | level is \"tỉnh\": use one of central, province, district,",
                "term: 2025-2020          | term is \"2025-2020\": the second year must be after the first",
                "'title: [a, b]'          | title is \"[a, b]\": write one line of text",
                "'marks: {urgency: gấp}'  | marks.urgency is \"gấp\": use one of KHẨN, THƯỢNG KHẨN, HỎA TỐC",
                "'marks: {draft: maybe}'  | marks.draft is \"maybe\": write true or false",
                "marks: KHẨN              | marks is \"KHẨN\": write secrecy, urgency and draft below it, indented",
                "số 5                     | holds no 'key: value' lines",
                "'title: \"x'             | is not valid YAML in line",
                "'{title: x'              | is not valid YAML in line",
                "'title: !!java.net.URL [\"http://localhost\"]' | is not valid YAML"
            })
    void aBadValueIsRefusedByName(String yaml, String expected) throws IOException {
        String detail = problem(read(yaml + "\n"));
        assertTrue(detail.startsWith("Thông báo.txt.meta.yaml"), detail);
        assertTrue(detail.contains(expected), detail);
    }

    @ParameterizedTest
    @ValueSource(strings = {"date: hôm qua\ntitle: Khác\n", "title: Khác\nnubmer: 1\n", "title: Khác\n  x: [\n"})
    void aFileWithABadSidecarKeepsTheValuesThatWereReadFromIt(String yaml) throws IOException {
        ParseResult bad = read(yaml);
        assertNotNull(problem(bad));
        assertEquals(metadata(read("")), metadata(bad));
        assertNull(((ParseResult.Parsed) read("")).problem());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "marks: {secrecy: MẬT}\ndate: hôm qua\n",
                "date: 3019-01-01\nmarks:\n  secrecy: tối mật\n",
                "marks:\n\tsecrecy: MẬT\n",
                "secrecy: \"TUYỆT MẬT\"\n",
                "{\"marks\": {\"secrecy\": \"MẬT\", \"draft\": 7}}",
                "Độ mật: Mật\n"
            })
    void aSecrecyMarkCountsInABadSidecarToo(String yaml) throws IOException {
        assertInstanceOf(ParseResult.HeldBack.class, read(yaml));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "marks: {secrecy: null}\ndate: hôm qua\n",
                "marks: {secrecy: }\ndate: hôm qua\n",
                "marks:\n  secrecy:\n  draft: maybe\n",
                "title: về bảo vệ bí mật nhà nước\ndate: hôm qua\n"
            })
    void wordsOfABadSidecarAreNoMark(String yaml) throws IOException {
        assertNotNull(problem(read(yaml)));
    }

    @Test
    void aBadSidecarInAnotherEncodingMayStateSecrecy() throws IOException {
        Path file = Files.writeString(folder.resolve("b.txt"), PLAN);
        Files.write(Sidecar.of(file), "marks: {secrecy: có}".getBytes(StandardCharsets.UTF_16LE));
        assertInstanceOf(ParseResult.HeldBack.class, new DocumentReader().read(file, "b.txt"));
    }

    @Test
    void aDateThatNoDocumentBearsIsNotRead() throws IOException {
        for (String year : List.of(
                "3019",
                "1029",
                "1929",
                String.valueOf(LocalDate.now(ZoneOffset.UTC).getYear() + 2))) {
            String text = PLAN.replace("2020", year);
            Path file = Files.writeString(folder.resolve("c.txt"), text);
            Metadata read = metadata(new DocumentReader().read(file, "c.txt"));
            assertNull(read.date(), year);
            assertEquals("Mây Thượng", read.place());
            assertNull(read.provenance().get("date"));
        }
        Path stamped = Files.writeString(
                folder.resolve("Thông báo 31-TB-TU ngày 02-05-3019.txt"),
                PLAN.replace("ngày 2 tháng 5 năm 2020", "ngày   tháng   năm"));
        assertNull(metadata(new DocumentReader().read(stamped, String.valueOf(stamped.getFileName())))
                .date());
    }

    @Test
    void allProblemsAreNamedAtOnce() throws IOException {
        String detail = problem(read("ngày: 2020-01-01\ndate: hôm qua\n"));
        assertTrue(detail.contains("'ngày'") && detail.contains("\"hôm qua\""), detail);
    }

    @Test
    void aKeyMayNotStandTwice() throws IOException {
        assertTrue(problem(read("place: A\nplace: B\n")).contains("is not valid YAML"));
    }

    @Test
    void bombsAndLongFilesAreRefused() throws IOException {
        assertTrue(problem(read("a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n")).contains("is not valid YAML"));
        assertTrue(problem(read("title: " + "x".repeat(70_000))).contains("the limit is 65536"));
        assertTrue(problem(read("a: " + "[".repeat(50_000))).contains("YAML"));
    }

    @Test
    void anotherEncodingIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), PLAN);
        Files.write(Sidecar.of(file), "place: Hà Nội".getBytes(StandardCharsets.UTF_16LE));
        String detail = problem(new DocumentReader().read(file, "a.txt"));
        assertTrue(detail.startsWith("a.txt.meta.yaml"), detail);
    }

    @ParameterizedTest
    @ValueSource(strings = {"marks:\n  secrecy: TỐI MẬT\n", "marks: {secrecy: mật}", "marks: {secrecy: có}"})
    void aStatedSecrecyMarkHoldsTheFileBack(String yaml) throws IOException {
        assertInstanceOf(ParseResult.HeldBack.class, read(yaml));
    }

    @Test
    void aSidecarCannotLiftAPrintedMark() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "TỐI MẬT\n\n" + PLAN);
        Files.writeString(Sidecar.of(file), "marks:\n  secrecy: null\n");
        assertInstanceOf(ParseResult.HeldBack.class, new DocumentReader().read(file, "a.txt"));
    }

    @Test
    void aFileOfManyDocumentsTakesNone() throws IOException {
        Path file = Files.writeString(folder.resolve("a.jsonl"), "{\"text\": \"Một.\"}\n");
        Files.writeString(Sidecar.of(file), "place: Hà Nội\n");
        assertTrue(problem(new DocumentReader().read(file, "a.jsonl")).contains("takes no sidecar"));
    }

    private ParseResult readMarkdown(String markdown) throws IOException {
        Path file = Files.writeString(folder.resolve("a.md"), markdown);
        return new DocumentReader().read(file, "a.md");
    }

    @Test
    void frontMatterStatesValuesAndIsNoText() throws IOException {
        String markdown = "---\ntitle: Chuyện vườn\ndate: 2021-03-04\ntags: [cây, hoa]\n---\n\n# Khác\n\nMột câu.\n";
        for (String text : List.of(markdown, "\uFEFF" + markdown, markdown.replace("\n", "\r\n"))) {
            ParseResult result = readMarkdown(text);
            assertEquals("Chuyện vườn", metadata(result).title());
            assertEquals(LocalDate.of(2021, 3, 4), metadata(result).date());
            var body = ((ParseResult.Parsed) result)
                    .documents()
                    .getFirst()
                    .document()
                    .body();
            assertEquals(
                    List.of("Một câu."),
                    body.children().getFirst().passages().stream()
                            .map(p -> p.text())
                            .toList());
        }
    }

    @Test
    void theSidecarPrevailsOverFrontMatter() throws IOException {
        Path file = Files.writeString(folder.resolve("a.md"), "---\ntitle: Một\nplace: Huế\n---\n\nMột câu.\n");
        Files.writeString(Sidecar.of(file), "title: Hai\n");
        Metadata read = metadata(new DocumentReader().read(file, "a.md"));
        assertEquals("Hai", read.title());
        assertEquals("Huế", read.place());
    }

    @Test
    void badFrontMatterIsPassedOverAndARuleIsNone() throws IOException {
        ParseResult bad = readMarkdown("---\ndate: mai\n---\n\nMột câu.\n");
        String detail = problem(bad);
        assertEquals(Metadata.UNKNOWN, metadata(bad));
        assertTrue(detail.startsWith("the front matter: date is \"mai\""), detail);
        assertInstanceOf(ParseResult.HeldBack.class, readMarkdown("---\nmarks:\n  secrecy: MẬT\n---\n\nMột câu.\n"));
        assertEquals(
                "Một câu kể.",
                metadata(readMarkdown("---\nMột câu kể.\n---\n\nHai câu kể.\n")).title());
        assertEquals(Metadata.UNKNOWN, metadata(readMarkdown("---\n\nMột câu kể.\n")));
    }
}
