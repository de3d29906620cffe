package vankien.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import vankien.index.IndexBackup;

/** {@code vankien backup}. */
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description =
                "Copies the index as it is now, and the settings, to a new folder. Servers go on serving; a run of"
                        + " 'vankien index' waits until it is done.")
final class BackupCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private IndexOption index;

    @Mixin
    private KeyFileOption keys;

    @Parameters(paramLabel = "DIR", description = "the folder to make; it must not exist, or be empty")
    private Path target;

    BackupCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        List<Path> settings = new ArrayList<>();
        Path folder = SettingsFile.folderOfProcess();
        if (folder != null) {
            for (String name : List.of("vankien.properties", "abbreviations.txt", "succession.tsv")) {
                settings.add(folder.resolve(name));
            }
        }
        settings.add(keys.path());
        IndexBackup.Copied copied = IndexBackup.save(index.store(), target, settings);
        terminal.err().println(told("saved", copied) + " in " + target);
        return ExitStatus.OK;
    }

    static String told(String done, IndexBackup.Copied copied) {
        return String.format(
                Locale.ROOT,
                "%s generation %d: %d files, %.1f MB",
                done,
                copied.generation(),
                copied.files(),
                copied.bytes() / 1e6);
    }
}
