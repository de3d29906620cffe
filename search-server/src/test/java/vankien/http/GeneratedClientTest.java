package vankien.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A client that another program made from the OpenAPI document compiles, and a program that uses it gets its answers. */
@Tag("full")
class GeneratedClientTest extends CorpusServerTest {
    private static final Path CLIENT = Path.of("target", "generated-client", "src", "main", "java");
    private static final Path PROGRAM = Path.of("src", "test", "client", "FindDocuments.java");

    @TempDir
    Path classes;

    @Test
    void theClientFindsDocuments() throws Exception {
        assumeTrue(Files.isDirectory(CLIENT), "mvn verify -Pfull makes the client");
        compile();
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dstdout.encoding=UTF-8",
                        "-cp",
                        classes + java.io.File.pathSeparator + System.getProperty("java.class.path"),
                        "FindDocuments",
                        "http://127.0.0.1:" + server.port())
                .redirectErrorStream(true)
                .start();
        String output = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(program.waitFor(60, TimeUnit.SECONDS), output);
        assertEquals(0, program.exitValue(), output);
        int all = client.json("/api/v1/search?q=chi+b%E1%BB%99&size=1").path("total").path("value").asInt();
        int codes = client.json("/api/v1/search?q=12-CT%2FTU&size=1").path("total").path("value").asInt();
        assertEquals(
                """
                best 12-CT/TU
                of %d
                all %d %d
                sections true
                similar 3
                code 12-CT/TU
                problem 404
                """
                        .formatted(codes, all, all),
                output.replace("\r\n", "\n"));
    }

    private void compile() throws Exception {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        try (Stream<Path> sources = Files.walk(CLIENT);
                StandardJavaFileManager files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            List<Path> all = Stream.concat(
                            sources.filter(file -> file.toString().endsWith(".java")), Stream.of(PROGRAM))
                    .toList();
            boolean compiled = compiler.getTask(
                            messages,
                            files,
                            null,
                            List.of(
                                    "-d",
                                    classes.toString(),
                                    "-cp",
                                    System.getProperty("java.class.path"),
                                    "-nowarn",
                                    "-proc:none"),
                            null,
                            files.getJavaFileObjectsFromPaths(all))
                    .call();
            assertTrue(compiled, messages.toString());
        }
    }
}
