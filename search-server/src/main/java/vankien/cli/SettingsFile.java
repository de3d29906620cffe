package vankien.cli;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import vankien.index.IndexUnusableException;

/**
 * Defaults of options from {@code config/vankien.properties} of the distribution and from the environment: the key {@code
 * scan-interval} and the variable {@code VANKIEN_SCAN_INTERVAL} are the default of the option {@code --scan-interval}. The
 * environment counts more than the file, and what is given on the command line more than both.
 */
final class SettingsFile implements CommandLine.IDefaultValueProvider {
    private static final String PROPERTY = "vankien.config";
    /** Settings whose default is not a value. */
    private static final Set<String> WITHOUT_DEFAULT = Set.of(
            "--access",
            "--abbreviations",
            "--succession",
            "--public-url",
            "--access-log",
            "--embed-origins",
            "--passwords",
            "--groups",
            "--tls-certificate",
            "--tls-key",
            "--search-log",
            "--cluster-user",
            "--cluster-password-file",
            "--cluster-ca");

    private static final String VARIABLE = "VANKIEN_";
    /** Variables of the launchers. */
    private static final Set<String> OF_LAUNCHERS = Set.of("VANKIEN_OPTS", "VANKIEN_JAVA_FOLDERS", "VANKIEN_HOME");

    private final Properties settings;
    private final Map<String, String> environment;

    private SettingsFile(Properties settings, Map<String, String> environment) {
        this.settings = settings;
        this.environment = environment;
    }

    /** The file that the launcher names, or no settings at all. */
    static SettingsFile ofProcess() {
        String path = System.getProperty(PROPERTY);
        return path == null ? new SettingsFile(new Properties(), System.getenv()) : of(Path.of(path), System.getenv());
    }

    /** The folder of the file that the launcher names, or null. */
    static @Nullable Path folderOfProcess() {
        String path = System.getProperty(PROPERTY);
        return path == null ? null : Path.of(path).toAbsolutePath().getParent();
    }

    static SettingsFile of(Path file) {
        return of(file, Map.of());
    }

    /**
     * The settings of a file, which need not exist, and of an environment.
     *
     * @throws IndexUnusableException when the file cannot be read
     */
    static SettingsFile of(Path file, Map<String, String> environment) {
        Properties settings = new Properties();
        if (Files.isRegularFile(file)) {
            try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                settings.load(in);
            } catch (IOException | IllegalArgumentException e) {
                throw new IndexUnusableException("cannot read the settings in " + file + ": " + e.getMessage(), e);
            }
        }
        return new SettingsFile(settings, environment);
    }

    /** Whether it says nothing, so that nothing of it can be wrong either. */
    boolean isEmpty() {
        return settings.isEmpty() && environment.keySet().stream().noneMatch(SettingsFile::isSetting);
    }

    private static boolean isSetting(String variable) {
        return variable.startsWith(VARIABLE) && !OF_LAUNCHERS.contains(variable);
    }

    /**
     * Refuses a file with a misspelt key: it would look as if it was obeyed.
     *
     * @throws IndexUnusableException when a key is not an option with a default or a mode
     */
    void requireKnown(CommandLine program) {
        Set<String> known = new TreeSet<>();
        for (CommandLine command : commands(program)) {
            for (OptionSpec option : command.getCommandSpec().options()) {
                if (option.defaultValue() != null || WITHOUT_DEFAULT.contains(option.longestName())) {
                    known.add(key(option));
                }
            }
        }
        for (String key : new TreeSet<>(settings.stringPropertyNames())) {
            if (!known.contains(key)) {
                throw unknown("'" + key + "' in the settings", key, known);
            }
        }
        for (String variable : new TreeSet<>(environment.keySet())) {
            String key = key(variable);
            if (isSetting(variable) && !known.contains(key)) {
                throw unknown("the environment variable " + variable, key, known);
            }
        }
    }

    private static IndexUnusableException unknown(String what, String key, Set<String> known) {
        String meant = NearestName.to(key, known)
                .map(near -> "did you mean '" + near + "'? It")
                .orElse("it");
        return new IndexUnusableException(
                what + " is not known: " + meant + " can be one of " + String.join(", ", known));
    }

    /** The key of a variable: {@code scan-interval} for {@code VANKIEN_SCAN_INTERVAL}. */
    private static String key(String variable) {
        return variable.replaceFirst("^" + VARIABLE, "")
                .toLowerCase(Locale.ROOT)
                .replace('_', '-');
    }

    /** All commands below one, those inside others too. */
    static List<CommandLine> commands(CommandLine program) {
        List<CommandLine> commands = new ArrayList<>();
        for (CommandLine command : program.getSubcommands().values()) {
            commands.add(command);
            commands.addAll(commands(command));
        }
        return commands;
    }

    private static String key(OptionSpec option) {
        return option.longestName().replaceFirst("^-+", "");
    }

    @Override
    public @Nullable String defaultValue(ArgSpec argument) {
        if (argument instanceof OptionSpec option) {
            String key = key(option);
            String set = environment.get(VARIABLE + key.toUpperCase(Locale.ROOT).replace('-', '_'));
            String value = set == null || set.isBlank() ? settings.getProperty(key) : set;
            return value == null || value.isBlank() ? null : value.strip();
        }
        return null;
    }
}
