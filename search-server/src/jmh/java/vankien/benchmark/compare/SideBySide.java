package vankien.benchmark.compare;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import vankien.benchmark.MeasuredText;
import vankien.benchmark.compare.IndexingCost.Timed;
import vankien.benchmark.corpus.CorpusFiles;
import vankien.benchmark.corpus.GeneratedDocuments;
import vankien.benchmark.corpus.GeneratedQuery;
import vankien.benchmark.corpus.RealDocuments;
import vankien.benchmark.load.Connection;
import vankien.benchmark.load.LoadGenerator;
import vankien.benchmark.load.LoadRequest;
import vankien.benchmark.load.LoadResult;

/** Asks all servers the same, in turn, and prints the table. */
public final class SideBySide {
    private static final int QUERIES = 400;
    /** Each is asked so long before what counts: a small program is compiled after a few, a larger one is not. */
    private static final Duration WARM_UP = Duration.ofSeconds(20);

    private static final Duration LONGEST_START = Duration.ofMinutes(4);

    private static final int COMPARED = 40;
    /** Readers come at this part of what the slowest can do, so that none is overloaded. */
    private static final double SHARE_OF_CAPACITY = .4;

    private final CompareSettings settings;
    private final PrintStream out;
    private final List<GeneratedQuery> queries;
    private final Map<Contestant, ServerProcess> servers = new LinkedHashMap<>();

    private SideBySide(CompareSettings settings, List<GeneratedQuery> queries, PrintStream out) {
        this.settings = settings;
        this.queries = queries;
        this.out = out;
    }

    /** Generates, indexes, measures and prints. */
    public static void print(PrintStream out) throws IOException {
        CompareSettings settings = CompareSettings.ofProperties();
        GeneratedDocuments documents =
                new GeneratedDocuments(settings.root().resolve("corpus"), settings.documents(), 1);
        long text = generate(documents, settings);
        print(settings, "generated documents", text, documents.queries(QUERIES, 1), out);
    }

    /** The same with the real texts of {@code vankien.shared}. */
    public static void printReal(PrintStream out) throws IOException {
        RealDocuments documents = RealDocuments.of(MeasuredText.shared("real-text"));
        CompareSettings settings =
                CompareSettings.ofProperties().of(documents.size()).below("real");
        long text = documents.write(settings.corpus());
        print(settings, "real texts", text, documents.queries(QUERIES), out);
    }

    private static void print(
            CompareSettings settings, String what, long text, List<GeneratedQuery> queries, PrintStream out)
            throws IOException {
        String machine = MachineFacts.line();
        VankienServer vankien = new VankienServer(settings.index("vankien"), settings.heap());
        List<Contestant> all = List.of(
                vankien,
                new RawLuceneServer(vankien),
                foreign(ForeignServer.Product.SOLR, settings),
                foreign(ForeignServer.Product.OPEN_SEARCH, settings));
        SideBySide run = new SideBySide(settings, queries, out);
        ComparisonTable table =
                new ComparisonTable(all.stream().map(Contestant::name).toList());
        try {
            run.index(all, text, table);
            for (Contestant contestant : all) {
                run.servers.put(contestant, contestant.serve());
            }
            for (ServerProcess server : run.servers.values()) {
                server.awaitIdle(LONGEST_START);
            }
            run.search(table);
        } finally {
            run.servers.values().forEach(ServerProcess::close);
        }
        String markdown = table.markdown(settings, what, machine);
        Path file = settings.work().resolve("comparison-" + settings.documents() + ".md");
        Files.writeString(file, markdown, StandardCharsets.UTF_8);
        out.println(markdown);
        out.println("written to " + file);
    }

