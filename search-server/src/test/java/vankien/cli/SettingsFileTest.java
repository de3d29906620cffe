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
        // What the request names as its host; nowhere.
        options.put("public-url", "");
        options.put("access-log", "");
        // No page of another server.
        options.put("embed-origins", "");
        // Needed where people have passwords only.
        options.put("passwords", "");
        options.put("groups", "");
        options.put("tls-certificate", "");
        options.put("tls-key", "");
        options.put("search-log", "");
        // The index on this machine.
        options.put("from", "");
        // A cluster may ask for no name, and Java knows most authorities.
        options.put("cluster-user", "");
        options.put("cluster-password-file", "");
        options.put("cluster-ca", "");
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
        return program(settings, Map.of());
    }

    private CommandLine program(String settings, Map<String, String> environment) throws IOException {
        Path file = Files.writeString(temp.resolve("vankien.properties"), settings, StandardCharsets.UTF_8);
        java.io.PrintStream nowhere =
                new java.io.PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
        return VankienCommand.commandLine(new Terminal(nowhere, nowhere, false), SettingsFile.of(file, environment));
    }

    @Test
    void theEnvironmentCountsMoreThanTheFileAndLessThanTheCommandLine() throws IOException {
        Map<String, String> environment = Map.of(
                "VANKIEN_PORT",
                "6666",
                "VANKIEN_SCAN_INTERVAL",
                " 60 ",
                "VANKIEN_OPTS",
                "-Xmx1g",
                "PORT",
                "1",
                "PATH",
                "/bin");
        assertEquals(6666, port(program("port=9999\n", environment), "serve"));
        assertEquals(7777, port(program("port=9999\n", environment), "serve", "--port", "7777"));
        assertEquals(9999, port(program("port=9999\n", Map.of("VANKIEN_PORT", "")), "serve"));
    }

    @Test
    void aMisspeltNameIsRefusedWithWhatWasMeant() {
        String file = String.valueOf(assertThrows(IndexUnusableException.class, () -> program("scan-intervall=3\n"))
                .getMessage());
        assertTrue(file.contains("did you mean 'scan-interval'?"), file);
        String variable = String.valueOf(assertThrows(
                        IndexUnusableException.class, () -> program("", Map.of("VANKIEN_ACESS", "open")))
                .getMessage());
        assertTrue(variable.contains("VANKIEN_ACESS") && variable.contains("did you mean 'access'?"), variable);
        String none = String.valueOf(assertThrows(IndexUnusableException.class, () -> program("xyzzy-plugh=1\n"))
                .getMessage());
        assertTrue(!none.contains("did you mean") && none.contains("access, "), none);
    }
}
