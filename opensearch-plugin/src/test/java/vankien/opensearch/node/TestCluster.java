package vankien.opensearch.node;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Nodes in processes of their own: on their class path is what OpenSearch is made of, with its own Lucene, and nothing of
 * ours; the plugin comes out of its archive, by a class loader of its own. So that they prove what an installation does.
 */
public final class TestCluster implements AutoCloseable {
    private static final long START_SECONDS = 180;

    private final Path folder;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final List<TestNode> nodes = new ArrayList<>();

    /** One node. */
    public static final class TestNode {
        private final List<String> command;
        private final Path log;
        private @Nullable Process process;
        private String address = "";

        private TestNode(List<String> command, Path log) {
            this.command = command;
            this.log = log;
        }

        /** Where it listens, {@code http://127.0.0.1:9200}. */
        public String address() {
            return address;
        }

        /** Starts it, again where it was killed. */
        public void start() throws IOException {
            Process started = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            process = started;
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
            while (System.nanoTime() < end) {
                for (String line : Files.readAllLines(log, StandardCharsets.UTF_8)) {
                    if (line.startsWith("listening on ")) {
                        address = line.substring("listening on ".length());
                        return;
                    }
                }
                if (!started.isAlive()) {
                    break;
                }
                pause();
            }
            throw new IOException("a node did not start: " + Files.readString(log, StandardCharsets.UTF_8));
        }

        /** Ends it as a power cut does. */
        public void kill() {
            Process running = process;
            if (running != null) {
                running.destroyForcibly().onExit().join();
                process = null;
            }
        }
    }

    private TestCluster(Path folder) {
        this.folder = folder;
    }

    /**
     * Starts nodes that find each other.
     *
     * @param plugin the plugin's archive; null for nodes without it
     */
    public static TestCluster of(Path folder, int count, @Nullable Path plugin) throws IOException {
        TestCluster cluster = new TestCluster(folder);
        List<Integer> ports =
                IntStream.range(0, count).mapToObj(i -> freePort()).toList();
        String names = IntStream.range(0, count).mapToObj(i -> "node" + i).collect(Collectors.joining(","));
        String seeds = ports.stream().map(port -> "127.0.0.1:" + port).collect(Collectors.joining(","));
        for (int i = 0; i < count; i++) {
            cluster.nodes.add(cluster.node("node" + i, ports.get(i), names, seeds, plugin));
        }
        try {
            List<Thread> starts = new ArrayList<>();
            List<IOException> failures = new ArrayList<>();
            for (TestNode node : cluster.nodes) {
                starts.add(Thread.ofPlatform().start(() -> {
                    try {
                        node.start();
                    } catch (IOException e) {
                        synchronized (failures) {
                            failures.add(e);
                        }
                    }
                }));
            }
            for (Thread start : starts) {
                start.join();
            }
            for (IOException failure : failures) {
                throw failure;
            }
            return cluster;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            cluster.close();
            throw new IOException("interrupted", e);
        } catch (IOException e) {
            cluster.close();
            throw e;
        }
    }

    private TestNode node(String name, int port, String names, String seeds, @Nullable Path plugin) throws IOException {
        Path home = Files.createDirectories(folder.resolve(name));
        Files.createDirectories(home.resolve("config"));
        if (plugin != null) {
            unpack(plugin, home.resolve("plugins").resolve("vankien"));
        }
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + System.getProperty("vankien.node.heap", "512m"),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--add-modules",
                "jdk.incubator.vector",
                "--enable-native-access=ALL-UNNAMED",
                "-Dfile.encoding=UTF-8",
                "-cp",
                classPath(),
                NodeMain.class.getName(),
                home.toString(),
                "node.name=" + name,
                "cluster.name=" + folder.getFileName(),
                // The same when it comes back.
                "http.port=" + freePort(),
                "transport.port=" + port));
        if (names.contains(",")) {
            command.add("discovery.seed_hosts=" + seeds);
            command.add("cluster.initial_cluster_manager_nodes=" + names);
        } else {
            command.add("discovery.type=single-node");
        }
        return new TestNode(command, home.resolve("node.log"));
    }

    /** What a distribution of OpenSearch has in lib and modules, and the class that starts it. */
    private static String classPath() throws IOException {
        String jars = Files.readString(Path.of(System.getProperty("vankien.node.classpath")), StandardCharsets.UTF_8)
                .strip();
        // Not the folder of the test classes: on the class path of a node is no class of the plugin.
        Path own = Files.createTempDirectory("vankien-node");
        String file = NodeMain.class.getName().replace('.', '/') + ".class";
        Path target = own.resolve(file);
        Files.createDirectories(target.getParent());
        try (InputStream in = NodeMain.class.getClassLoader().getResourceAsStream(file)) {
            if (in == null) {
                throw new IOException("no class file of " + NodeMain.class);
            }
            Files.copy(in, target);
        }
        return own + System.getProperty("path.separator") + jars;
    }

    private static void unpack(Path archive, Path target) throws IOException {
        Files.createDirectories(target);
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path file = target.resolve(entry.getName());
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                } else {
                    Files.createDirectories(file.getParent());
                    Files.copy(zip, file);
                }
            }
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The nodes, in the order of their names. */
    public List<TestNode> nodes() {
        return nodes;
    }

    /** Where the first one listens. */
    public String address() {
        return nodes.getFirst().address();
    }

    /** Where all listen, {@code http://127.0.0.1:9200,127.0.0.1:9201}. */
    public String addresses() {
        return nodes.stream()
                .map(node -> node.address().substring("http://".length()))
                .collect(Collectors.joining(",", "http://", ""));
    }

    /** Sends something to the first node. */
    public String send(String method, String path, String json) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address() + path))
                .header("Content-Type", "application/json; charset=utf-8")
                .timeout(Duration.ofMinutes(2))
                .method(method.toUpperCase(Locale.ROOT), HttpRequest.BodyPublishers.ofString(json))
                .build();
        try {
            HttpResponse<String> response =
                    http.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            if (response.statusCode() >= 300) {
                throw new IOException(method + " " + path + " gives " + response.statusCode() + ": " + response.body());
            }
            return response.body();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /** The last lines that a node wrote. */
    public String log(int node) throws IOException {
        try (BufferedReader in = Files.newBufferedReader(nodes.get(node).log, StandardCharsets.UTF_8)) {
            List<String> lines = in.lines().toList();
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 60), lines.size()));
        }
    }

    @Override
    public void close() {
        nodes.forEach(TestNode::kill);
        http.close();
    }
}
