package vankien.benchmark.compare;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import vankien.benchmark.compare.IndexingCost.Timed;
import vankien.benchmark.load.Connection;
import vankien.benchmark.load.LoadRequest;
import vankien.benchmark.load.ProcessCost;

/**
 * Solr or OpenSearch, each on a class path of its own that a Maven project in {@code benchmarks/} makes: their Lucene is
 * another version.
 *
 * @param product which
 * @param projects the folder {@code benchmarks}
 */
record ForeignServer(Product product, Path projects, Path folder, String heap) implements Contestant {
    private static final int BATCH = 200;
    private static final int CLIENTS = 2;
    private static final String HEALTH = "/_cluster/health/documents?wait_for_status=green&timeout=60s";

    /** The two that are measured. */
    enum Product {
        SOLR("Solr 9.10.1", "solr", "SolrNode"),
        OPEN_SEARCH("OpenSearch 3.8.0", "opensearch", "OpenSearchNode");

        private final String label;
        private final String project;
        private final String main;

        Product(String label, String project, String main) {
            this.label = label;
            this.project = project;
            this.main = main;
        }
    }

    @Override
    public String name() {
        return product.label;
    }

    @Override
    public Dialect dialect() {
        return product == Product.SOLR ? new SolrDialect() : new OpenSearchDialect();
    }

    @Override
    public boolean hasIndex() {
        // An index of other settings is none.
        try {
            return Files.exists(done()) && Files.readString(done()).equals(configuration());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Timed index(Path corpus) throws IOException {
        // What a run left that was ended.
        IndexingCost.delete(folder);
        try (ServerProcess server = serve()) {
            if (product == Product.OPEN_SEARCH) {
                String mapping = Files.readString(
                        projects.resolve(product.project).resolve("index.json"), StandardCharsets.UTF_8);
                answered(server.address(), LoadRequest.put(server.address(), "/documents", mapping));
            }
            long began = System.nanoTime();
            ProcessCost before = server.cost();
            Batches batches = new Batches(corpus, BATCH, product == Product.OPEN_SEARCH);
            String to = product == Product.SOLR ? "/solr/documents/update" : "/_bulk";
            batches.send(server.address(), to, CLIENTS);
            answered(
                    server.address(),
                    LoadRequest.post(
                            server.address(),
                            product == Product.SOLR ? "/solr/documents/update?commit=true" : "/documents/_refresh",
                            product == Product.SOLR ? "[]" : ""));
            Timed cost =
                    new Timed((System.nanoTime() - began) / 1e9, server.cost().cpuSeconds() - before.cpuSeconds());
            answered(
                    server.address(),
                    LoadRequest.post(
                            server.address(),
                            product == Product.SOLR
                                    ? "/solr/documents/update?optimize=true&maxSegments=1"
                                    : "/documents/_forcemerge?max_num_segments=1&flush=true",
                            product == Product.SOLR ? "[]" : ""));
            if (product == Product.OPEN_SEARCH) {
                // Its log of operations is written behind its back: until then the next start would serve what was
                // there before.
                answered(server.address(), LoadRequest.post(server.address(), "/documents/_close", ""));
                answered(server.address(), LoadRequest.post(server.address(), "/documents/_open", ""));
                oneSegment(server.address());
            }
            Files.writeString(done(), configuration());
            return cost;
        }
    }

    /** @throws IOException where there are more, or some of it is not on the disk */
    private static void oneSegment(URI server) throws IOException {
        answered(server, LoadRequest.get(server, HEALTH));
        try (Connection connection = new Connection(server)) {
            String segments = connection
                    .granted(LoadRequest.get(server, "/_cat/segments/documents?h=committed&format=json"))
                    .text()
                    .strip();
            if (!segments.equals("[{\"committed\":\"true\"}]")) {
                throw new IOException("OpenSearch has not one segment that is committed, but: " + segments);
            }
        }
    }

    /** Over a connection of its own: a server closes one that is silent while documents go in over others. */
    private static void answered(URI server, LoadRequest request) throws IOException {
        try (Connection connection = new Connection(server)) {
            connection.granted(request);
        }
    }

    @Override
    public ServerProcess serve() throws IOException {
        Path project = projects.resolve(product.project);
        Path classes = project.resolve("target/classes");
        Path classPath = project.resolve("target/classpath");
        Path log = folder.resolveSibling(product.project + ".log");
        if (!Files.exists(classPath) || !Files.exists(classes.resolve(product.main + ".class"))) {
            String maven = System.getProperty("vankien.maven", "mvn");
            ServerProcess.run(
                    List.of(maven, "-q", "-f", project.resolve("pom.xml").toString(), "compile"), log);
        }
        List<Object> arguments = new ArrayList<>();
        if (product == Product.SOLR) {
            arguments.add(project.resolve("home"));
        }
        arguments.add(folder);
        String all = classes + File.pathSeparator + Files.readString(classPath).strip();
        ServerProcess server = ServerProcess.start(
                ServerProcess.java(heap, ServerProcess.VECTORS, all, product.main, arguments.toArray()), log);
        if (product == Product.OPEN_SEARCH && hasIndex()) {
            answered(server.address(), LoadRequest.get(server.address(), HEALTH));
        }
        return server;
    }

    /** What it is set to, as one number. */
    private String configuration() throws IOException {
        CRC32 all = new CRC32();
        try (Stream<Path> files = Files.walk(projects.resolve(product.project))) {
            for (Path file : files.filter(
                            each -> each.toString().matches(".*(index\\.json|/home/.*\\.(xml|properties))"))
                    .sorted()
                    .toList()) {
                all.update(Files.readAllBytes(file));
            }
        }
        return Long.toHexString(all.getValue());
    }

    private Path done() {
        return folder.resolveSibling(product.project + ".indexed");
    }
}
