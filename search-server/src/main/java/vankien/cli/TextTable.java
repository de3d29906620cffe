package vankien.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Rows in aligned columns: text to the left, figures to the right. */
final class TextTable {
    private static final String GAP = "  ";

    private final Set<Integer> figures;
    private final List<List<String>> rows = new ArrayList<>();

    /** An empty table; {@code figures} are the columns, from 0, that are aligned to the right. */
    TextTable(Integer... figures) {
        this.figures = Set.of(figures);
    }

    /** Adds a row; a shorter one has empty cells at its end. */
    TextTable row(Object... cells) {
        List<String> row = new ArrayList<>();
        for (Object cell : cells) {
            row.add(String.valueOf(cell));
        }
        rows.add(row);
        return this;
    }

    /** Prints the rows, each behind {@code indent}. */
    void print(PrintStream out, String indent) {
        List<Integer> widths = new ArrayList<>();
        for (List<String> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                int width = width(row.get(i));
                if (i == widths.size()) {
                    widths.add(width);
                } else {
                    widths.set(i, Math.max(widths.get(i), width));
                }
            }
        }
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder(indent);
            for (int i = 0; i < row.size(); i++) {
                String cell = row.get(i);
                String padding = " ".repeat(widths.get(i) - width(cell));
                line.append(i == 0 ? "" : GAP).append(figures.contains(i) ? padding + cell : cell + padding);
            }
            out.println(line.toString().stripTrailing());
        }
    }

    /** Columns on the screen: a combining mark takes none. */
    private static int width(String cell) {
        return (int) cell.codePoints()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                .count();
    }
}
