package vankien.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vankien.document.Metadata;
import vankien.document.PartyDocument;
import vankien.document.Provenance;
import vankien.document.SidecarText;

/**
 * Invented documents of all forms in {@code forms/}: what stands in {@code x.expected} is what a reader finds in {@code
 * x.txt}, a line a value, and below an empty line the outline. A file is read under the name in the first line of its
 * expectation where the name matters.
 */
class FormsTest {
    @TempDir
    Path folder;

    static Stream<Path> forms() throws IOException, URISyntaxException {
        Path forms = Path.of(
                Objects.requireNonNull(FormsTest.class.getResource("forms")).toURI());
        List<Path> files;
        try (Stream<Path> all = Files.list(forms)) {
            files = all.filter(file -> !file.toString().endsWith(".expected"))
                    .sorted()
                    .toList();
        }
        assertTrue(files.size() >= 10, () -> "only " + files);
        return files.stream();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void isReadAsAReaderReadsIt(Path form) throws IOException {
        String expected =
                Files.readString(expectation(form), StandardCharsets.UTF_8).strip();
        String text = Files.readString(form, StandardCharsets.UTF_8);
        assertEquals(expected, read(form, expected, text));
        assertEquals(expected, read(form, expected, Normalizer.normalize(text, Normalizer.Form.NFD)), "decomposed");
    }

    private static Path expectation(Path form) {
        return form.resolveSibling(form.getFileName().toString().replaceFirst("\\.[a-z]+$", ".expected"));
    }

    private String read(Path form, String expected, String text) throws IOException {
        String file = form.getFileName().toString();
        String first = expected.lines().findFirst().orElse("");
        String name = first.startsWith("file: ") ? first.substring(6) : file;
        Path copy = Files.writeString(folder.resolve("a" + file), text, StandardCharsets.UTF_8);
        ParseResult.Parsed parsed = (ParseResult.Parsed) new DocumentReader().read(copy, name);
        return (first.startsWith("file: ") ? first + "\n" : "")
                + described(parsed.documents().getFirst().document());
    }

    private static String described(PartyDocument document) {
        Metadata metadata = document.metadata();
        StringBuilder lines = new StringBuilder();
        String values = SidecarText.of(metadata);
        values.lines()
                .filter(line -> !line.endsWith(": null") && !line.endsWith(": []") && !line.equals("marks:"))
                .filter(line -> !line.equals("  draft: false"))
                .forEach(line -> lines.append(line).append('\n'));
        Map<String, Provenance> unusual = new TreeMap<>(metadata.provenance());
        unusual.values().removeIf(from -> from.source() == Provenance.Source.HEADING);
        unusual.forEach((field, from) -> lines.append("from ")
                .append(field)
                .append(": ")
                .append(from.source().symbol())
                .append(' ')
                .append(from.confidence())
                .append('\n'));
        lines.append('\n');
        Documents.outline(document).forEach(line -> lines.append(line).append('\n'));
        return lines.toString().strip();
    }
}
