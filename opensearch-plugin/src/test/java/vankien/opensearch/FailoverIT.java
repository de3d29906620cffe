package vankien.opensearch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
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
import vankien.cluster.ClusterException;
import vankien.cluster.PublishSettings;
import vankien.opensearch.node.TestCluster;
import vankien.query.SearchRequest;
import vankien.search.Access;
import vankien.search.Hit;

/** Three nodes, three shards, a replica of each: one node is killed, and when it is back another one, while readers search. */
@Tag("full")
class FailoverIT {
    private static final Path CORPUS = Path.of(System.getProperty("vankien.root"), "corpus");
    private static final int READERS = 2;
    private static final long MANY_MS = 8_000;

    /** From a kill until the cluster says that every shard has a copy to answer. */
    private record Window(long from, long to) {}

    /** A request that failed. */
    private record Failure(long began, long ended, String message, int status) {}

    @Test
    void noAnswerIsWrongAndNothingIsLost(@TempDir Path folder) throws Exception {
        try (TestCluster nodes =
                        TestCluster.of(folder.resolve("nodes"), 3, Path.of(System.getProperty("vankien.plugin")));
                PublishedArchive archive = PublishedArchive.of(
                        nodes, "vankien", folder.resolve("index"), new PublishSettings(3, 1), CORPUS)) {
            long documents = count(nodes);
            Map<String, List<String>> expected = expected(archive);
            AtomicBoolean ended = new AtomicBoolean();
            AtomicInteger answered = new AtomicInteger();
            List<String> wrong = Collections.synchronizedList(new ArrayList<>());
            List<Failure> failures = Collections.synchronizedList(new ArrayList<>());
            List<Thread> readers = new ArrayList<>();
            for (int i = 0; i < READERS; i++) {
                readers.add(Thread.ofPlatform().start(() -> read(archive, expected, ended, answered, wrong, failures)));
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
            System.out.println(answered + " answers, " + wrong.size() + " wrong, " + failures.size()
                    + " requests failed; fail-over took "
                    + windows.stream()
                            .map(window -> (window.to() - window.from()) / 1_000_000 + " ms")
                            .toList());
            assertEquals(List.of(), wrong);
            assertTrue(answered.get() > 100, "too few answers to tell anything: " + answered);
            assertEquals(
                    List.of(),
                    failures.stream()
                            .filter(failure -> windows.stream()
                                            .noneMatch(window ->
                                                    failure.ended() >= window.from() && failure.began() <= window.to())
                                    || (failure.status() != 0 && failure.status() != 503 && failure.status() != 429))
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
                    ids(archive.embedded()
                            .search(SearchRequest.of(text), Access.OPEN)
                            .hits()));
        }
        return expected;
    }

    private static void read(
            PublishedArchive archive,
            Map<String, List<String>> expected,
            AtomicBoolean ended,
            AtomicInteger answered,
            List<String> wrong,
            List<Failure> failures) {
        while (!ended.get()) {
            for (Map.Entry<String, List<String>> query : expected.entrySet()) {
                long began = System.nanoTime();
                try {
                    List<String> found = ids(archive.cluster()
                            .search(SearchRequest.of(query.getKey()), Access.OPEN)
                            .hits());
                    answered.incrementAndGet();
                    if (!found.equals(query.getValue())) {
                        wrong.add(query.getKey() + ": " + found);
                    }
                } catch (ClusterException e) {
                    failures.add(new Failure(began, System.nanoTime(), String.valueOf(e.getMessage()), e.status()));
                } catch (IOException | RuntimeException e) {
                    wrong.add(query.getKey() + ": " + e);
                }
            }
        }
    }

    private static List<String> ids(List<Hit> hits) {
        return hits.stream().map(Hit::id).toList();
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
