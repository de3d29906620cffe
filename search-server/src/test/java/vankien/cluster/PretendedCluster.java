package vankien.cluster;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;
import vankien.index.IndexAnalysis;
import vankien.index.IndexManifest;
import vankien.index.IndexStore;
import vankien.index.PortableDocument;
import vankien.index.PortableIndex;
import vankien.search.ShardAnswers;

/**
 * What a server of Vankien asks of a cluster, answered by this process over HTTP or HTTPS from generations that are put into
 * it: real shards, without OpenSearch.
 */
final class PretendedCluster implements AutoCloseable {
    static final String ALIAS = "kho";
    private static final int PARTS = 2;

    private final HttpServer server;
    private final Map<String, Generation> generations = new ConcurrentHashMap<>();
    private final KeptDocuments servers = new KeptDocuments();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private volatile String alias = ALIAS;
    private volatile String served = "";
    /** Sent instead of further pages; 0 for pages. */
    private volatile int scrollRefusal;
    /** Sent instead of answers to questions; 0 for answers. */
    private volatile int refusal;

    private volatile @Nullable String expectedLogin;
    private volatile @Nullable IndexStore next;
    private volatile String uuid = "c-1";
    /** What is done before a lease is taken. */
    private volatile Runnable beforeLease = () -> {};

    /** A generation as it lies on a cluster. */
    private record Generation(IndexManifest manifest, List<DirectoryReader> parts, List<PortableDocument> documents) {}

    private PretendedCluster(HttpServer server) {
        this.server = server;
        server.createContext("/", this::answer);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    static PretendedCluster overHttp() throws IOException {
        return new PretendedCluster(HttpServer.create(anyPort(), 0));
    }

    static PretendedCluster overHttps(SSLContext certificate) throws IOException {
        HttpsServer server = HttpsServer.create(anyPort(), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(certificate));
        return new PretendedCluster(server);
    }

    private static InetSocketAddress anyPort() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }

    String authority() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    /** Who does not show this is refused. */
    PretendedCluster behind(String authorization) {
        expectedLogin = authorization;
        return this;
    }

    /** Answers questions with an error from now on; 0 for answers. */
    void refuse(int status) {
        refusal = status;
    }

    /** Answers with an error from now on when a further page is asked for. */
    void refusePages(int status) {
        scrollRefusal = status;
    }

    /** Does something before each lease is written. */
    void beforeLease(Runnable doing) {
        beforeLease = doing;
    }

    /** The generations that servers say they use. */
    List<String> leases() {
        return List.copyOf(servers.all().values());
    }

    /** What was asked, {@code GET /kho/_mapping}, in its order. */
    List<String> asked() {
        return List.copyOf(asked);
    }

    /** Another cluster, with an archive of the same name. */
    void rebuilt(String identity) {
        uuid = identity;
    }

    /** Publishes the next generation while this one is fetched, and takes this one away. */
    void publishMeanwhile(IndexStore store) {
        next = store;
    }

    /** Puts the generation that an index has now in the place of the one that is served. */
    void publish(IndexStore store) throws IOException {
        try (Directory directory = FSDirectory.open(store.current().orElseThrow());
                DirectoryReader index = DirectoryReader.open(directory)) {
            List<Directory> directories = new ArrayList<>();
            List<IndexWriter> writers = new ArrayList<>();
            for (int i = 0; i < PARTS; i++) {
                directories.add(new ByteBuffersDirectory());
                writers.add(new IndexWriter(directories.get(i), new IndexWriterConfig(IndexAnalysis.forIndex())));
            }
            List<PortableDocument> documents = new ArrayList<>();
            AtomicInteger number = new AtomicInteger();
            PortableIndex.each(index, document -> {
                PortableDocument numbered = document.numbered(number.getAndIncrement());
                documents.add(numbered);
                writers.get(Math.floorMod(numbered.group().hashCode(), PARTS)).addDocument(numbered.toLucene());
            });
            List<DirectoryReader> parts = new ArrayList<>();
            for (int i = 0; i < PARTS; i++) {
                writers.get(i).close();
                parts.add(DirectoryReader.open(directories.get(i)));
            }
            IndexManifest manifest = IndexManifest.of(index);
            String name = ALIAS + "-" + manifest.generation();
            generations.put(name, new Generation(manifest, parts, documents));
            served = name;
        }
    }

