package vankien.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vankien.query.SearchRequest;
import vankien.search.Archive;

/** A server that is restarted under load answers every request that it has accepted, and the next one takes over. */
class StopUnderLoadTest {
    private static final int CLIENTS = 24;

    @TempDir
    Path folder;

    /** An archive that notes the searches that have begun, each of which takes a while. */
    private static Archive noting(Archive archive, Map<String, Boolean> begun) {
        return (Archive) Proxy.newProxyInstance(
                Archive.class.getClassLoader(), new Class<?>[] {Archive.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("search")) {
                        begun.put(((SearchRequest) arguments[0]).text(), true);
                        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(30));
                    }
                    return method.invoke(archive, arguments);
                });
    }

    @Test
    void noAcceptedRequestIsLost() throws Exception {
        Map<String, Boolean> begun = new ConcurrentHashMap<>();
        Map<String, Integer> answered = new ConcurrentHashMap<>();
        AtomicInteger next = new AtomicInteger();
        CountDownLatch busy = new CountDownLatch(CLIENTS * 4);
        Archive archive = noting(new FakeArchive(folder), begun);
        SearchServer server = SearchServer.start(archive, ServerSettings.local(0));
        int port = server.port();
        List<Future<?>> running = new ArrayList<>();
        AtomicBoolean ended = new AtomicBoolean();
        try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            for (int i = 0; i < CLIENTS; i++) {
                running.add(clients.submit(() -> {
                    try (HttpClient client = HttpClient.newHttpClient()) {
                        while (!ended.get()) {
                            String query = "q" + next.incrementAndGet();
                            ask(client, port, query, answered);
                            busy.countDown();
                        }
                    }
                }));
            }
            try {
                boolean loaded = busy.await(60, TimeUnit.SECONDS);
                server.close();
                int before = answered.size();
                try (SearchServer second = SearchServer.start(archive, ServerSettings.local(port))) {
                    for (int i = 0; i < 600 && answered.size() < before + CLIENTS; i++) {
                        Thread.sleep(50);
                    }
                    boolean tookOver = answered.size() >= before + CLIENTS;
                    ended.set(true);
                    for (Future<?> client : running) {
                        client.get(60, TimeUnit.SECONDS);
                    }
                    assertTrue(loaded && tookOver, "the next one did not take over");
                }
            } finally {
                ended.set(true);
            }
        }
        List<String> lost = begun.keySet().stream()
                .filter(query -> !Integer.valueOf(200).equals(answered.get(query)))
                .toList();
        assertEquals(List.of(), lost, "of " + begun.size());
    }

    private static void ask(HttpClient client, int port, String query, Map<String, Integer> answered) {
        try {
            HttpRequest request = HttpRequest.newBuilder(
                            URI.create("http://127.0.0.1:" + port + "/api/v1/search?q=" + query))
                    // A connection that was made while the server ended, and of which it has read nothing, ends with
                    // the process only: here that lives on.
                    .timeout(Duration.ofSeconds(20))
                    .build();
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            // Whole, not its beginning.
            answered.put(query, response.body().endsWith("}") ? response.statusCode() : 0);
        } catch (IOException e) {
            // Not accepted: nobody listens for a moment, or the connection ended before the request was read.
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
