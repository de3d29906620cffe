package vankien.benchmark.compare;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vankien.benchmark.corpus.CorpusFiles;
import vankien.benchmark.corpus.GeneratedDocument;
import vankien.benchmark.corpus.GeneratedDocuments;
import vankien.benchmark.load.LoadGenerator;
import vankien.benchmark.load.LoadRequest;
import vankien.benchmark.load.LoadResult;

/**
 * A long time at seven tenths of what the server can do, while documents come in and a new index is published every minute;
 * then for a while more than it can do, and what it is like after that. A line for each minute.
 *
 * <p>Load, server and indexing share the cores of the machine, as they do where one machine is all there is.
 */
public final class Endurance {
    private static final String HEAP = "256m";
    private static final double SHARE_OF_CAPACITY = .7;
    private static final Duration WARM_UP = Duration.ofSeconds(60);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration OVERLOAD = Duration.ofSeconds(30);
    private static final int QUERIES = 400;
    private static final int CLIENTS = 4;
    /** Who waits at fixed times needs many, so that one slow answer keeps none from being asked for. */
    private static final int READERS = 64;

    private static final int CROWD = 1_000;
    private static final int ADDED = 20;

    private final Path folder;
    private final Path corpus;
    private final Path index;
    private final Installation installation;
    private final GeneratedDocuments documents;
    /** Documents to begin with. */
    private final int known;

    private final PrintStream out;
    /** How many lines of the log were looked at. */
    private int seen;

    private Endurance(CompareSettings settings, int minutes, PrintStream out) throws IOException {
        known = settings.documents();
        documents = new GeneratedDocuments(settings.root().resolve("corpus"), known + (minutes + 2) * ADDED, 1);
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
            List<LoadRequest> requests = new VankienDialect(true)
                    .requests(server.address(), List.of(QueryShape.values()), documents.queries(QUERIES, 1));
            LoadGenerator clients = new LoadGenerator(server.address(), requests, CLIENTS);
            server.awaitIdle(MINUTE);
            clients.closed(WARM_UP);
            LoadResult capacity = publishing(0, () -> clients.closed(MINUTE));
            double rate = capacity.throughput() * SHARE_OF_CAPACITY;
            out.printf(
                    Locale.ROOT,
                    "Capacity, while documents come in, %.0f a second; asked for %.0f.%n%n| minute | answered | failed | median ms | p99 ms | longest ms"
                            + " | least heap MB | anonymous MB |%n|---:|---:|---:|---:|---:|---:|---:|---:|%n",
                    capacity.throughput(),
                    rate);
            LoadGenerator readers = new LoadGenerator(server.address(), requests, READERS);
            for (int minute = 1; minute <= minutes; minute++) {
                line(Integer.toString(minute), publishing(minute, () -> readers.atRate(rate, MINUTE)), server);
            }
            LoadResult crowded = new LoadGenerator(server.address(), requests, CROWD).closed(OVERLOAD);
            line("with " + CROWD + " clients at once", crowded, server);
            out.printf(
                    Locale.ROOT,
                    "%nOf these %d were refused with 503 and Retry-After, 99 of 100 within %.0f ms, and count as answers above;"
                            + " 99 of 100 of the other %d were answered within %.0f ms; %d failed otherwise.%n%n",
                    crowded.refused(),
                    crowded.refusalP99(),
                    crowded.requests() - crowded.refused(),
                    crowded.answerP99(),
                    crowded.failed() - crowded.refused());
            LoadResult after = publishing(minutes + 1, () -> readers.atRate(rate, MINUTE));
            line("the minute after that", after.requireAnswered("Vankien"), server);
        }
    }

    /** What is asked. */
    @FunctionalInterface
    private interface Load {
        LoadResult run() throws IOException;
    }

    /** A minute in which documents come in, the more the later. */
    private LoadResult publishing(int minute, Load load) throws IOException {
        int first = known + minute * ADDED;
        Stream<GeneratedDocument> added = IntStream.range(first, first + ADDED).mapToObj(documents::document);
        Path to = corpus.resolve("added-" + minute);
        try (ExecutorService publishing = Executors.newSingleThreadExecutor()) {
            Future<?> published = publishing.submit(() -> {
                CorpusFiles.JSON_LINES.write(added, to);
                return Installation.ofProperties(HEAP).index(corpus, index, folder.resolve("index.log"));
            });
            LoadResult result = load.run();
            published.get();
            return result;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } catch (ExecutionException e) {
            throw new IOException("nothing was published: " + e.getCause(), e);
        }
    }

    private void line(String when, LoadResult result, ServerProcess server) throws IOException {
        out.printf(
                Locale.ROOT,
                "| %s | %,d | %d | %.2f | %.2f | %.0f | %d | %.0f |%n",
                when,
                result.requests(),
                result.failed(),
                result.median(),
                result.p99(),
                result.most(),
                leastHeap(),
                server.cost().anonymousBytes() / 1e6);
    }

    /** The least that was in use after a collection since the last look: what lives, nearly. */
    private int leastHeap() throws IOException {
        List<String> lines = Files.readAllLines(gcLog(), StandardCharsets.UTF_8);
        int least = CollectionLog.least(lines.subList(Math.min(seen, lines.size()), lines.size()));
        seen = lines.size();
        return least;
    }
}
