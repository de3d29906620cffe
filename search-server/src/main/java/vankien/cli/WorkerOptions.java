package vankien.cli;

import java.time.Duration;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import vankien.parse.WorkerLimits;

/** The options that say what the processes that read Word, PDF and similar files, and long texts, may use. */
final class WorkerOptions {
    private static final int MOST_SECONDS = 86_400;
    private static final int LEAST_MEGABYTES = 64;
    private static final int MOST_MEGABYTES = 65_536;

    @Option(
            names = "--file-timeout",
            paramLabel = "SECONDS",
            defaultValue = "120",
            description =
                    "the longest time for reading one Word, OpenDocument, RTF or PDF file or a long text, of a scan for"
                            + " each page; then it is rejected (default: ${DEFAULT-VALUE})")
    private int seconds;

    @Option(
            names = "--worker-memory",
            paramLabel = "MB",
            defaultValue = "384",
            description = "the memory of each process that reads such files, one for each core; a file that needs more"
                    + " is rejected (default: ${DEFAULT-VALUE})")
    private int megabytes;

    /** These limits, which are checked. */
    WorkerLimits limits(CommandSpec command) {
        require("--file-timeout", seconds, 1, MOST_SECONDS, "seconds", command);
        require("--worker-memory", megabytes, LEAST_MEGABYTES, MOST_MEGABYTES, "MB", command);
        return new WorkerLimits(Duration.ofSeconds(seconds), megabytes);
    }

    private static void require(String option, int value, int least, int most, String unit, CommandSpec command) {
        if (value < least || value > most) {
            throw new ParameterException(
                    command.commandLine(),
                    option + " must be from " + least + " to " + most + " " + unit + " but is " + value);
        }
    }
}
