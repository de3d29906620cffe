package vankien.cli;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
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

    private final Properties settings;

    private SettingsFile(Properties settings) {
        this.settings = settings;
    }

    /** The file that the launcher names, or no settings at all. */
    static SettingsFile ofProcess() {
        String path = System.getProperty(PROPERTY);
        return path == null ? new SettingsFile(new Properties()) : of(Path.of(path));
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

    @Override
    public @Nullable String defaultValue(ArgSpec argument) {
        if (argument instanceof OptionSpec option) {
            String value = settings.getProperty(option.longestName().replaceFirst("^-+", ""));
            return value == null || value.isBlank() ? null : value.strip();
        }
        return null;
    }
}
