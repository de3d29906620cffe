package vankien.cli;

import java.time.Duration;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The option that says how often folders are scanned while they are watched. */
final class ScanIntervalOption {
    private static final int MOST = 86_400;

    @Option(
            names = "--scan-interval",
            paramLabel = "SECONDS",
            defaultValue = "300",
            description =
                    "with --watch: the longest time between two scans of the folders, for those of the network, of"
                            + " whose changes the system tells nothing (default: ${DEFAULT-VALUE})")
    private int seconds;

    /** The interval, checked. */
    Duration duration(CommandSpec command) {
        if (seconds < 1 || seconds > MOST) {
            throw new ParameterException(
                    command.commandLine(), "--scan-interval must be from 1 to " + MOST + " seconds but is " + seconds);
        }
        return Duration.ofSeconds(seconds);
    }
}
