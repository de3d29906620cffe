package vankien.benchmark.compare;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import vankien.benchmark.MeasuredText;
import vankien.benchmark.corpus.CorpusFiles;
import vankien.benchmark.corpus.GeneratedDocuments;
import vankien.benchmark.corpus.GeneratedQuery;
import vankien.benchmark.corpus.RealDocuments;
import vankien.benchmark.load.Connection;
import vankien.benchmark.load.LoadGenerator;
import vankien.benchmark.load.LoadRequest;
import vankien.benchmark.load.LoadResult;

/** Asks all servers the same, in turn, in some rounds with servers started anew, and prints the table. */
public final class SideBySide {
    private static final int QUERIES = 400;
    /** How often each real text is indexed where that is measured. */
    private static final int TIMES = 10;

    /** Each is asked so long before what counts, as servers run for months: a minute of two clients is a day of an office. */
    private static final Duration WARM_UP = Duration.ofSeconds(60);

    private static final Duration WARM_UP_OF_SHAPE = Duration.ofSeconds(6);
    private static final int READERS = 8;

    private static final Duration LONGEST_START = Duration.ofMinutes(4);

    private static final int COMPARED = 40;
    /** Readers come at this part of what the slowest can do, so that none is overloaded. */
    private static final double SHARE_OF_CAPACITY = .4;

    private final CompareSettings settings;
    private final List<GeneratedQuery> queries;
    private final Map<Contestant, ServerProcess> servers = new LinkedHashMap<>();
    /** How often a second readers ask, the same in each round. */
    private final Map<QueryShape, Double> rates = new EnumMap<>(QueryShape.class);

    private SideBySide(CompareSettings settings, List<GeneratedQuery> queries) {
        this.settings = settings;
        this.queries = queries;
    }

    /** Generates, indexes, measures and prints. */
    public static void print(PrintStream out) throws IOException {
        CompareSettings settings = CompareSettings.ofProperties();
        GeneratedDocuments documents =
                new GeneratedDocuments(settings.root().resolve("corpus"), settings.documents(), 1);
        long text = generate(documents, settings);
        BuiltIndexes indexes = BuiltIndexes.of(settings, out);
        ComparisonTable table = table(indexes);
        indexes.addCosts(table);
        print(indexes, table, "generated documents", text, documents.queries(QUERIES, 1), out);
    }

    /**
     * The same with the real texts of {@code vankien.shared}. They are few: indexing is measured with each of them several
     * times, so that it is not the start of a program that is compared with a server that runs.
     */
    public static void printReal(PrintStream out) throws IOException {
        RealDocuments documents = RealDocuments.of(MeasuredText.shared("real-text"));
        CompareSettings settings =
                CompareSettings.ofProperties().of(documents.size()).below("real");
        CompareSettings many = settings.of(TIMES * documents.size());
        long text = documents.write(settings.corpus(), 1);
        documents.write(many.corpus(), TIMES);
        BuiltIndexes indexes = BuiltIndexes.of(settings, out);
        ComparisonTable table = table(indexes);
        BuiltIndexes.of(many, out).addCosts(table);
        print(indexes, table, "real texts", text, documents.queries(QUERIES), out);
    }

    private static ComparisonTable table(BuiltIndexes indexes) {
        return new ComparisonTable(
                indexes.contestants().stream().map(Contestant::name).toList());
    }

    private static void print(
            BuiltIndexes indexes,
            ComparisonTable table,
            String what,
            long text,
            List<GeneratedQuery> queries,
            PrintStream out)
            throws IOException {
        String machine = MachineFacts.line();
        CompareSettings settings = indexes.settings();
        indexes.addSizes(text, table);
        SideBySide run = new SideBySide(settings, queries);
        for (int round = 1; round <= settings.rounds(); round++) {
            out.println("round " + round + " of " + settings.rounds());
            run.round(indexes.contestants(), table);
        }
        String markdown = table.markdown(settings, what, machine);
        Path file = settings.work().resolve("comparison-" + settings.documents() + ".md");
        Files.writeString(file, markdown, StandardCharsets.UTF_8);
        out.println(markdown);
        out.println("written to " + file);
    }

    /** Writes the documents where they are not there yet; gives the bytes of their texts. */
    static long generate(GeneratedDocuments documents, CompareSettings settings) throws IOException {
        Path size = settings.corpus().resolveSibling(settings.corpus().getFileName() + ".bytes");
        if (Files.exists(size)) {
            return Long.parseLong(Files.readString(size).strip());
        }
        long bytes = CorpusFiles.JSON_LINES.write(documents.all(), settings.corpus());
        Files.writeString(size, bytes + "\n");
        return bytes;
    }

