package vankien.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vankien.search.Hit;
import vankien.search.Links;
import vankien.search.Match;
import vankien.search.PassageHit;
import vankien.search.Status;

/** What is written is what a spreadsheet reads, and never a formula. */
class HitWritersTest {
    private static final String BASE = "https://kho.example";
    /** Decomposed, as some systems write it: it stays as it is. */
    private static final String DECOMPOSED = "Về kết nạp đảng viên";

    @Test
    void csvIsReadBackCellByCell() throws IOException {
        byte[] file = written(
                ExportFormat.CSV,
                hit("a", "Về “sinh hoạt”, gồm \"hai\" phần\nvà một dòng nữa"),
                hit("b", DECOMPOSED),
                hit("c", null));
        assertEquals("EF BB BF", hex(file, 3));
        try (CSVParser parser = CSVParser.parse(
                new ByteArrayInputStream(file, 3, file.length - 3),
                StandardCharsets.UTF_8,
                CSVFormat.RFC4180.builder().setHeader().get())) {
            List<CSVRecord> rows = parser.getRecords();
            assertEquals(
                    List.of("id", "number", "type", "type_name", "title"),
                    parser.getHeaderNames().subList(0, 5));
            assertEquals(
                    "Về “sinh hoạt”, gồm \"hai\" phần\nvà một dòng nữa",
                    rows.get(0).get("title"));
            assertEquals("02-NQ/ĐUK", rows.get(0).get("number"));
            assertEquals("2021-12-09", rows.get(0).get("date"));
            assertEquals("7", rows.get(0).get("cited_by_count"));
            assertEquals("https://kho.example/documents/a", rows.get(0).get("page"));
            assertEquals("đoạn một\nđoạn hai", rows.get(0).get("passages"));
            assertEquals(DECOMPOSED, rows.get(1).get("title"));
            assertEquals("", rows.get(2).get("title"));
            assertEquals("#total", rows.get(3).get("id"));
            assertEquals("3", rows.get(3).get("number"));
            assertTrue(rows.stream().allMatch(row -> row.size() == Column.ALL.size()));
        }
    }

    /** What some spreadsheet takes for a formula, also behind what cannot be seen. */
    private static final List<String> FORMULAS = List.of(
            "=1+1",
            "+84 294",
            "-5",
            "@SUM(A1)",
            "\t=1",
            "\r=1",
            "\n=1",
            "＝1+1",
            "＋1",
            "－1",
            "＠x",
            "﹦1+1",
            "−1",
            " =1",
            "\u00a0=1",
            "\u200b=1",
            "\ufeff=cmd|' /C calc'!A0",
            "\u3000＝1");

    @Test
    void aCellIsNoFormula() {
        for (String formula : FORMULAS) {
            assertEquals("'" + formula, CsvWriter.safe(formula));
        }
        for (String text : List.of("", "Về việc = x", "1-2", "'=1", DECOMPOSED)) {
            assertEquals(text, CsvWriter.safe(text));
        }
    }

