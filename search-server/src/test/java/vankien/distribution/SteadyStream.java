package vankien.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks a server without pause whether what it serves is complete. */
final class SteadyStream implements AutoCloseable {
    private static final long PAUSE_MS = 20;

    private final HttpClient client = HttpClient.newHttpClient();
    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final AtomicInteger answered = new AtomicInteger();
    /** By generation, its documents and the hits of a search for everything: always the same. */
    private final Map<String, String> seen = new TreeMap<>();

    private final String address;
    private final Future<?> asking;
    private volatile Set<Integer> complete;

    private SteadyStream(String address, int documents) {
        this.address = address;
        complete = Set.of(documents);
        asking = thread.submit(() -> {
            while (!stopped.get()) {
                ask();
                answered.incrementAndGet();
                Thread.sleep(PAUSE_MS);
            }
            return null;
        });
    }

    /** @param documents what the server has to begin with */
    static SteadyStream over(String address, int documents) {
        return new SteadyStream(address, documents);
    }

    /** A run begins that may publish so many documents. */
    void mayBecome(int documents) {
        Set<Integer> two = new java.util.HashSet<>(complete);
        two.add(documents);
        complete = Set.copyOf(two);
    }

    /** A run has published so many documents; what was served before may be for another moment. */
    void hasBecome(int documents) throws ExecutionException, InterruptedException {
        String now = documents + " documents";
        while (!now.equals(latest)) {
            requireAsking();
            Thread.sleep(PAUSE_MS);
        }
        complete = Set.of(documents);
    }

    private volatile String latest = "";

    private void ask() throws Exception {
        JsonNode ready = json("health/ready");
        int documents = ready.get("documents").asInt();
        assertTrue(complete.contains(documents), documents + " documents, published were " + complete);
        latest = documents + " documents";
        same(ready.get("generation").asString() + " documents", documents);
        JsonNode found = json("api/v1/search?q=&size=1&facets=none");
        same(
                found.get("generation").asString() + " hits",
                found.get("total").get("value").asInt());
    }

    private synchronized void same(String what, int count) {
        String before = seen.putIfAbsent(what, Integer.toString(count));
        assertTrue(before == null || before.equals(Integer.toString(count)), what + ": " + before + ", then " + count);
    }

    private JsonNode json(String path) throws Exception {
        HttpResponse<String> response = client.send(
                HttpRequest.newBuilder(URI.create(address + path)).build(), HttpResponse.BodyHandlers.ofString());
        assertEquals(200, response.statusCode(), response.body());
        return JsonMapper.shared().readTree(response.body());
    }

    /** Waits for so many answers more. */
    void awaitAnswers(int more) throws ExecutionException, InterruptedException {
        int enough = answered.get() + more;
        while (answered.get() < enough) {
            requireAsking();
            Thread.sleep(PAUSE_MS);
        }
    }

    /** Fails with what went wrong when the stream has broken off. */
    private void requireAsking() throws ExecutionException, InterruptedException {
        if (asking.isDone()) {
            asking.get();
        }
    }

    int answered() {
        return answered.get();
    }

    synchronized int generations() {
        return (int) seen.keySet().stream()
                .filter(what -> what.endsWith("documents"))
                .count();
    }

    @Override
    public void close() throws Exception {
        stopped.set(true);
        try {
            asking.get();
        } finally {
            thread.shutdownNow();
            client.close();
        }
    }
}
