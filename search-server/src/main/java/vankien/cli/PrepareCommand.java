package vankien.cli;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code vankien prepare}. */
@Command(
        name = "prepare",
        mixinStandardHelpOptions = true,
        description = {
            "Makes every later start quicker, with the Java that is in use: keeps the program's classes beside it as Java"
                    + " has them in memory (some 80 MB, ten to thirty seconds).",
            "'vankien index' does the same after it has read a thousand files. To be run once where the program is"
                    + " installed read-only, by somebody who may write there.",
            "The exit status is 1 when it is not possible here: then everything works as before."
        })
final class PrepareCommand implements Callable<Integer> {
    private final Terminal terminal;

    PrepareCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Optional<PreparedClasses> classes = PreparedClasses.ofProcess();
        if (classes.isEmpty()) {
            terminal.err()
                    .println("vankien: nothing is prepared: the launcher names no place for it (it does on Linux and"
                            + " macOS, where the program's own folder or ~/.cache can be written)");
            return ExitStatus.INCOMPLETE;
        }
        try {
            classes.get().make();
        } catch (IOException e) {
            terminal.err()
                    .println("vankien: " + classes.get().file() + " is not made: " + e.getMessage()
                            + "; everything works without it");
            return ExitStatus.INCOMPLETE;
        }
        terminal.err().println("prepared " + classes.get().file());
        return ExitStatus.OK;
    }
}
