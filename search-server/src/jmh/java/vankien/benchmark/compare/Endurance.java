package vankien.benchmark.compare;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vankien.benchmark.corpus.CorpusFiles;
import vankien.benchmark.corpus.GeneratedDocuments;
import vankien.benchmark.load.Connection;
import vankien.benchmark.load.LoadGenerator;
import vankien.benchmark.load.LoadRequest;
import vankien.benchmark.load.LoadResult;

/**
 * A long time at seven tenths of what the server can do, while documents come in and a new index is published every minute;
 * then for a while more than it can do, and what it is like after that. A line for each minute, with other questions in each:
 * the server keeps results and remembers words as it does by default.
 *
 * <p>Load, server and indexing share the cores of the machine, as they do where one machine is all there is.
 */
public final class Endurance {
    private static final String HEAP = "256m";
    private static final double SHARE_OF_CAPACITY = .7;
    private static final Duration WARM_UP = Duration.ofSeconds(60);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration OVERLOAD = Duration.ofSeconds(30);
    /** In a minute, each asked in every shape: so many that few come twice in it. */
    private static final int QUERIES = 4_000;

    private static final Pattern GENERATION = Pattern.compile("\"generation\":\"([^\"]*)\"");
    private static final int CLIENTS = 4;
    /** Who waits at fixed times needs many, so that one slow answer keeps none from being asked for. */
    private static final int READERS = 64;

    private static final int CROWD = 1_000;

    private final Path folder;
    private final Path corpus;
    private final Path index;
    private final Installation installation;
    private final GeneratedDocuments documents;
    /** Documents to begin with. */
    private final int known;

    private final PrintStream out;
    private final Set<String> generations = new TreeSet<>();
    /** How many lines of the log were looked at. */
    private int seen;

    private Endurance(CompareSettings settings, int minutes, PrintStream out) throws IOException {
        known = settings.documents();
        documents =
                new GeneratedDocuments(settings.root().resolve("corpus"), known + Publisher.added(2 * minutes + 10), 1);
        folder = settings.work().resolve("endurance");
        corpus = folder.resolve("documents");
        index = folder.resolve("index");
        installation = Installation.ofProperties(HEAP, "-Xlog:gc:file=" + gcLog());
        this.out = out;
    }

    private Path gcLog() {
        return folder.resolve("gc.log").toAbsolutePath();
    }

    /** Measures for {@code vankien.minutes}, with {@code vankien.documents} to begin with, and prints. */
    public static void print(PrintStream out) throws IOException {
        CompareSettings settings = CompareSettings.ofProperties();
        int minutes = CompareSettings.number("vankien.minutes", 30);
        new Endurance(settings, minutes, out).run(settings, minutes);
    }

    private void run(CompareSettings settings, int minutes) throws IOException {
        String machine = MachineFacts.line();
        IndexingCost.delete(folder);
        CorpusFiles.JSON_LINES.write(documents.all().limit(known), corpus);
        // With a heap of its own: the log of the garbage is the server's.
        Installation indexing = Installation.ofProperties(settings.heap());
        indexing.index(corpus, index, folder.resolve("index.log"));
        out.printf(
                Locale.ROOT,
                "%,d documents, served with -Xmx%s; searches for some words, all words, a phrase, with passages and facets,"
                        + " and suggestions in turn; %s.%n%n",
                known,
                HEAP,
                machine);
        try (ServerProcess server = installation.serve(index, folder.resolve("serve.log"))) {
            double rate;
            server.awaitIdle(MINUTE);
            try (Publisher publisher = new Publisher(documents, known, corpus, index, HEAP)) {
                new LoadGenerator(server.address(), requests(server, minutes + 3), CLIENTS).closed(WARM_UP);
                double capacity = new LoadGenerator(server.address(), requests(server, 0), CLIENTS)
                        .closed(MINUTE)
                        .throughput();
                rate = capacity * SHARE_OF_CAPACITY;
                head(capacity, rate);
                for (int minute = 1; minute <= minutes; minute++) {
                    line(Integer.toString(minute), readers(server, minute).atRate(rate, MINUTE), server);
                    publisher.requireRunning();
                }
            }
            LoadResult crowded =
                    new LoadGenerator(server.address(), requests(server, minutes + 1), CROWD).closed(OVERLOAD);
            line("with " + CROWD + " clients at once", crowded, server);
            LoadResult after = readers(server, minutes + 2).atRate(rate, MINUTE);
            line("the minute after that", after.requireAnswered("Vankien"), server);
            tail(crowded);
        }
    }

    private void tail(LoadResult crowded) {
        out.printf(
                Locale.ROOT,
                "%n%d generations were seen at the ends of minutes. Of %d answers to the crowd %d were refusals with 503 and Retry-After, 99 of 100"
                        + " within %.0f ms; 99 of 100 of the other %d were given within %.0f ms; %d failed otherwise.%n%n",
                generations.size(),
                crowded.requests(),
                crowded.refused(),
                crowded.refusalP99(),
                crowded.requests() - crowded.refused(),
                crowded.answerP99(),
                crowded.failed() - crowded.refused());
    }

    private void head(double capacity, double rate) {
        out.printf(
                Locale.ROOT,
                "Capacity, while documents come in, %.0f a second; asked for %.0f.%n%n| minute | answered | failed | median ms | p99 ms | longest ms"
                        + " | least heap MB | anonymous MB | generation |%n|---:|---:|---:|---:|---:|---:|---:|---:|---|%n",
                capacity,
                rate);
    }

    private List<LoadRequest> requests(ServerProcess server, int minute) {
        return new VankienDialect(true)
                .requests(server.address(), List.of(QueryShape.values()), documents.queries(QUERIES, 1 + minute));
    }

    private LoadGenerator readers(ServerProcess server, int minute) {
        return new LoadGenerator(server.address(), requests(server, minute), READERS);
    }

    /** What is served now. */
    private String generation(ServerProcess server) throws IOException {
        try (Connection connection = new Connection(server.address())) {
            Matcher generation = GENERATION.matcher(connection
                    .exchange(LoadRequest.get(server.address(), "/api/v1/search?size=1&q=a"))
                    .text());
            if (!generation.find()) {
                return "?";
            }
            generations.add(generation.group(1));
            return generation.group(1);
        }
    }

    private void line(String when, LoadResult result, ServerProcess server) throws IOException {
        out.printf(
                Locale.ROOT,
                "| %s | %,d | %d | %.2f | %.2f | %.0f | %d | %.0f | %s |%n",
                when,
                result.requests(),
                result.failed(),
                result.median(),
                result.p99(),
                result.most(),
                leastHeap(),
                server.cost().anonymousBytes() / 1e6,
                generation(server));
    }

    /** The least that was in use after a collection since the last look: what lives, nearly. */
    private int leastHeap() throws IOException {
        List<String> lines = Files.readAllLines(gcLog(), StandardCharsets.UTF_8);
        int least = CollectionLog.least(lines.subList(Math.min(seen, lines.size()), lines.size()));
        seen = lines.size();
        return least;
    }
}