    /** One round, with servers started anew: what Java compiles, and how, differs from start to start. */
    private void round(List<Contestant> all, ComparisonTable table) throws IOException {
        try {
            for (Contestant contestant : all) {
                servers.put(contestant, contestant.serve());
            }
            for (ServerProcess server : servers.values()) {
                server.awaitIdle(LONGEST_START);
            }
            for (Contestant contestant : all) {
                load(contestant, requests(contestant, List.of(QueryShape.values())))
                        .closed(WARM_UP);
            }
            for (QueryShape shape : QueryShape.values()) {
                search(shape, table);
            }
            for (Map.Entry<Contestant, ServerProcess> server : servers.entrySet()) {
                table.add(
                        "anonymous resident memory after all, MB",
                        server.getKey().name(),
                        server.getValue().cost().anonymousBytes() / 1e6,
                        false);
            }
        } finally {
            servers.values().forEach(ServerProcess::close);
            servers.clear();
        }
    }

    private List<LoadRequest> requests(Contestant contestant, List<QueryShape> shapes) {
        return contestant.dialect().requests(address(contestant), shapes, queries);
    }

    private void search(QueryShape shape, ComparisonTable table) throws IOException {
        Map<Contestant, List<LoadRequest>> asked = new LinkedHashMap<>();
        for (Contestant contestant : servers.keySet()) {
            List<LoadRequest> requests = requests(contestant, List.of(shape));
            if (!requests.isEmpty()) {
                asked.put(contestant, requests);
            }
        }
        for (Map.Entry<Contestant, List<LoadRequest>> each : asked.entrySet()) {
            found(shape, each.getKey(), each.getValue(), table);
            load(each.getKey(), each.getValue()).closed(WARM_UP_OF_SHAPE);
        }
        double slowest = throughput(shape, asked, table);
        latency(shape, asked, rates.computeIfAbsent(shape, any -> slowest * SHARE_OF_CAPACITY), table);
    }

    private LoadGenerator load(Contestant contestant, List<LoadRequest> requests) {
        return new LoadGenerator(address(contestant), requests, settings.connections());
    }

    private URI address(Contestant contestant) {
        return server(contestant).address();
    }

    private ServerProcess server(Contestant contestant) {
        ServerProcess server = servers.get(contestant);
        if (server == null) {
            throw new IllegalStateException(contestant.name() + " is not served");
        }
        return server;
    }

    /** How many documents are found in the mean: the same work for all, about. */
    private void found(QueryShape shape, Contestant contestant, List<LoadRequest> requests, ComparisonTable table)
            throws IOException {
        if (shape == QueryShape.SUGGESTION) {
            return;
        }
        double sum = 0;
        try (Connection connection = new Connection(address(contestant))) {
            for (LoadRequest request : requests.subList(0, COMPARED)) {
                Connection.Answer answer = connection.exchange(request);
                long found = contestant.dialect().found(answer.text());
                if (answer.status() != 200 || found < 0) {
                    throw new IOException(contestant.name() + " answered with " + answer.status() + ": "
                            + answer.text()
                                    .substring(0, Math.min(500, answer.text().length())));
                }
                sum += found;
            }
        }
        table.add(shape.label() + ", documents found", contestant.name(), sum / COMPARED, true);
    }

    /** Gives what the slowest can do. */
    private double throughput(QueryShape shape, Map<Contestant, List<LoadRequest>> asked, ComparisonTable table)
            throws IOException {
        double slowest = Double.POSITIVE_INFINITY;
        for (Map.Entry<Contestant, List<LoadRequest>> each : asked.entrySet()) {
            String name = each.getKey().name();
            ServerProcess server = server(each.getKey());
            double before = server.cost().cpuSeconds();
            LoadResult result = load(each.getKey(), each.getValue())
                    .closed(Duration.ofSeconds(settings.seconds()))
                    .requireAnswered(name);
            double cpu = server.cost().cpuSeconds() - before;
            table.add(shape.label() + ", requests a second", name, result.throughput(), true);
            table.add(shape.label() + ", CPU ms a request", name, cpu * 1_000 / result.requests(), false);
            slowest = Math.min(slowest, result.throughput());
        }
        return slowest;
    }

    private void latency(QueryShape shape, Map<Contestant, List<LoadRequest>> asked, double rate, ComparisonTable table)
            throws IOException {
        String at = String.format(Locale.ROOT, " ms at %.0f a second", rate);
        for (Map.Entry<Contestant, List<LoadRequest>> each : asked.entrySet()) {
            String name = each.getKey().name();
            LoadResult result = new LoadGenerator(address(each.getKey()), each.getValue(), READERS)
                    .atRate(rate, Duration.ofSeconds(settings.seconds()))
                    .requireAnswered(name);
            table.add(shape.label() + ", median" + at, name, result.median(), false);
            table.add(shape.label() + ", p99" + at, name, result.p99(), false);
        }
    }

    static double median(List<Double> values) {
        List<Double> sorted = Stream.of(values.toArray(Double[]::new)).sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
