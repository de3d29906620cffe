package vankien.cli;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import vankien.index.IndexUnusableException;

/**
 * Defaults of options from {@code config/vankien.properties} of the distribution: the key {@code port} is the default of
 * the option {@code --port}. What is given on the command line counts more.
 */
final class SettingsFile implements CommandLine.IDefaultValueProvider {
    private static final String PROPERTY = "vankien.config";
    /** Settings whose default is not a value. */
    private static final Set<String> WITHOUT_DEFAULT =
            Set.of("--access", "--abbreviations", "--succession", "--embed-origins");

    private final Properties settings;

    private SettingsFile(Properties settings) {
        this.settings = settings;
    }

    /** The file that the launcher names, or no settings at all. */
    static SettingsFile ofProcess() {
        String path = System.getProperty(PROPERTY);
        return path == null ? new SettingsFile(new Properties()) : of(Path.of(path));
    }

    /** The folder of the file that the launcher names, or null. */
    static @Nullable Path folderOfProcess() {
        String path = System.getProperty(PROPERTY);
        return path == null ? null : Path.of(path).toAbsolutePath().getParent();
    }

    static SettingsFile of(Path file) {
        Properties settings = new Properties();
        if (Files.isRegularFile(file)) {
            try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                settings.load(in);
            } catch (IOException | IllegalArgumentException e) {
                throw new IndexUnusableException("cannot read the settings in " + file + ": " + e.getMessage(), e);
            }
        }
        return new SettingsFile(settings);
    }

    /**
     * Refuses a file with a misspelt key: it would look as if it was obeyed.
     *
     * @throws IndexUnusableException when a key is not an option with a default or a mode
     */
    void requireKnown(CommandLine program) {
        Set<String> known = new TreeSet<>();
        for (CommandLine command : program.getSubcommands().values()) {
            for (OptionSpec option : command.getCommandSpec().options()) {
                if (option.defaultValue() != null || WITHOUT_DEFAULT.contains(option.longestName())) {
                    known.add(key(option));
                }
            }
        }
        for (String key : new TreeSet<>(settings.stringPropertyNames())) {
            if (!known.contains(key)) {
                throw new IndexUnusableException(
                        "'" + key + "' in the settings is not known: it can be one of " + String.join(", ", known));
            }
        }
    }

    private static String key(OptionSpec option) {
        return option.longestName().replaceFirst("^-+", "");
    }

    @Override
    public @Nullable String defaultValue(ArgSpec argument) {
        if (argument instanceof OptionSpec option) {
            String value = settings.getProperty(key(option));
            return value == null || value.isBlank() ? null : value.strip();
        }
        return null;
    }
}
