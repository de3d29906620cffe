package vankien.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import vankien.http.Json;
import vankien.searchlog.SearchReport;

/** {@code vankien report}. */
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        description = "What the log of searches says: what was asked in vain, and what took long.")
final class ReportCommand implements Callable<Integer> {
    private static final int MOST_DAYS = 3_650;
    private static final int MOST_ENTRIES = 1_000;

    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    @Mixin
    private SearchLogFolderOption folder;

    @Option(
            names = "--days",
            paramLabel = "N",
            defaultValue = "30",
            description = "the last so many days, today included, 1 to 3650 (default: ${DEFAULT-VALUE})")
    private int days;

    @Option(
            names = "--entries",
            paramLabel = "N",
            defaultValue = "20",
            description = "the most entries of each list, 1 to 1000 (default: ${DEFAULT-VALUE})")
    private int entries;

    @Option(names = "--json", description = "one JSON object")
    private boolean json;

    ReportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        requireRange("--days", days, MOST_DAYS);
        requireRange("--entries", entries, MOST_ENTRIES);
        Path log = folder.path();
        if (log == null || !Files.isDirectory(log)) {
            throw new ParameterException(
                    spec.commandLine(),
                    (log == null ? "no folder of a log is named" : "there is no folder " + log)
                            + ": state --search-log FOLDER, as for 'vankien serve'");
        }
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        SearchReport report = SearchReport.read(log, today.minusDays(days - 1L), today, entries);
        if (json) {
            terminal.out().writeBytes(Json.bytes(report));
            terminal.out().println();
            return ExitStatus.OK;
        }
        terminal.out()
                .println(report.from() + " – " + report.to() + ": " + report.searches() + " searches, "
                        + report.withoutResult() + " without a result; half took at most " + report.medianMs()
                        + " ms, 95 % "
                        + report.p95Ms() + " ms");
        list("Without a result (times, query)", report.zeroResults(), false);
        list("Slowest (ms, query)", report.slow(), true);
        return ExitStatus.OK;
    }

    private void list(String title, List<SearchReport.Asked> asked, boolean slow) {
        if (!asked.isEmpty()) {
            terminal.out().println();
            terminal.out().println(title);
            for (SearchReport.Asked one : asked) {
                terminal.out().println("  " + (slow ? one.slowestMs() : one.times()) + "\t" + oneLine(one.query()));
            }
        }
    }

    /** What readers typed must not steer the operator's terminal. */
    private static String oneLine(String query) {
        return query.replaceAll("\\p{Cntrl}", " ");
    }

    private void requireRange(String option, int value, int most) {
        if (value < 1 || value > most) {
            throw new ParameterException(
                    spec.commandLine(), option + " must be from 1 to " + most + " but is " + value);
        }
    }
}
