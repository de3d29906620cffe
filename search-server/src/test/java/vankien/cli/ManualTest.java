package vankien.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vankien.openapi.ApiDescription;

/** The manual says what the program does: every command, option and setting is in it, and nothing else. */
class ManualTest {
    private static final Path MANUAL = Path.of("docs/huong-dan.md");
    private static final Path SHORT = Path.of("docs/en.md");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (`[^|]+`[^|]*) \\|(.*)\\|$");
    private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");
    private static final Pattern FIVE = Pattern.compile("(?ms)^```sh\\R(printf.*?)^```");

    private static String manual;

    @BeforeAll
    static void read() throws IOException {
        manual = Files.readString(MANUAL, StandardCharsets.UTF_8);
    }

    private static CommandLine program() {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
        return VankienCommand.commandLine(
                new Terminal(nowhere, nowhere, false), SettingsFile.of(Path.of("no such file")));
    }

    /** The part under a heading. */
    private static String section(String heading) {
        int start = manual.indexOf("\n## " + heading + "\n");
        assertTrue(start >= 0, heading);
        int end = manual.indexOf("\n## ", start + 1);
        return manual.substring(start, end < 0 ? manual.length() : end);
    }

    private static List<String> quoted(String text) {
        List<String> all = new ArrayList<>();
        Matcher each = QUOTED.matcher(text);
        while (each.find()) {
            all.add(each.group(1));
        }
        return all;
    }

    @Test
    void everyCommandIsThereWithItsOptions() {
        Map<String, Set<String>> written = new TreeMap<>();
        Matcher row = ROW.matcher(section("Các lệnh"));
        while (row.find()) {
            for (String command : quoted(row.group(1))) {
                String name = command.replaceFirst("( [\\[\\p{Lu}].*)?$", "");
                written.put(name, new TreeSet<>(quoted(row.group(2))));
            }
        }
        Map<String, Set<String>> real = new TreeMap<>();
        for (CommandLine command : SettingsFile.commands(program())) {
            if (!command.getSubcommands().isEmpty()) {
                continue;
            }
            Set<String> options = new TreeSet<>();
            for (OptionSpec option : command.getCommandSpec().options()) {
                if (!option.usageHelp() && !option.versionHelp() && !option.hidden()) {
                    options.add(option.longestName());
                }
            }
            real.put(command.getCommandSpec().qualifiedName().replaceFirst("^vankien ", ""), options);
        }
        assertEquals(real, written);
    }

    @Test
    void everySettingIsThereWithItsDefault() throws IOException {
        Map<String, String> written = new TreeMap<>();
        Matcher row = ROW.matcher(section("Thiết lập"));
        while (row.find()) {
            String value = row.group(2).substring(0, row.group(2).indexOf('|')).strip();
            written.put(quoted(row.group(1)).getFirst(), value.replace("`", ""));
        }
        Map<String, String> shipped = new TreeMap<>();
        Matcher setting = Pattern.compile("(?m)^#([a-z-]+)=(.*)$")
                .matcher(Files.readString(Path.of("src/main/dist/config/vankien.properties"), StandardCharsets.UTF_8));
        while (setting.find()) {
            shipped.put(setting.group(1), setting.group(2));
        }
        assertEquals(shipped, written);
    }

    @Test
    void everyMeasurementOfOursIsThere() throws IOException {
        Set<String> real = new TreeSet<>();
        try (Stream<Path> files = Files.list(Path.of("src/main/java/vankien/measure"))) {
            for (Path file : files.toList()) {
                Matcher named = Pattern.compile("\"(vankien\\.[a-z.]+)\"")
                        .matcher(Files.readString(file, StandardCharsets.UTF_8));
                while (named.find()) {
                    real.add(named.group(1));
                }
            }
        }
        Set<String> written = new TreeSet<>();
        Matcher row = Pattern.compile("(?m)^\\| `(vankien\\.[a-z.]+)` \\|").matcher(section("Số đo"));
        while (row.find()) {
            written.add(row.group(1));
        }
        assertEquals(real, written);
    }

    /** Every address that OpenAPI describes, with its parameters in that order. */
    @Test
    void everyAddressIsThereWithItsParameters() {
        Map<String, List<String>> written = new TreeMap<>();
        Matcher row = Pattern.compile("(?m)^\\| `([A-Z]+ /[^`]*)` \\|(.*)\\|$").matcher(section("Địa chỉ và tham số"));
        while (row.find()) {
            written.put(row.group(1), quoted(row.group(2)));
        }
        Map<String, List<String>> real = new TreeMap<>();
        JsonNode document = JsonMapper.shared().readTree(ApiDescription.load().json());
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(method -> real.put(
                                method.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(),
                                parameters(document, method.getValue().path("parameters")))));
        assertEquals(real, written);
    }

    private static List<String> parameters(JsonNode document, JsonNode all) {
        List<String> names = new ArrayList<>();
        for (JsonNode one : all) {
            JsonNode parameter =
                    one.has("$ref") ? document.at(one.path("$ref").asString().substring(1)) : one;
            if (parameter.path("in").asString().equals("query")) {
                names.add(parameter.path("name").asString());
            }
        }
        return names;
    }

    @Test
    void theShortFormHasTheSameFiveCommands() throws IOException {
        Matcher five = FIVE.matcher(manual);
        Matcher same = FIVE.matcher(Files.readString(SHORT, StandardCharsets.UTF_8));
        assertTrue(five.find() && same.find());
        assertEquals(5, five.group(1).lines().count());
        assertEquals(five.group(1), same.group(1));
    }

    @Test
    void whatItPointsAtIsThere() {
        Matcher link = Pattern.compile("]\\(#([^)]+)\\)").matcher(manual);
        Set<String> anchors = new TreeSet<>();
        Matcher heading = Pattern.compile("(?m)^#{2,3} (.*)$").matcher(manual);
        while (heading.find()) {
            anchors.add(heading.group(1)
                    .toLowerCase(Locale.ROOT)
                    .replaceAll("[^\\p{L}\\p{M}\\p{N} -]", "")
                    .replace(' ', '-'));
        }
        while (link.find()) {
            assertTrue(anchors.contains(link.group(1)), link.group(1) + " is not among " + anchors);
        }
        for (String file : List.of("vankien.service", "vankien-winsw.xml")) {
            assertTrue(manual.contains(file) && Files.exists(Path.of("src/main/dist/service", file)), file);
        }
    }

    /** Messages that the part on troubles quotes are messages of the program. */
    @Test
    void theTroublesAreThoseOfTheProgram() throws IOException {
        StringBuilder sources = new StringBuilder();
        try (var files = Files.walk(Path.of("..").toRealPath())) {
            for (Path file : files.filter(
                            file -> file.toString().matches(".*/src/main/.*(\\.java|\\.properties|bin/vankien)"))
                    .toList()) {
                sources.append(Files.readString(file, StandardCharsets.UTF_8));
            }
        }
        String all = sources.toString().replaceAll("\"\\s*\\+\\s*\"", "");
        Matcher quotation = Pattern.compile("“([^”]+)”").matcher(section("Gặp sự cố"));
        int found = 0;
        while (quotation.find()) {
            for (String part : quotation.group(1).split(" … ", -1)) {
                assertTrue(all.contains(part), part);
            }
            found++;
        }
        assertTrue(found > 5, "quoted: " + found);
    }
}
