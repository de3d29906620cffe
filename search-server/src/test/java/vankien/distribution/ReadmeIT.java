package vankien.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vankien.distribution.Distribution.Finished;

/** The README tells the truth: its commands run and its links lead somewhere. */
class ReadmeIT {
    private static final Path README = Distribution.root().resolve("README.md");
    private static final Pattern SHELL_BLOCK = Pattern.compile("(?ms)^```sh\\R(.*?)^```");
    private static final Pattern LINK = Pattern.compile("]\\(([^)#\\s]+)[^)]*\\)|(?:src|href)=\"([^\"#]+)");
    private static final Pattern OWN_FOLDER = Pattern.compile("/(?:path/to|duong/dan|đường/dẫn|srv|home)/\\S+");

    @TempDir
    static Path temp;

    private static String readme = "";

    @BeforeAll
    static void read() throws IOException {
        assumeTrue(Files.isRegularFile(README), "there is no README.md yet");
        readme = Files.readString(README, StandardCharsets.UTF_8);
    }

    @Test
    void relativeLinksExist() {
        Matcher link = LINK.matcher(readme);
        List<String> missing = new ArrayList<>();
        while (link.find()) {
            String target = link.group(1) == null ? link.group(2) : link.group(1);
            if (!target.matches("[a-z]+:.*")
                    && Files.notExists(Distribution.root().resolve(target))) {
                missing.add(target);
            }
        }
        assertEquals(List.of(), missing);
    }

    @Test
    void theTestCommandIsWhatContinuousIntegrationRuns() throws IOException {
        List<String> maven = commands("mvn ");
        assertTrue(maven.contains("mvn verify"), maven.toString());
        assertTrue(maven.contains("mvn -q -Pdemo package"), maven.toString());
        String ci = Files.readString(Distribution.root().resolve(".ci/run"), StandardCharsets.UTF_8);
        assertTrue(ci.endsWith("\nexec mvn -B verify\n"));
        String pom = Files.readString(Distribution.root().resolve("search-server/pom.xml"), StandardCharsets.UTF_8);
        for (String command : maven) {
            Matcher profile = Pattern.compile("-P(\\w+)").matcher(command);
            if (profile.find()) {
                assertTrue(pom.contains("<id>" + profile.group(1) + "</id>"), command);
            }
        }
    }

    @Test
    void itsCommandsRun() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "the commands are for a shell");
        Path corpus = Distribution.root().resolve("corpus");
        assumeTrue(Files.isDirectory(corpus), "there is no corpus yet");
        // The README's commands name the sample corpus as it is called from the top of the project.
        Files.createSymbolicLink(temp.resolve("corpus"), corpus);
        Path index = temp.resolve("index");
        Finished indexed = shell("bin/vankien index " + corpus + " --index " + index);
        assertTrue(indexed.status() < 2, indexed.err());
        Process server = Distribution.start(
                environment(),
                temp,
                List.of(Distribution.launcher().toString(), "serve", "--port", "0", "--index", index.toString()));
        try {
            String address = Distribution.firstLine(server).replaceFirst("^Vankien listening on ", "");
            for (String command : commands("(?:search-server/target/vankien/)?bin/vankien ", "curl ")) {
                if (command.contains(" serve") || command.contains(" demo")) {
                    continue;
                }
                String here = OWN_FOLDER
                        .matcher(command)
                        .replaceAll(Matcher.quoteReplacement(corpus.toString()))
                        .replaceAll("http://(?:127\\.0\\.0\\.1|localhost):8080/", Matcher.quoteReplacement(address));
                if (command.startsWith("curl") && !curl()) {
                    continue;
                }
                Finished finished = shell(here.startsWith("curl") ? here.replaceFirst("^curl", "curl -f") : here);
                boolean indexes = command.contains("vankien index");
                assertTrue(finished.status() == 0 || (indexes && finished.status() == 1), here + "\n" + finished.err());
            }
        } finally {
            server.destroy();
        }
    }

    /** The commands in the shell blocks that begin so; continued lines are joined. */
    private static List<String> commands(String... beginnings) {
        List<String> commands = new ArrayList<>();
        Matcher block = SHELL_BLOCK.matcher(readme);
        while (block.find()) {
            for (String line :
                    block.group(1).replaceAll("\\\\\\R\\s*", " ").lines().toList()) {
                String command = line.strip().replaceFirst("^\\$ ", "").replaceFirst("\\s+#.*$", "");
                for (String beginning : beginnings) {
                    if (Pattern.compile(beginning).matcher(command).lookingAt()) {
                        commands.add(command);
                    }
                }
            }
        }
        return commands;
    }

    /** Runs a line as it stands in the README, from the temporary folder. */
    private static Finished shell(String line) throws Exception {
        String command = line.replaceFirst(
                "^(?:search-server/target/vankien/)?bin/vankien",
                Matcher.quoteReplacement("'" + Distribution.launcher() + "'"));
        return Distribution.run(environment(), temp, List.of("/bin/sh", "-c", command));
    }

    private static boolean curl() throws Exception {
        return Distribution.run(environment(), temp, List.of("/bin/sh", "-c", "command -v curl"))
                        .status()
                == 0;
    }

    private static Map<String, String> environment() {
        return Map.of("PATH", "/usr/bin:/bin", "LANG", "C.UTF-8");
    }
}
