package vankien.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a relation proves of the force of a document, row by row. */
class StatusRuleTest {
    static Stream<List<String>> rows() throws IOException {
        try (InputStream stream = StatusRuleTest.class.getResourceAsStream("status-evidence.tsv")) {
            if (stream == null) {
                throw new IllegalStateException("no resource status-evidence.tsv");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> Arrays.asList(line.split("\t", -1)));
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void provesOnlyWhatADatedDocumentSays(List<String> row) {
        assertEquals(row.get(4), state(row, Normalizer.Form.NFC));
        assertEquals(row.get(4), state(row, Normalizer.Form.NFD));
    }

    private static String state(List<String> row, Normalizer.Form form) {
        RelationType type = Arrays.stream(RelationType.values())
                .filter(candidate -> candidate.symbol().equals(row.get(0)))
                .findFirst()
                .orElseThrow();
        @Nullable LocalDate date = row.get(1).equals("-") ? null : LocalDate.parse(row.get(1));
        EffectOnForce evidence = StatusRule.of(
                type, date, Normalizer.normalize(row.get(2), form), Normalizer.normalize(row.get(3), form));
        return evidence == null ? "-" : evidence.state().symbol();
    }
}
