package vankien.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vankien.document.Abbreviation;

class DefinitionReaderTest {

    static List<String> texts() throws IOException {
        try (InputStream table = DefinitionReaderTest.class.getResourceAsStream("definitions.txt")) {
            String lines = new String(Objects.requireNonNull(table).readAllBytes(), StandardCharsets.UTF_8);
            return lines.lines()
                    .filter(line -> line.contains(" => ") && !line.startsWith("#"))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("texts")
    void learnsWhatTheTableSays(String line) {
        int arrow = line.lastIndexOf(" => ");
        String text = line.substring(0, arrow);
        String expected = line.substring(arrow + 4);
        assertEquals(expected, learned(text));
        assertEquals(expected, learned(Normalizer.normalize(text, Normalizer.Form.NFD)), "decomposed");
    }

    @Test
    void learnsEachOnceAndNotAcrossLines() {
        assertEquals("HTX = hợp tác xã", learned("hợp tác xã (HTX)\nmỗi hợp tác xã (HTX)"));
        assertEquals("none", learned("hợp tác\nxã (HTX)"));
    }

    @Test
    void staysQuickOnTextMadeOfSigns() {
        String capitals = "A-".repeat(20_000) + "(" + "A ".repeat(20_000) + ")".repeat(20_000);
        assertTimeoutPreemptively(Duration.ofMinutes(1), () -> assertEquals(Set.of(), DefinitionReader.read(capitals)));
    }

    private static String learned(String text) {
        Set<Abbreviation> read = DefinitionReader.read(text);
        return read.isEmpty()
                ? "none"
                : read.stream()
                        .map(found -> found.letters() + " = " + found.words())
                        .collect(Collectors.joining("; "));
    }
}