    /** Becomes the cluster of another archive. */
    void renamed(String name) {
        Generation generation = Objects.requireNonNull(generations.get(served));
        served = served.replace(alias + "-", name + "-");
        alias = name;
        generations.put(served, generation);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String login = exchange.getRequestHeaders().getFirst("Authorization");
        PretendedAnswer.give(exchange, (method, path, query, body) -> {
            if (expectedLogin != null && !expectedLogin.equals(login)) {
                throw new IllegalStateException("401");
            }
            asked.add(method + " " + path);
            return answer(method, path, query, body);
        });
    }

    private String answer(String method, String path, String query, String body) throws IOException {
        String[] steps = path.substring(1).split("/", -1);
        if (path.equals("/" + alias + "/_mapping")) {
            return mapping();
        }
        if (path.equals("/_nodes/plugins")) {
            return "{\"nodes\": {\"a\": {\"name\": \"a\", \"version\": \"3.8.0\", \"plugins\": [{\"name\": \"vankien\","
                    + " \"version\": \"1\"}]}}}";
        }
        if (path.equals("/")) {
            return "{\"cluster_uuid\": \"" + uuid + "\"}";
        }
        if (path.equals("/_search/scroll")) {
            if (scrollRefusal > 0 && method.equals("POST")) {
                throw new IllegalStateException(Integer.toString(scrollRefusal));
            }
            return "{\"_scroll_id\": \"s\", \"hits\": {\"hits\": []}}";
        }
        if (steps[0].equals(alias + "-servers")) {
            beforeLease.run();
            return servers.answer(method, steps[1], steps[steps.length - 1], query, body);
        }
        IndexStore meanwhile = next;
        if (path.endsWith("/_search") && meanwhile != null) {
            next = null;
            generations.remove(steps[0]);
            publish(meanwhile);
        }
        Generation generation = generations.get(steps[0]);
        if (generation == null) {
            throw new IllegalStateException("404");
        }
        if (path.endsWith("/_vankien/ask")) {
            if (refusal > 0) {
                throw new IllegalStateException(Integer.toString(refusal));
            }
            List<String> answers = new ArrayList<>();
            for (DirectoryReader part : generation.parts()) {
                answers.add(ShardAnswers.answer(part, body));
            }
            return ClusterClient.JSON.writeValueAsString(Map.of("answers", answers));
        }
        return page(generation);
    }

    private String mapping() {
        Generation generation = generations.get(served);
        if (generation == null) {
            throw new IllegalStateException("404");
        }
        ObjectNode mapping = ClusterClient.JSON.createObjectNode();
        mapping.putObject(served)
                .putObject("mappings")
                .putObject("_meta")
                .putObject(GenerationPublisher.META)
                .set(
                        "manifest",
                        ClusterClient.JSON.valueToTree(generation.manifest().toUserData()));
        return mapping.toString();
    }

    /** All at once, without what a catalogue does not have. */
    private static String page(Generation generation) {
        ObjectNode page = ClusterClient.JSON.createObjectNode();
        page.put("_scroll_id", "s");
        ObjectNode hits = page.putObject("hits");
        hits.putObject("total").put("value", generation.documents().size());
        var all = hits.putArray("hits");
        for (PortableDocument document : generation.documents()) {
            Map<String, String> stored = PortableDocument.withoutText(document.stored());
            ObjectNode hit = all.addObject();
            hit.putObject("fields").putArray("vankien_stored").add(ClusterClient.JSON.writeValueAsString(stored));
            hit.putObject("_source")
                    .putObject("document")
                    .set("values", ClusterClient.JSON.readTree(document.json()).path("values"));
        }
        return page.toString();
    }

    @Override
    public void close() {
        server.stop(0);
        for (Generation generation : generations.values()) {
            for (DirectoryReader part : generation.parts()) {
                try {
                    part.close();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }
}
