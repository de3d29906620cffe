package vankien.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A file of lines {@code input => expected}; empty lines and lines that begin with # are left out. */
record GoldenTable(List<Row> rows) {

    record Row(String input, String expected) {}

    static GoldenTable read(Class<?> beside, String name) {
        try (InputStream stream = beside.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalArgumentException("no resource " + name + " beside " + beside);
            }
            return new GoldenTable(new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(GoldenTable::row)
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Row row(String line) {
        int arrow = line.lastIndexOf("=>");
        if (arrow < 0) {
            throw new IllegalArgumentException("no => in: " + line);
        }
        return new Row(
                line.substring(0, arrow).strip(), line.substring(arrow + 2).strip());
    }
}
