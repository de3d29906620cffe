package vankien.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every example of the guide to the API runs against a server as it stands there. */
class ApiGuideTest extends CorpusServerTest {
    private static final Path DOCS = Path.of(System.getProperty("vankien.root", ".."), "search-server", "docs");
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(sh|java|js)\\R(.*?)^```");
    private static final Pattern CLASS = Pattern.compile("(?m)^class (\\w+)");

    @TempDir
    Path temp;

    /** An example and where it stands. */
    record Example(String language, String code, String where) {
        @Override
        public String toString() {
            return where + " " + language;
        }
    }

    static Stream<Example> examples() throws IOException {
        List<Example> examples = new ArrayList<>();
        for (String page : List.of("api.md", "api.en.md")) {
            String text = Files.readString(DOCS.resolve(page), StandardCharsets.UTF_8);
            Matcher block = BLOCK.matcher(text);
            while (block.find()) {
                long line = text.substring(0, block.start()).lines().count() + 1;
                if (block.group(1).equals("sh")) {
                    // What belongs together stands in one block: a file that is read by the next line.
                    examples.add(new Example("sh", "set -e\n" + block.group(2), page + ":" + line));
                } else {
                    examples.add(new Example(block.group(1), block.group(2), page + ":" + line));
                }
            }
        }
        return examples.stream();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void anExampleRuns(Example example) throws Exception {
        String code = example.code().replace("http://127.0.0.1:8080", "http://127.0.0.1:" + server.port());
        assertFalse(code.contains(":8080"), "an example names another address");
        String output = switch (example.language()) {
            case "sh" -> {
                assumeTrue(found("curl"), "there is no curl");
                yield run(List.of("/bin/sh", "-c", code.replace("curl -s", "curl -sSf")));
            }
            case "js" -> {
                assumeTrue(found("node"), "there is no node");
                Path file = Files.writeString(temp.resolve("example.mjs"), code, StandardCharsets.UTF_8);
                yield run(List.of("node", file.toString()));
            }
            default -> {
                Matcher name = CLASS.matcher(code);
                assertTrue(name.find(), "an example in Java is a class");
                Path file = Files.writeString(temp.resolve(name.group(1) + ".java"), code, StandardCharsets.UTF_8);
                String java =
                        Path.of(System.getProperty("java.home"), "bin", "java").toString();
                yield run(List.of(java, "-Dstdout.encoding=UTF-8", file.toString()));
            }
        };
        assertFalse(output.isBlank(), "it prints nothing");
    }

    @Test
    void thereAreExamplesInEveryLanguage() throws IOException {
        List<String> languages =
                examples().map(Example::language).distinct().sorted().toList();
        assertEquals(List.of("java", "js", "sh"), languages);
    }

    private static boolean found(String program) throws Exception {
        return new ProcessBuilder("/bin/sh", "-c", "command -v " + program)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor()
                == 0;
    }

    private String run(List<String> command) throws Exception {
        Process process = new ProcessBuilder(command)
                .directory(temp.toFile())
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(60, TimeUnit.SECONDS), "it does not end");
        assertEquals(0, process.exitValue(), output);
        return output;
    }
}