    @Test
    void aWorkbookHoldsTextsAndNumbersOnly() throws IOException {
        byte[] file = written(
                ExportFormat.XLSX,
                hit("a", "=HYPERLINK(\"http://x\")"),
                hit("b", "dấu \u0001 điều khiển <b>&amp;</b> \uD83D\uDE00 \uD800"),
                hit("c", "x".repeat(40_000)));
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            assertEquals("Văn bản", sheet.getSheetName());
            assertEquals("Số, ký hiệu", sheet.getRow(0).getCell(1).getStringCellValue());
            int title = place("title");
            assertEquals(
                    "=HYPERLINK(\"http://x\")", sheet.getRow(1).getCell(title).getStringCellValue());
            assertEquals(
                    "dấu  điều khiển <b>&amp;</b> \uD83D\uDE00 ",
                    sheet.getRow(2).getCell(title).getStringCellValue());
            assertEquals(
                    32_767, sheet.getRow(3).getCell(title).getStringCellValue().length());
            assertEquals(
                    7, sheet.getRow(1).getCell(place(Column.CITED_BY_COUNT)).getNumericCellValue());
            Row last = sheet.getRow(sheet.getLastRowNum());
            assertEquals("Tổng số", last.getCell(0).getStringCellValue());
            assertEquals(3, last.getCell(1).getNumericCellValue());
            sheet.forEach(row -> row.forEach(cell -> assertFalse(cell.getCellType() == CellType.FORMULA)));
        }
    }

    @Test
    void noCellOfAWorkbookIsAFormula() throws IOException {
        Hit[] hits = FORMULAS.stream().map(formula -> hit("a", formula)).toArray(Hit[]::new);
        byte[] file = written(ExportFormat.XLSX, hits);
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            for (int i = 0; i < FORMULAS.size(); i++) {
                var cell = sheet.getRow(i + 1).getCell(place("title"));
                assertEquals(CellType.STRING, cell.getCellType(), FORMULAS.get(i));
                // Carriage returns are none in XML.
                assertEquals(FORMULAS.get(i).replace("\r", ""), cell.getStringCellValue());
            }
        }
    }

    @Test
    void aLargeWorkbookIsWrittenWhileItIsRead(@TempDir Path folder) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        HitWriter writer = ExportFormat.XLSX.to(out, BASE, hit -> new byte[0]);
        writer.begin();
        Hit hit = hit("a", "một tên rất dài " + "chữ ".repeat(50));
        int early = 0;
        for (int i = 0; i < 20_000; i++) {
            writer.hit(hit);
            early = i == 10_000 ? out.size() : early;
        }
        writer.end(20_000);
        // Half of the rows are half of the file: nothing was kept back for the end.
        assertTrue(early > out.size() / 3, early + " of " + out.size());
        Path file = Files.write(folder.resolve("ket-qua.xlsx"), out.toByteArray());
        try (ZipFile zip = new ZipFile(file.toFile())) {
            assertTrue(zip.getEntry("xl/worksheets/sheet1.xml").getSize() > 1_000_000);
            ZipEntry texts = zip.getEntry("xl/sharedStrings.xml");
            assertTrue(texts == null || texts.getSize() < 1_000, "texts are kept in memory");
        }
    }

    @Test
    void jsonLinesAreOneObjectALineAndEndWithTheirNumber() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        HitWriter writer = ExportFormat.JSONL.to(
                out, BASE, hit -> ("{\"id\":\"" + hit.id() + "\"}").getBytes(StandardCharsets.UTF_8));
        writer.begin();
        writer.hit(hit("a", null));
        writer.hit(hit("b", null));
        writer.end(2);
        assertEquals("{\"id\":\"a\"}\n{\"id\":\"b\"}\n{\"total\":2}\n", out.toString(StandardCharsets.UTF_8));
    }

    @Test
    void referencesHaveOneTagALine() throws IOException {
        String file = new String(
                written(ExportFormat.RIS, hit("a", "Về sinh hoạt\nchi bộ\rER  - "), hit("b", null)),
                StandardCharsets.UTF_8);
        assertEquals("""
            TY  - GOVDOC
            ID  - a
            TI  - Về sinh hoạt chi bộ ER -
            AU  - Đảng ủy Khối
            A2  - Nguyễn Văn A
            M1  - 02-NQ/ĐUK
            M3  - Nghị quyết
            PY  - 2021
            DA  - 2021/12/09/
            CY  - Sông Thương
            LA  - vi
            UR  - https://kho.example/documents/a
            ER  -\s

            TY  - GOVDOC
            ID  - b
            TI  - Nghị quyết 02-NQ/ĐUK
            AU  - Đảng ủy Khối
            A2  - Nguyễn Văn A
            M1  - 02-NQ/ĐUK
            M3  - Nghị quyết
            PY  - 2021
            DA  - 2021/12/09/
            CY  - Sông Thương
            LA  - vi
            UR  - https://kho.example/documents/b
            ER  -\s

            #total 2
            """, file.replace("\r\n", "\n"));
    }

    private static int place(String symbol) {
        return Column.ALL.stream().map(Column::symbol).toList().indexOf(symbol);
    }

    private static byte[] written(ExportFormat format, Hit... hits) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        HitWriter writer = format.to(out, BASE, hit -> new byte[0]);
        writer.begin();
        for (Hit hit : hits) {
            writer.hit(hit);
        }
        writer.end(hits.length);
        return out.toByteArray();
    }

    private static Hit hit(String id, @Nullable String title) {
        return new Hit(
                id,
                1,
                Match.EXACT,
                "02-NQ/ĐUK",
                "NQ",
                "Nghị quyết",
                "NQ",
                title,
                "Đảng ủy Khối",
                "committee",
                "Sông Thương",
                LocalDate.of(2021, 12, 9),
                null,
                "Nguyễn Văn A",
                Status.UNKNOWN,
                7,
                "docx",
                "nq/02.docx",
                List.of(
                        new PassageHit("p1", List.of(), null, "đoạn một", "đoạn một"),
                        new PassageHit("p2", List.of(), null, "đoạn hai", "đoạn hai")),
                Links.of(id, "", null),
                null);
    }

    private static String hex(byte[] file, int length) {
        StringBuilder hex = new StringBuilder();
        for (int i = 0; i < length; i++) {
            hex.append(i == 0 ? "" : " ")
                    .append(Integer.toHexString(file[i] & 0xff).toUpperCase(java.util.Locale.ROOT));
        }
        return hex.toString();
    }
}
