package vankien.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vankien.abbreviation.AbbreviationList;

/** The option that names the list of abbreviations, the same for every command that searches. */
final class AbbreviationOption {
    @Option(
            names = "--abbreviations",
            paramLabel = "FILE",
            description =
                    "the list of abbreviations (default: abbreviations.txt beside the settings file, else the list"
                            + " that comes with the program)")
    private @Nullable Path file;

    AbbreviationList list() {
        if (file != null) {
            return AbbreviationList.read(file);
        }
        Path beside = SettingsFile.folderOfProcess();
        Path edited = beside == null ? null : beside.resolve("abbreviations.txt");
        return edited != null && Files.isRegularFile(edited)
                ? AbbreviationList.read(edited)
                : AbbreviationList.builtIn();
    }
}
