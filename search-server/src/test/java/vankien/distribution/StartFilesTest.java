package vankien.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The files that start Vankien where no test runs: paths with spaces and Vietnamese letters stay one argument. */
class StartFilesTest {
    private static final Path DIST = Path.of("src/main/dist");

    private static String read(String file) throws IOException {
        return Files.readString(DIST.resolve(file), StandardCharsets.UTF_8);
    }

    @Test
    void everyPathInTheBatchFileIsQuoted() throws IOException {
        List<String> lines = read("bin/vankien.bat").lines().toList();
        Pattern path = Pattern.compile("%(VANKIEN_HOME|JAVA_HOME|JAVA_CMD|ProgramFiles)%");
        for (String line : lines) {
            Matcher each = path.matcher(line);
            while (each.find()) {
                String before = line.substring(0, each.start());
                assertEquals(1, before.chars().filter(letter -> letter == '"').count() % 2, line);
            }
            assertEquals(0, line.chars().filter(letter -> letter == '"').count() % 2, line);
        }
        assertTrue(lines.contains("setlocal")
                && lines.stream().noneMatch(line -> line.contains("enabledelayedexpansion")));
        String whole = String.join("\n", lines);
        // What is given is handed on as it is, and the status of Java is that of the file.
        assertTrue(whole.contains(" vankien.cli.Main %*\nexit /b %errorlevel%"), whole);
        assertTrue(whole.contains("chcp 65001"), whole);
        assertTrue(whole.chars().allMatch(letter -> letter < 128), "cmd.exe reads it in the machine's own encoding");
    }

    @Test
    void theBatchFileStartsJavaAsTheShellDoes() throws IOException {
        for (String option : List.of(
                "--enable-native-access=ALL-UNNAMED",
                "-Dvankien.config=",
                "-Dfile.encoding=UTF-8",
                "vankien.cli.Main")) {
            assertTrue(read("bin/vankien").contains(option), option);
            assertTrue(read("bin/vankien.bat").contains(option), option);
        }
        assertTrue(read("service/vankien-winsw.xml")
                .contains("\"-Dvankien.config=C:\\Vankien\\config\\vankien.properties\""));
        assertTrue(read("service/vankien-winsw.xml").contains("vankien.cli.Main serve --watch"));
    }

    @Test
    void theUnitGivesTheServerTimeToEnd() throws IOException {
        String unit = read("service/vankien.service");
        assertTrue(unit.contains("\nExecStart=/opt/vankien/bin/vankien serve --watch\n"));
        assertTrue(unit.contains("\nRestartPreventExitStatus=2\n"));
        Matcher stop = Pattern.compile("\nTimeoutStopSec=(\\d+)\n").matcher(unit);
        assertTrue(stop.find() && Integer.parseInt(stop.group(1)) > 5);
        assertFalse(unit.contains("User=root"));
    }
}
