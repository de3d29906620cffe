package vankien.document;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The official form of a citation: {@code official-citations.tsv} is the specification. */
class OfficialCitationTest {
    private static final CodeRecogniser CODES = new CodeRecogniser();

    private record Row(
            @Nullable DocumentType type,
            @Nullable DocumentCode code,
            @Nullable LocalDate date,
            @Nullable String issuer,
            @Nullable String title,
            String cited) {}

    private static List<Row> table() throws IOException {
        try (InputStream stream =
                Objects.requireNonNull(OfficialCitationTest.class.getResourceAsStream("official-citations.tsv"))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .map(cells -> new Row(
                            cells[0].equals("-")
                                    ? null
                                    : DocumentType.ofSymbol(cells[0]).orElseThrow(),
                            cells[1].equals("-") ? null : CODES.parse(cells[1]).orElseThrow(),
                            cells[2].equals("-") ? null : LocalDate.parse(cells[2]),
                            cells[3].equals("-") ? null : cells[3],
                            cells[4].equals("-") ? null : cells[4],
                            cells[5]))
                    .toList();
        }
    }

    private static String cited(Row row, Normalizer.Form form) {
        String title = row.title() == null ? null : Normalizer.normalize(row.title(), form);
        String issuer = row.issuer() == null ? null : Normalizer.normalize(row.issuer(), form);
        return OfficialCitation.of(row.type(), row.code(), row.date(), issuer, title)
                .orElse("-");
    }

    @Test
    void theTableHolds() throws IOException {
        assertAll(table().stream().map(row -> () -> assertEquals(row.cited(), cited(row, Normalizer.Form.NFC))));
    }

    @Test
    void decomposedTextIsCitedInComposedLetters() throws IOException {
        assertAll(table().stream().map(row -> () -> assertEquals(row.cited(), cited(row, Normalizer.Form.NFD))));
    }
}