    private static ForeignServer foreign(ForeignServer.Product product, CompareSettings settings) {
        String name = product.name().toLowerCase(Locale.ROOT);
        return new ForeignServer(product, settings.root().resolve("benchmarks"), settings.index(name), settings.heap());
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

    private void index(List<Contestant> all, long text, ComparisonTable table) throws IOException {
        for (Contestant contestant : all) {
            if (contestant instanceof RawLuceneServer) {
                continue;
            }
            Path cost = contestant.folder().resolveSibling(contestant.folder().getFileName() + ".cost");
            if (!contestant.hasIndex()) {
                out.println("indexing with " + contestant.name());
                Timed timed = contestant.index(settings.corpus());
                Files.writeString(cost, timed.seconds() + " " + timed.cpuSeconds());
            }
            if (contestant instanceof VankienServer ours) {
                ours.requireDocuments(settings.documents());
            }
            String[] known = Files.exists(cost) ? Files.readString(cost).split(" ", -1) : new String[0];
            if (known.length == 2) {
                double seconds = Double.parseDouble(known[0]);
                table.add("indexing, documents a second", contestant.name(), settings.documents() / seconds, true);
                table.add(
                        "indexing, CPU ms a document",
                        contestant.name(),
                        Double.parseDouble(known[1]) * 1_000 / settings.documents(),
                        false);
            }
            table.add(
                    "index, as a multiple of the UTF-8 text",
                    contestant.name(),
                    IndexingCost.bytes(contestant.folder()) / (double) text,
                    false);
        }
    }

    private void search(ComparisonTable table) throws IOException {
        for (QueryShape shape : QueryShape.values()) {
            Map<Contestant, List<LoadRequest>> asked = new LinkedHashMap<>();
            servers.forEach((contestant, server) -> {
                List<LoadRequest> requests = contestant.dialect().requests(server.address(), List.of(shape), queries);
                if (!requests.isEmpty()) {
                    asked.put(contestant, requests);
                }
            });
            for (Map.Entry<Contestant, List<LoadRequest>> each : asked.entrySet()) {
                found(shape, each.getKey(), each.getValue(), table);
                load(each.getKey(), each.getValue()).closed(WARM_UP);
            }
            double slowest = throughput(shape, asked, table);
            latency(shape, asked, slowest * SHARE_OF_CAPACITY, table);
        }
        for (Map.Entry<Contestant, ServerProcess> server : servers.entrySet()) {
            table.add(
                    "anonymous resident memory after all, MB",
                    server.getKey().name(),
                    server.getValue().cost().anonymousBytes() / 1e6,
                    false);
        }
    }

    private LoadGenerator load(Contestant contestant, List<LoadRequest> requests) {
        return new LoadGenerator(address(contestant), requests, settings.connections());
    }

    private URI address(Contestant contestant) {
        ServerProcess server = servers.get(contestant);
        if (server == null) {
            throw new IllegalStateException(contestant.name() + " is not served");
        }
        return server.address();
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

    private double throughput(QueryShape shape, Map<Contestant, List<LoadRequest>> asked, ComparisonTable table)
            throws IOException {
        Map<Contestant, List<Double>> rates = new LinkedHashMap<>();
        Map<Contestant, List<Double>> costs = new LinkedHashMap<>();
        for (int round = 0; round < settings.rounds(); round++) {
            for (Map.Entry<Contestant, List<LoadRequest>> each : asked.entrySet()) {
                ServerProcess server = servers.get(each.getKey());
                if (server == null) {
                    continue;
                }
                double before = server.cost().cpuSeconds();
                LoadResult result = load(each.getKey(), each.getValue()).closed(Duration.ofSeconds(settings.seconds()));
                result.requireAnswered(each.getKey().name());
                double cpu = server.cost().cpuSeconds() - before;
                rates.computeIfAbsent(each.getKey(), any -> new ArrayList<>()).add(result.throughput());
                costs.computeIfAbsent(each.getKey(), any -> new ArrayList<>()).add(cpu * 1_000 / result.requests());
            }
        }
        rates.forEach((contestant, values) ->
                table.add(shape.label() + ", requests a second", contestant.name(), median(values), true));
        costs.forEach((contestant, values) ->
                table.add(shape.label() + ", CPU ms a request", contestant.name(), median(values), false));
        return rates.values().stream().mapToDouble(SideBySide::median).min().orElseThrow();
    }

    private void latency(QueryShape shape, Map<Contestant, List<LoadRequest>> asked, double rate, ComparisonTable table)
            throws IOException {
        Map<Contestant, EnumMap<Percentile, List<Double>>> times = new LinkedHashMap<>();
        for (int round = 0; round < settings.rounds(); round++) {
            for (Map.Entry<Contestant, List<LoadRequest>> each : asked.entrySet()) {
                LoadResult result = new LoadGenerator(address(each.getKey()), each.getValue(), 8)
                        .atRate(rate, Duration.ofSeconds(settings.seconds()));
                result.requireAnswered(each.getKey().name());
                EnumMap<Percentile, List<Double>> of =
                        times.computeIfAbsent(each.getKey(), any -> new EnumMap<>(Percentile.class));
                of.computeIfAbsent(Percentile.MEDIAN, any -> new ArrayList<>()).add(result.median());
                of.computeIfAbsent(Percentile.P99, any -> new ArrayList<>()).add(result.p99());
            }
        }
        String at = String.format(Locale.ROOT, " ms at %.0f a second", rate);
        for (Percentile percentile : Percentile.values()) {
            times.forEach((contestant, values) -> table.add(
                    shape.label() + ", " + percentile.label + at,
                    contestant.name(),
                    median(values.getOrDefault(percentile, List.of())),
                    false));
        }
    }

    private enum Percentile {
        MEDIAN("median"),
        P99("p99");

        private final String label;

        Percentile(String label) {
            this.label = label;
        }
    }

    static double median(List<Double> values) {
        List<Double> sorted = Stream.of(values.toArray(Double[]::new)).sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
