package vankien.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents without a mark, many of which speak of secrets, are let in. */
class UnmarkedTextTest {
    @Tag("full")
    @ParameterizedTest
    @ValueSource(strings = {"real-text", "seeds"})
    void nothingOfTheSharedTextsIsHeldBack(String name) throws IOException {
        Path folder = Path.of(System.getProperty("vankien.shared", "../shared"), name);
        assumeTrue(Files.isDirectory(folder), "the shared texts are absent");
        assertEquals(List.of(), heldBack(folder));
    }

    @Test
    void nothingOfTheSampleDocumentsIsHeldBack() throws IOException {
        assertEquals(List.of(), heldBack(Path.of("../corpus")));
    }

    private static List<String> heldBack(Path folder) throws IOException {
        DocumentReader reader = new DocumentReader();
        List<String> heldBack = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String path = folder.relativize(file).toString();
                if (FileFormat.ofFileName(path).isPresent()
                        && reader.read(file, path) instanceof ParseResult.HeldBack) {
                    heldBack.add(path);
                }
            }
        }
        return heldBack;
    }
}
