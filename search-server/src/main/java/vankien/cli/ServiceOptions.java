package vankien.cli;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import vankien.http.AccessLogSettings;
import vankien.http.Bounds;
import vankien.http.ServiceSettings;

/** How a server serves: its own address, its bounds, its log. */
final class ServiceOptions {
    @Option(
            names = "--public-url",
            paramLabel = "URL",
            description = "the address at which readers reach the server, for feeds, exports and browsers"
                    + " (default: what each request names as its host)")
    private @Nullable String publicUrl;

    @Option(
            names = "--max-requests",
            paramLabel = "N",
            defaultValue = "0",
            description = "questions to the archive that are answered at a time; eight times as many wait for up to a"
                    + " second, others are refused with 503; 0 for as many as fit this machine: 8, or two for each"
                    + " processor if that is more; with --from four times as many (default: ${DEFAULT-VALUE})")
    private int requests;

    @Option(
            names = "--max-exports",
            paramLabel = "N",
            defaultValue = "2",
            description = "exports that are written at a time (default: ${DEFAULT-VALUE})")
    private int exports;

    @Option(
            names = "--rate-limit",
            paramLabel = "N",
            defaultValue = "1200",
            description = "requests that one client may send in a minute, then 429; 0 for no limit. This machine is"
                    + " not counted (default: ${DEFAULT-VALUE})")
    private int perMinute;

    @Option(
            names = "--query-seconds",
            paramLabel = "N",
            defaultValue = "10",
            description = "how long a search may take (default: ${DEFAULT-VALUE})")
    private int querySeconds;

    @Option(
            names = "--kept-results",
            paramLabel = "N",
            defaultValue = "100",
            description = "results that are kept for others who ask the same with the same rights, until the index"
                    + " changes: pages of up to 20 hits with up to 3 passages, without document codes, about 60 kB"
                    + " of memory each; 0 for none; none with --from (default: ${DEFAULT-VALUE})")
    private int keptResults;

    @Option(
            names = "--access-log",
            paramLabel = "FILE",
            description = "write down each request in this file, without what was searched for; a new one each day"
                    + " (default: nowhere)")
    private @Nullable Path accessLog;

    @Option(
            names = "--access-log-format",
            paramLabel = "FORMAT",
            defaultValue = "json",
            description = "json (one object a line) or common (as web servers write) (default: ${DEFAULT-VALUE})")
    private String accessLogFormat;

    @Option(
            names = "--access-log-days",
            paramLabel = "N",
            defaultValue = "30",
            description = "days that the access log is kept (default: ${DEFAULT-VALUE})")
    private int accessLogDays;

    /** Whether language models may use the archive as a tool. */
    enum Mcp {
        ON,
        OFF;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Option(
            names = "--mcp",
            paramLabel = "on|off",
            defaultValue = "off",
            description = "whether programs with a language model may search, open sections and look codes up at /mcp"
                    + " (Model Context Protocol), with the rights of whoever asks (default: ${DEFAULT-VALUE})")
    private Mcp mcp = Mcp.OFF;

    /**
     * The settings.
     *
     * @param elsewhere whether the searching is done by another machine
     * @throws ParameterException when one of them is not allowed
     */
    ServiceSettings settings(CommandSpec spec, boolean elsewhere) {
        requireRange(spec, "--max-requests", requests, 0, 10_000);
        requireRange(spec, "--max-exports", exports, 1, 1_000);
        requireRange(spec, "--rate-limit", perMinute, 0, 1_000_000);
        requireRange(spec, "--query-seconds", querySeconds, 1, 3_600);
        requireRange(spec, "--kept-results", keptResults, 0, 100_000);
        requireRange(spec, "--access-log-days", accessLogDays, 1, 36_500);
        AccessLogSettings.Format format = AccessLogSettings.Format.ofSymbol(accessLogFormat)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "--access-log-format '" + accessLogFormat + "' is not known: it is json or common"));
        int fitting = elsewhere ? Bounds.fittingWaitingRequests() : Bounds.fittingRequests();
        return new ServiceSettings(
                publicUrl == null ? null : address(spec, publicUrl),
                new Bounds(requests == 0 ? fitting : requests, exports, perMinute, Duration.ofSeconds(querySeconds)),
                accessLog == null ? null : new AccessLogSettings(accessLog, format, accessLogDays),
                mcp == Mcp.ON,
                keptResults);
    }

    private static String address(CommandSpec spec, String sent) {
        try {
            URI url = new URI(sent);
            boolean web = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
            if (web && url.getHost() != null && url.getQuery() == null && url.getFragment() == null) {
                return sent.replaceFirst("/+$", "");
            }
        } catch (URISyntaxException e) {
            // named below
        }
        throw new ParameterException(
                spec.commandLine(), "--public-url '" + sent + "' is not an address such as https://vankien.example");
    }

    private static void requireRange(CommandSpec spec, String option, int value, int least, int most) {
        if (value < least || value > most) {
            throw new ParameterException(
                    spec.commandLine(), option + " must be from " + least + " to " + most + " but is " + value);
        }
    }
}
