package vankien.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import vankien.index.IndexUnusableException;

/** The settings file of the distribution says what the options say. */
class SettingsFileTest {
    private static final Path SHIPPED = Path.of("src/main/dist/config/vankien.properties");
    private static final Pattern SETTING = Pattern.compile("(?m)^#([a-z-]+)=(.*)$");

    @TempDir
    Path temp;

    @Test
    void everySettingIsAnOptionWithThatDefaultAndTheOtherWayRound() throws IOException {
        Map<String, String> shipped = new TreeMap<>();
        Matcher setting = SETTING.matcher(Files.readString(SHIPPED, StandardCharsets.UTF_8));
        while (setting.find()) {
            shipped.put(setting.group(1), setting.group(2));
        }
        Map<String, String> options = new TreeMap<>();
        // Without a default: it has to be stated.
        options.put("access", "");
        // None.
        options.put("embed-origins", "");
        // Their default is a file beside the settings.
        options.put("abbreviations", "");
        options.put("succession", "");
        for (CommandLine command : program("").getSubcommands().values()) {
            for (OptionSpec option : command.getCommandSpec().options()) {
                if (option.defaultValue() != null) {
                    String before = options.put(option.longestName().substring(2), option.defaultValue());
                    assertTrue(
                            before == null || before.equals(option.defaultValue()),
                            option.longestName() + " has two defaults");
                }
            }
        }
        assertEquals(options, shipped);
    }

    @Test
    void asShippedNothingIsSet() throws IOException {
        program(Files.readString(SHIPPED, StandardCharsets.UTF_8));
        for (String line : Files.readAllLines(SHIPPED, StandardCharsets.UTF_8)) {
            assertTrue(line.isBlank() || line.startsWith("#"), line);
        }
    }

    @Test
    void aSettingIsTheDefaultAndTheCommandLineCountsMore() throws IOException {
        assertEquals(9999, port(program("port=9999\naccess=\n"), "serve"));
        assertEquals(7777, port(program("port=9999\n"), "serve", "--port", "7777"));
        assertEquals(8080, port(program(""), "serve"));
    }

    @Test
    void aMisspeltSettingIsRefused() {
        IndexUnusableException refusal = assertThrows(IndexUnusableException.class, () -> program("prot=9999\n"));
        assertTrue(String.valueOf(refusal.getMessage()).contains("'prot'"), refusal.getMessage());
        assertThrows(IndexUnusableException.class, () -> program("rebuild=true\n"));
    }

    private static int port(CommandLine program, String... arguments) {
        return program.parseArgs(arguments)
                .subcommand()
                .commandSpec()
                .findOption("--port")
                .<Integer>getValue();
    }

    private CommandLine program(String settings) throws IOException {
        Path file = Files.writeString(temp.resolve("vankien.properties"), settings, StandardCharsets.UTF_8);
        java.io.PrintStream nowhere =
                new java.io.PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
        return VankienCommand.commandLine(new Terminal(nowhere, nowhere, false), SettingsFile.of(file));
    }
}
