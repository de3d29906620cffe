package vankien.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vankien.succession.SuccessionList;

/** The option that names the list of successions, the same for every command that searches. */
final class SuccessionOption {
    @Option(
            names = "--succession",
            paramLabel = "FILE",
            description = "the list of places and bodies and what became of them (default: succession.tsv beside the"
                    + " settings file, else the list that comes with the program)")
    private @Nullable Path file;

    SuccessionList list() {
        if (file != null) {
            return SuccessionList.read(file);
        }
        Path beside = SettingsFile.folderOfProcess();
        Path edited = beside == null ? null : beside.resolve("succession.tsv");
        return edited != null && Files.isRegularFile(edited) ? SuccessionList.read(edited) : SuccessionList.builtIn();
    }
}
