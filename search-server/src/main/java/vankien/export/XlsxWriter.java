package vankien.export;

import java.io.IOException;
import java.io.OutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import vankien.search.Hit;

/**
 * A workbook for Excel. Every cell is a text or a number, never a formula. Its last row holds the words {@value #TOTAL} and
 * the number of hits; what one sheet cannot hold goes on in the next.
 */
final class XlsxWriter implements HitWriter {
    /** Stands in the first column of the last row. */
    static final String TOTAL = "Tổng số";

    /** A sheet of Excel has 1,048,576 rows. */
    private static final int ROWS_OF_A_SHEET = 1_000_000;
    /** A cell of Excel holds 32,767 characters. */
    private static final int LONGEST_CELL = 32_767;

    private static final int ROWS_AT_A_TIME = 100;
    private static final String PROGRAM = "Vankien";

    private final Workbook workbook;
    private final String base;
    private @Nullable Worksheet sheet;
    private int sheets;
    private int row;

    XlsxWriter(OutputStream out, String base) {
        this.base = base;
        workbook = new Workbook(out, PROGRAM, null);
    }

    @Override
    public void begin() throws IOException {
        next();
    }

    @Override
    public void hit(Hit hit) throws IOException {
        Worksheet into = room();
        for (int i = 0; i < Column.ALL.size(); i++) {
            Column column = Column.ALL.get(i);
            String value = column.of(hit, base);
            if (column.symbol().equals(Column.CITED_BY_COUNT)) {
                into.value(row, i, hit.citedByCount());
            } else if (!value.isEmpty()) {
                into.inlineString(row, i, cell(value));
            }
        }
        row++;
        if (row % ROWS_AT_A_TIME == 0) {
            into.flush();
        }
    }

    @Override
    public void end(int hits) throws IOException {
        Worksheet into = room();
        into.inlineString(row, 0, TOTAL);
        into.value(row, 1, hits);
        into.finish();
        workbook.finish();
    }

    private Worksheet room() throws IOException {
        Worksheet current = sheet;
        if (current == null || row >= ROWS_OF_A_SHEET) {
            if (current != null) {
                current.finish();
            }
            return next();
        }
        return current;
    }

    private Worksheet next() throws IOException {
        sheets++;
        Worksheet begun = workbook.newWorksheet(sheets == 1 ? "Văn bản" : "Văn bản " + sheets);
        for (int i = 0; i < Column.ALL.size(); i++) {
            begun.width(i, Column.ALL.get(i).width());
            begun.inlineString(0, i, Column.ALL.get(i).vietnamese());
        }
        begun.freezePane(0, 1);
        begun.flush();
        sheet = begun;
        row = 1;
        return begun;
    }

    /** As much as a cell holds of what XML can write. */
    private static String cell(String value) {
        StringBuilder cell = new StringBuilder();
        value.codePoints().filter(XlsxWriter::isXml).forEach(c -> {
            if (cell.length() + Character.charCount(c) <= LONGEST_CELL) {
                cell.appendCodePoint(c);
            }
        });
        return cell.toString();
    }

    private static boolean isXml(int c) {
        return c == '\t' || c == '\n' || (c >= 0x20 && c <= 0xD7FF) || (c >= 0xE000 && c <= 0xFFFD) || c >= 0x10000;
    }
}
