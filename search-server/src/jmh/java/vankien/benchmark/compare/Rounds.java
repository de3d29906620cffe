package vankien.benchmark.compare;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vankien.benchmark.corpus.GeneratedQuery;
import vankien.benchmark.load.Connection;
import vankien.benchmark.load.LoadGenerator;
import vankien.benchmark.load.LoadRequest;
import vankien.benchmark.load.LoadResult;

/**
 * Rounds in which each server is asked the same, one after the other. In what counts each query is asked equally often: a
 * quick server would otherwise answer others than a slow one, and the slowest of 100 is none where 40 are asked.
 */
final class Rounds {
    /** Each is asked so long before what counts, as servers run for months: a minute of two clients is a day of an office. */
    private static final Duration WARM_UP = Duration.ofSeconds(60);

    private static final Duration WARM_UP_OF_SHAPE = Duration.ofSeconds(6);
    private static final int READERS = 8;

    private static final Duration LONGEST_START = Duration.ofMinutes(4);

    private static final int COMPARED = 40;
    /** Where one finds fewer documents than another, by more than this part, they are not asked the same. */
    private static final double AS_MANY = .05;
    /** Readers come at this part of what the slowest can do, so that none is overloaded. */
    private static final double SHARE_OF_CAPACITY = .4;

    private final CompareSettings settings;
    private final List<GeneratedQuery> queries;
    private final ComparisonTable table;
    private final Map<Contestant, ServerProcess> servers = new LinkedHashMap<>();
    /** How often a second readers ask, the same in each round. */
    private final Map<QueryShape, Double> rates = new EnumMap<>(QueryShape.class);

    Rounds(CompareSettings settings, List<GeneratedQuery> queries, ComparisonTable table) {
        this.settings = settings;
        this.queries = queries;
        this.table = table;
    }

    /** One round, with servers started anew: what Java compiles, and how, differs from start to start. */
    void one(List<Contestant> all) throws IOException {
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
                search(shape);
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

    private void search(QueryShape shape) throws IOException {
        Map<Contestant, List<LoadRequest>> asked = new LinkedHashMap<>();
        for (Contestant contestant : servers.keySet()) {
            List<LoadRequest> requests = requests(contestant, List.of(shape));
            if (!requests.isEmpty()) {
                asked.put(contestant, requests);
            }
        }
        if (shape != QueryShape.SUGGESTION) {
            found(shape, asked);
        }
        for (Map.Entry<Contestant, List<LoadRequest>> each : asked.entrySet()) {
            load(each.getKey(), each.getValue()).closed(WARM_UP_OF_SHAPE);
        }
        double slowest = throughput(shape, asked);
        latency(shape, asked, rates.computeIfAbsent(shape, any -> slowest * SHARE_OF_CAPACITY));
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
    private void found(QueryShape shape, Map<Contestant, List<LoadRequest>> asked) throws IOException {
        Map<String, Double> found = new LinkedHashMap<>();
        for (Map.Entry<Contestant, List<LoadRequest>> each : asked.entrySet()) {
            double mean = found(each.getKey(), each.getValue().subList(0, COMPARED));
            found.put(each.getKey().name(), mean);
            table.add(shape.label() + ", documents found", each.getKey().name(), mean, true);
        }
        double most = found.values().stream().mapToDouble(mean -> mean).max().orElseThrow();
        double least = found.values().stream().mapToDouble(mean -> mean).min().orElseThrow();
        if (most - least > most * AS_MANY) {
            throw new IOException(shape.label() + ": servers do not find the same documents: " + found);
        }
    }

    private double found(Contestant contestant, List<LoadRequest> requests) throws IOException {
        double sum = 0;
        try (Connection connection = new Connection(address(contestant))) {
            for (LoadRequest request : requests) {
                Connection.Answer answer = connection.granted(request);
                long found = contestant.dialect().found(answer.text());
                if (found < 0) {
                    throw new IOException(contestant.name() + " does not say how many: " + answer.beginning());
                }
                sum += found;
            }
        }
        return sum / requests.size();
    }

    /** Gives what the slowest can do. */
    private double throughput(QueryShape shape, Map<Contestant, List<LoadRequest>> asked) throws IOException {
        double slowest = Double.POSITIVE_INFINITY;
        for (Map.Entry<Contestant, List<LoadRequest>> each : asked.entrySet()) {
            String name = each.getKey().name();
            ServerProcess server = server(each.getKey());
            LoadGenerator clients = load(each.getKey(), each.getValue());
            long once = each.getValue().size();
            double passes = Math.ceil(settings.seconds() / clients.closed(once).seconds());
            double before = server.cost().cpuSeconds();
            LoadResult result = clients.closed(once * (long) passes).requireAnswered(name);
            double cpu = server.cost().cpuSeconds() - before;
            table.add(shape.label() + ", requests a second", name, result.throughput(), true);
            table.add(shape.label() + ", CPU ms a request", name, cpu * 1_000 / result.requests(), false);
            slowest = Math.min(slowest, result.throughput());
        }
        return slowest;
    }

    private void latency(QueryShape shape, Map<Contestant, List<LoadRequest>> by, double rate) throws IOException {
        String at = String.format(Locale.ROOT, " ms at %.0f a second", rate);
        for (Map.Entry<Contestant, List<LoadRequest>> each : by.entrySet()) {
            String name = each.getKey().name();
            double once = each.getValue().size();
            // Half a request more, so that none is lost in rounding.
            double asked = Math.ceil(settings.seconds() * rate / once) * once + .5;
            LoadResult result = new LoadGenerator(address(each.getKey()), each.getValue(), READERS)
                    .atRate(rate, Duration.ofNanos((long) (asked / rate * 1e9)))
                    .requireAnswered(name);
            table.add(shape.label() + ", median" + at, name, result.median(), false);
            table.add(shape.label() + ", p99" + at, name, result.p99(), false);
        }
    }
}
