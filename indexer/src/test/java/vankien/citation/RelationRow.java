package vankien.citation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import vankien.document.RelationType;

/** A row of the golden table: an invented text and what it says of the first mention of a code. */
record RelationRow(String ownType, String text, String code, String subject, String relation) {

    static List<RelationRow> read(String name) {
        try (InputStream stream = RelationRow.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalArgumentException("no resource " + name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .map(c -> new RelationRow(c[0], c[1], c[2], c[3], c[4]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    RelationType type() {
        return Arrays.stream(RelationType.values())
                .filter(type -> type.symbol().equals(relation))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown relation " + relation));
    }
}
