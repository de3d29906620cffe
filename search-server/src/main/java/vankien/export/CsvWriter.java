package vankien.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import vankien.search.Hit;

/**
 * CSV as RFC 4180 has it, in UTF-8 with a byte order mark, without which Excel takes it for an old encoding. Its last row
 * holds {@value #TOTAL} and the number of hits.
 */
final class CsvWriter implements HitWriter {
    /** Stands in the first column of the last row. */
    static final String TOTAL = "#total";

    /** What spreadsheets take for the beginning of a formula; the wide forms too, which some read as the narrow ones. */
    private static final Pattern FORMULA_CELL = Pattern.compile("[\\t\\r\\n]|[\\p{Z}\\p{C}]*[=+\\-@＝＋－＠﹢﹣﹦﹫−]");

    private final OutputStream out;
    private final String base;

    CsvWriter(OutputStream out, String base) {
        this.out = out;
        this.base = base;
    }

    @Override
    public void begin() throws IOException {
        out.write(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
        row(Column.ALL.stream().map(Column::symbol).toList());
    }

    @Override
    public void hit(Hit hit) throws IOException {
        row(Column.ALL.stream().map(column -> column.of(hit, base)).toList());
    }

    @Override
    public void end(int hits) throws IOException {
        List<String> cells = new ArrayList<>(Collections.nCopies(Column.ALL.size(), ""));
        cells.set(0, TOTAL);
        cells.set(1, Integer.toString(hits));
        row(cells);
    }

    private void row(List<String> cells) throws IOException {
        StringBuilder row = new StringBuilder();
        for (String cell : cells) {
            row.append(row.isEmpty() ? "" : ",").append(quoted(safe(cell)));
        }
        out.write(row.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
    }

    /** An apostrophe before it makes a text of what would be a formula; what cannot be seen before it is passed over by some. */
    static String safe(String cell) {
        return FORMULA_CELL.matcher(cell).lookingAt() ? "'" + cell : cell;
    }

    private static String quoted(String cell) {
        return cell.chars().anyMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n' || c == '\'' || c == ' ')
                ? "\"" + cell.replace("\"", "\"\"") + "\""
                : cell;
    }
}
