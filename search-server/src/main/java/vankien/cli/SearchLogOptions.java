package vankien.cli;

import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import vankien.searchlog.SearchLog;

/** The options of the log of searches. */
final class SearchLogOptions {
    private static final int MOST_DAYS = 3_650;
    private static final int MOST_MEGABYTES = 10_000;

    @Mixin
    private SearchLogFolderOption folder;

    @Option(
            names = "--search-log-days",
            paramLabel = "N",
            defaultValue = "90",
            description = "how many days the log of searches is kept, 1 to 3650 (default: ${DEFAULT-VALUE})")
    private int days;

    @Option(
            names = "--search-log-megabytes",
            paramLabel = "N",
            defaultValue = "10",
            description =
                    "the size of one file of the log of searches, 1 to 10000: then the next one of that day begins"
                            + " (default: ${DEFAULT-VALUE})")
    private int megabytes;

    /** The log, or null where none is wanted. */
    @Nullable
    SearchLog log(CommandSpec spec) {
        requireRange(spec, "--search-log-days", days, MOST_DAYS);
        requireRange(spec, "--search-log-megabytes", megabytes, MOST_MEGABYTES);
        Path path = folder.path();
        return path == null ? null : new SearchLog(path, days, megabytes * 1_000_000L, Clock.systemUTC());
    }

    private static void requireRange(CommandSpec spec, String option, int value, int most) {
        if (value < 1 || value > most) {
            throw new ParameterException(
                    spec.commandLine(), option + " must be from 1 to " + most + " but is " + value);
        }
    }
}
