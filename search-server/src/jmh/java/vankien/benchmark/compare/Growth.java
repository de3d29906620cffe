package vankien.benchmark.compare;

import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vankien.benchmark.compare.IndexingCost.Timed;
import vankien.benchmark.corpus.GeneratedDocuments;
import vankien.benchmark.corpus.GeneratedQuery;
import vankien.benchmark.load.Connection;
import vankien.benchmark.load.LoadGenerator;
import vankien.benchmark.load.LoadRequest;
import vankien.benchmark.load.LoadResult;

/**
 * How time, size and memory grow with the number of documents: a table, a drawing, and what the next size would take. One client
 * asks as soon as it is answered: what a search takes where nothing waits in line.
 *
 * <p>What has to grow how, by the way it is built; the measured powers say whether it does:
 *
 * <ul>
 *   <li>indexing: reading and analysis with the text, merging with its logarithm; the look-up of the same document in other
 *       files is one query for each new one, whose postings grow with how often a number is borne again;
 *   <li>the index: with the text; its dictionaries slower, as the vocabulary does;
 *   <li>heap of a server: four bytes a document (its date) and a bit for who sees it, for each state and for each kept filter;
 *       some 60 bytes for each changed document and an entry for each group; what is learned for suggestions, and what is
 *       remembered of documents and terms, is bounded and full sooner in a large archive; postings and stored texts stay in
 *       the page cache;
 *   <li>a search: the best fifty are found with pruning, slower than the archive grows; totals and facets read every
 *       document that has one of the words, as the archive grows; passages, by hit, not at all;
 *   <li>the start: dates and acts of change are read once, as the archive grows.
 * </ul>
 */
public final class Growth {
    private static final String HEAP = "256m";
    private static final int STARTS = 5;
    private static final Duration LONGEST_LEARNING = Duration.ofMinutes(10);
    private static final int QUERIES = 400;
    /** Until the second compiler is done: at first it takes a part of the processors. */
    private static final Duration WARM_UP = Duration.ofSeconds(30);

    private static final String TEXT = "text, MB";
    private static final String INDEXING = "indexing, s";
    private static final String INDEXING_CPU = "indexing, CPU s";
    private static final String INDEX = "index, MB";
    private static final Set<String> FOR_EACH_DOCUMENT = Set.of(TEXT, INDEXING, INDEXING_CPU, INDEX);
    private static final Pattern USED = Pattern.compile("heap.*used (\\d+)K");

    private final Map<String, Map<Integer, Double>> measured = new LinkedHashMap<>();

    private Growth() {}

    /** Measures each size of {@code vankien.sizes}, ascending and separated by commas. */
    public static void print(PrintStream out) throws IOException {
        CompareSettings settings = CompareSettings.ofProperties();
        Growth growth = new Growth();
        String machine = MachineFacts.line();
        for (String size :
                CompareSettings.text("vankien.sizes", "1000,10000,100000").split(",", -1)) {
            out.println("measuring " + size + " documents");
            growth.measure(settings.of(Integer.parseInt(size.strip())));
        }
        GrowthModel model = new GrowthModel(growth.measured, FOR_EACH_DOCUMENT);
        String text = String.format(
                Locale.ROOT,
                "Indexed with -Xmx%s, served with -Xmx%s; %s.%n%n%s",
                settings.heap(),
                HEAP,
                machine,
                model.markdown());
        Path table = settings.work().resolve("growth.md");
        Path drawing = settings.work().resolve("growth.svg");
        Files.writeString(table, text, StandardCharsets.UTF_8);
        Files.writeString(drawing, new GrowthDrawing(growth.measured).svg(), StandardCharsets.UTF_8);
        out.println(text);
        out.println("written to " + table + " and " + drawing);
    }

    private void put(String what, int documents, double value) {
        measured.computeIfAbsent(what, any -> new LinkedHashMap<>()).put(documents, value);
    }

    private void measure(CompareSettings of) throws IOException {
        int size = of.documents();
        GeneratedDocuments documents = new GeneratedDocuments(of.root().resolve("corpus"), size, 1);
        long text = SideBySide.generate(documents, of);
        VankienServer vankien = new VankienServer(of.index("growth"), of.heap());
        vankien.prepare();
        Path cost = of.index("growth.cost");
        if (!vankien.hasIndex()) {
            vankien.indexAsItIs(of.corpus()).keep(cost);
        }
        Timed timed = Timed.kept(cost)
                .orElseThrow(() -> new IOException(cost + " does not say what indexing cost: delete " + vankien.folder()
                        + " to have it indexed again"));
        put(TEXT, size, text / 1e6);
        put(INDEXING, size, timed.seconds());
        put(INDEXING_CPU, size, timed.cpuSeconds());
        put(INDEX, size, IndexingCost.bytes(vankien.folder()) / 1e6);
        List<Double> starts = new ArrayList<>();
        GeneratedQuery first = documents.queries(1, 9).getFirst();
        for (int i = 0; i < STARTS; i++) {
            long began = System.nanoTime();
            try (ServerProcess server = serve(vankien)) {
                answered(server.address(), first);
                starts.add((System.nanoTime() - began) / 1e6);
            }
        }
        put("start to first answer, ms", size, SideBySide.median(starts));
        try (ServerProcess server = serve(vankien)) {
            // It learns what to suggest, the longer the larger the archive.
            server.awaitIdle(LONGEST_LEARNING);
            search(of, documents.queries(QUERIES, 1), server);
            put("heap in use, MB", size, heap(server.pid()));
            put("anonymous resident memory, MB", size, server.cost().anonymousBytes() / 1e6);
        }
    }

    private void search(CompareSettings of, List<GeneratedQuery> queries, ServerProcess server) throws IOException {
        for (QueryShape shape : List.of(QueryShape.OR, QueryShape.FULL, QueryShape.SUGGESTION)) {
            List<LoadRequest> requests = new VankienDialect(true).requests(server.address(), List.of(shape), queries);
            LoadGenerator reader = new LoadGenerator(server.address(), requests, 1);
            reader.closed(WARM_UP);
            double before = server.cost().cpuSeconds();
            LoadResult result = reader.closed(Duration.ofSeconds(of.seconds())).requireAnswered("Vankien");
            put(shape.label() + ", median ms", of.documents(), result.median());
            put(shape.label() + ", p99 ms", of.documents(), result.p99());
            put(
                    shape.label() + ", CPU ms",
                    of.documents(),
                    (server.cost().cpuSeconds() - before) * 1_000 / result.requests());
        }
    }

    private static ServerProcess serve(VankienServer vankien) throws IOException {
        return new VankienServer(vankien.folder(), HEAP).serve();
    }

    private static void answered(URI server, GeneratedQuery query) throws IOException {
        try (Connection connection = new Connection(server)) {
            LoadRequest request = new VankienDialect(true)
                    .request(server, QueryShape.FULL, query)
                    .orElseThrow();
            connection.granted(request);
        }
    }

    /** Megabytes of live objects. */
    private static double heap(long pid) throws IOException {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        File log = File.createTempFile("heap", ".txt");
        try {
            ServerProcess.run(List.of(jcmd.toString(), Long.toString(pid), "GC.run"), log.toPath());
            ServerProcess.run(List.of(jcmd.toString(), Long.toString(pid), "GC.heap_info"), log.toPath());
            Matcher used = USED.matcher(Files.readString(log.toPath()));
            return used.find() ? Long.parseLong(used.group(1)) / 1024.0 : Double.NaN;
        } finally {
            Files.deleteIfExists(log.toPath());
        }
    }
}
