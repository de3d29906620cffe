package vankien.cli;

import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vankien.index.IndexVerification;
import vankien.index.VerificationReport;

/** {@code vankien verify}. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = {
            "Proves that the files on disk are those indexed, rejected and held back, and that the index is sound.",
            "Prints every difference; the exit status is 0 without any, 1 with some, 2 when there is no usable index.",
            "It changes nothing: a server or an indexer may be at work."
        })
final class VerifyCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    @Mixin
    private IndexOption index;

    @Mixin
    private ReadingOptions reading;

    @Option(
            names = "--content",
            description = "compare the content of every file, not only of those whose size or time has changed")
    private boolean content;

    VerifyCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        ProgressLine progress = new ProgressLine(terminal);
        VerificationReport report;
        try {
            report = new IndexVerification(index.store(), reading.reader(spec)).run(content, progress);
        } finally {
            progress.end();
        }
        for (String difference : report.differences()) {
            terminal.out().println(difference);
        }
        terminal.out()
                .printf(
                        Locale.ROOT,
                        "%d files on disk: %d indexed, %d rejected, %d held back; generation %d: %d documents%n",
                        report.files(),
                        report.indexed(),
                        report.rejected(),
                        report.heldBack(),
                        report.generation(),
                        report.documents());
        report.unsupported()
                .forEach((ending, count) -> terminal.out().println("not read: " + count + " of kind " + ending));
        int differences = report.differences().size();
        terminal.out()
                .println(
                        differences == 0
                                ? "no difference"
                                : differences == 1 ? "1 difference" : differences + " differences");
        return report.isSound() ? ExitStatus.OK : ExitStatus.INCOMPLETE;
    }
}
