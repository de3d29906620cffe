package vankien.http;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Every parameter of a search is explained in the README. */
class ParameterDocumentationTest {
    @Test
    void readmeNamesEveryParameter() throws IOException {
        Path readme = Path.of(System.getProperty("vankien.root", ".."), "README.md");
        String text = Files.readString(readme, StandardCharsets.UTF_8);
        for (String parameter : SearchParameters.NAMES) {
            assertTrue(text.contains("`" + parameter + "`"), "the README does not explain the parameter " + parameter);
        }
    }
}
