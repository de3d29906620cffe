package vankien.opensearch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vankien.cluster.PublishSettings;
import vankien.contract.ProcessEngine;
import vankien.opensearch.node.TestCluster;
import vankien.query.SearchRequest;
import vankien.search.Access;
import vankien.search.Hit;

/**
 * Three nodes, three shards, a replica of each, and {@code vankien serve --from} before them: one node is killed, and when it
 * is back another one, while readers search.
 */
@Tag("full")
class FailoverIT {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Path CORPUS = Path.of(System.getProperty("vankien.root"), "corpus");
    private static final int READERS = 2;
    private static final long MANY_MS = 8_000;

    /** From a kill until the cluster says that every shard has a copy to answer. */
    private record Window(long from, long to) {}

    /** A request that was not answered. */
    private record Refusal(long began, long ended, int status, String retryAfter) {}

    @Test
    void noAnswerIsWrongAndNothingIsLost(@TempDir Path folder) throws Exception {
        try (TestCluster nodes =
                        TestCluster.of(folder.resolve("nodes"), 3, Path.of(System.getProperty("vankien.plugin")));
                PublishedArchive archive = PublishedArchive.of(
                        nodes, "vankien", folder.resolve("index"), new PublishSettings(3, 1), CORPUS);
                ProcessEngine server = ProcessEngine.of(
                        List.of(),
                        List.of(
                                "--from",
                                nodes.addresses() + "/vankien",
                                "--catalogue",
                                folder.resolve("catalogue").toString()),
                        () -> {})) {
            long documents = count(nodes);
            Map<String, List<String>> expected = expected(archive);
            AtomicBoolean ended = new AtomicBoolean();
            AtomicInteger answered = new AtomicInteger();
            List<String> wrong = Collections.synchronizedList(new ArrayList<>());
            List<Refusal> refused = Collections.synchronizedList(new ArrayList<>());
            List<Thread> readers = new ArrayList<>();
            for (int i = 0; i < READERS; i++) {
                readers.add(Thread.ofPlatform()
                        .start(() -> read(server.address(), expected, ended, answered, wrong, refused)));
            }
            List<Window> windows = new ArrayList<>();
            for (int killed : new int[] {1, 2}) {
                TimeUnit.MILLISECONDS.sleep(MANY_MS);
                long from = System.nanoTime();
                nodes.nodes().get(killed).kill();
                health(nodes, "yellow", 2);
                windows.add(new Window(from, System.nanoTime()));
                TimeUnit.MILLISECONDS.sleep(MANY_MS);
                nodes.nodes().get(killed).start();
                health(nodes, "green", 3);
            }
            TimeUnit.MILLISECONDS.sleep(MANY_MS);
            ended.set(true);
            for (Thread reader : readers) {
                reader.join();
            }
            System.out.println(answered + " answers, " + wrong.size() + " wrong, " + refused.size()
                    + " requests refused; fail-over took "
                    + windows.stream()
                            .map(window -> (window.to() - window.from()) / 1_000_000 + " ms")
                            .toList());
            assertEquals(List.of(), wrong);
            assertTrue(answered.get() > 100, "too few answers to tell anything: " + answered);
            assertEquals(
                    List.of(),
                    refused.stream()
                            .filter(refusal -> windows.stream()
                                            .noneMatch(window ->
                                                    refusal.ended() >= window.from() && refusal.began() <= window.to())
                                    || refusal.status() != 503
                                    || refusal.retryAfter().isEmpty())
                            .toList());
            assertEquals(documents, count(nodes));
        }
    }

    private static Map<String, List<String>> expected(PublishedArchive archive) throws IOException {
        List<String> lines =
                Files.readAllLines(CORPUS.resolve("evaluation").resolve("topics.tsv"), StandardCharsets.UTF_8);
        Map<String, List<String>> expected = new LinkedHashMap<>();
        for (String line : lines.subList(1, 31)) {
            String text = line.split("\t", 3)[2];
            expected.put(
                    text,
                    archive.embedded().search(SearchRequest.of(text), Access.OPEN).hits().stream()
                            .map(Hit::id)
                            .toList());
        }
        return expected;
    }

    private static void read(
            String server,
            Map<String, List<String>> expected,
            AtomicBoolean ended,
            AtomicInteger answered,
            List<String> wrong,
            List<Refusal> refused) {
        while (!ended.get()) {
            for (Map.Entry<String, List<String>> query : expected.entrySet()) {
                long began = System.nanoTime();
                try {
                    HttpResponse<String> answer = HTTP.send(
                            HttpRequest.newBuilder(URI.create(server + "/api/v1/search?q="
                                            + URLEncoder.encode(query.getKey(), StandardCharsets.UTF_8)))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
                    if (answer.statusCode() == 200) {
                        answered.incrementAndGet();
                        List<String> found = ids(answer.body());
                        if (!found.equals(query.getValue())) {
                            wrong.add(query.getKey() + ": " + found);
                        }
                    } else {
                        refused.add(new Refusal(
                                began,
                                System.nanoTime(),
                                answer.statusCode(),
                                answer.headers().firstValue("Retry-After").orElse("")));
                    }
                } catch (IOException | RuntimeException e) {
                    wrong.add(query.getKey() + ": " + e);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return;
                }
            }
        }
    }

    private static List<String> ids(String json) {
        List<String> ids = new ArrayList<>();
        for (JsonNode hit : JSON.readTree(json).path("hits")) {
            ids.add(hit.path("id").asString());
        }
        return ids;
    }

    private static void health(TestCluster nodes, String status, int count) throws IOException {
        String path = "/_cluster/health?wait_for_status=" + status + "&wait_for_nodes=" + count
                + "&wait_for_no_initializing_shards=" + status.equals("green") + "&timeout=110s";
        assertTrue(nodes.send("GET", path, "").contains("\"timed_out\":false"), "not " + status + " in time");
    }

    private static long count(TestCluster nodes) throws IOException {
        nodes.send("POST", "/vankien/_refresh", "");
        String answer = nodes.send("GET", "/vankien/_count?filter_path=count", "");
        return Long.parseLong(answer.replaceAll("\\D", ""));
    }
}
