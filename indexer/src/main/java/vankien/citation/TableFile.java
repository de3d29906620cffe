package vankien.citation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The tables beside this class: one row a line, cells between tabs, lines that begin with # are comments. */
final class TableFile {
    private TableFile() {}

    /**
     * The rows of a table.
     *
     * @throws IllegalStateException if the file is missing or a row has another number of cells
     */
    static List<String[]> rows(String name, int cells) {
        List<String[]> rows = new ArrayList<>();
        try (InputStream stream = TableFile.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException(name + " is missing from the jar");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.isBlank() || line.startsWith("#")) {
                    continue;
                }
                String[] row = line.split("\t", -1);
                if (row.length != cells) {
                    throw new IllegalStateException(name + ": " + cells + " cells are needed in '" + line + "'");
                }
                rows.add(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }
}
