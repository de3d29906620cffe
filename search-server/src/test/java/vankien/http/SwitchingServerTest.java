package vankien.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vankien.index.CorpusSync;
import vankien.index.IndexStore;
import vankien.index.SyncProgress;
import vankien.index.SyncReport;
import vankien.index.SyncRequest;
import vankien.parse.DocumentReader;
import vankien.search.LuceneArchive;

/**
 * A steady stream of searches, pages, documents and cursors while generations change under it: every request is answered,
 * each from one complete generation, and a cursor of an older one gets the answer that is defined for it.
 */
class SwitchingServerTest {
    private static final int SWITCHES = 20;
    private static final int FIRST = 12;

    @TempDir
    Path temp;

    private final HttpClient client = HttpClient.newHttpClient();
    /** By generation, the documents that were published with it. */
    private final Map<String, Integer> published = new ConcurrentHashMap<>();

    private final AtomicBoolean done = new AtomicBoolean();
    private final AtomicInteger stale = new AtomicInteger();
    private final AtomicInteger answered = new AtomicInteger();
    private String address = "";

    @Test
    void noRequestIsDropped() throws Exception {
        for (int i = 0; i < FIRST; i++) {
            write(i);
        }
        index(false);
        IndexStore store = new IndexStore(temp.resolve("index"));
        try (LuceneArchive archive = LuceneArchive.open(store);
                SearchServer server = SearchServer.start(archive, new ServerSettings("127.0.0.1", 0));
                ExecutorService readers = Executors.newFixedThreadPool(4)) {
            address = server.address();
            List<Future<?>> streams = new ArrayList<>();
            for (Callable<Void> request :
                    List.<Callable<Void>>of(this::search, this::cursor, this::page, this::document)) {
                streams.add(readers.submit(() -> {
                    while (!done.get()) {
                        request.call();
                        answered.incrementAndGet();
                    }
                    return null;
                }));
            }
            try {
                for (int i = 0; i < SWITCHES; i++) {
                    write(FIRST + i);
                    // Every fourth one is built anew beside the one that is served.
                    index(i % 4 == 3);
                    archive.refresh();
                    // Let some requests meet each generation.
                    int before = answered.get();
                    while (answered.get() < before + 8 && streams.stream().noneMatch(Future::isDone)) {
                        Thread.sleep(5);
                    }
                }
            } finally {
                done.set(true);
            }
            for (Future<?> stream : streams) {
                stream.get();
            }
            JsonNode last = json("api/v1/search?q=&size=1&facets=none", 200);
            assertEquals(FIRST + SWITCHES, last.get("total").get("value").asInt());
        }
        assertTrue(stale.get() > 0, "no cursor outlived its generation");
    }

    private Void search() throws Exception {
        JsonNode found = json("api/v1/search?q=&size=5", 200);
        assertComplete(found);
        return null;
    }

    /** All results, page by page; ends at the first cursor whose generation is gone. */
    private Void cursor() throws Exception {
        JsonNode found = json("api/v1/search?q=&size=5&facets=none", 200);
        String generation = found.get("generation").asString();
        int hits = found.get("hits").size();
        while (!found.get("next").isNull()) {
            HttpResponse<String> next = get("api/v1/search?q=&size=5&facets=none&cursor="
                    + found.get("next").asString());
            if (next.statusCode() == 410) {
                assertTrue(next.body().contains("stale-cursor"), next.body());
                stale.incrementAndGet();
                // A person who follows an old link to the next page gets the first one, and is told so.
                assertEquals(
                        200,
                        get("search?q=&cursor=" + found.get("next").asString()).statusCode());
                return null;
            }
            assertEquals(200, next.statusCode(), next.body());
            found = JsonMapper.shared().readTree(next.body());
            assertEquals(generation, found.get("generation").asString());
            hits += found.get("hits").size();
        }
        assertEquals(documents(generation), hits);
        return null;
    }

    private Void page() throws Exception {
        assertEquals(200, get("search?q=n%E1%BB%99i+dung").statusCode());
        assertEquals(200, get("").statusCode());
        assertEquals(200, get("health/ready").statusCode());
        return null;
    }

    private Void document() throws Exception {
        JsonNode hit =
                json("api/v1/search?q=&size=1&facets=none", 200).get("hits").get(0);
        String id = hit.get("id").asString();
        assertEquals(200, get("api/v1/documents/" + id + "?text=true").statusCode());
        assertEquals(200, get("documents/" + id).statusCode());
        assertEquals(200, get("documents/" + id + "/file").statusCode());
        assertEquals(200, get("api/v1/suggest?q=n%E1%BB%99i").statusCode());
        return null;
    }

    private void assertComplete(JsonNode found) throws InterruptedException {
        assertEquals(
                documents(found.get("generation").asString()),
                found.get("total").get("value").asInt());
    }

    /** The name of a generation begins with its number. */
    private int documents(String generation) throws InterruptedException {
        String number = generation.substring(0, generation.indexOf('-'));
        // It may be served a moment before the run that published it has reported.
        while (!published.containsKey(number)) {
            Thread.sleep(1);
        }
        return published.get(number);
    }

    private JsonNode json(String path, int status) throws Exception {
        HttpResponse<String> response = get(path);
        assertEquals(status, response.statusCode(), path + "\n" + response.body());
        return JsonMapper.shared().readTree(response.body());
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(address + path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private void write(int number) throws IOException {
        Path folder = Files.createDirectories(temp.resolve("Văn bản"));
        // Words of its own, so that no two are taken for the same document.
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < 40; i++) {
            words.append(" từ").append(number * 1_000 + i);
        }
        Files.writeString(
                folder.resolve(number + ".txt"),
                "KẾT LUẬN\nvề việc số " + number + "\n\nNội dung" + words + ".\n",
                StandardCharsets.UTF_8);
    }

    private void index(boolean rebuild) throws IOException {
        IndexStore store = new IndexStore(temp.resolve("index"));
        SyncReport report = new CorpusSync(store, new DocumentReader(), Clock.systemUTC())
                .run(new SyncRequest(List.of(temp.resolve("Văn bản")), rebuild, false, false), SyncProgress.SILENT);
        published.put(Long.toString(report.generation()), report.documents());
    }
}
