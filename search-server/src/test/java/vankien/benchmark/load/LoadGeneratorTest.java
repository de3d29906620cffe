package vankien.benchmark.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** The load generator counts what it is answered with, and the waiting of requests that could not be sent in time. */
class LoadGeneratorTest {
    private final AtomicInteger asked = new AtomicInteger();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer server;
    private URI address;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/echo", exchange -> {
            asked.incrementAndGet();
            byte[] sent = exchange.getRequestBody().readAllBytes();
            boolean chunked = "chunked".equals(exchange.getRequestURI().getQuery());
            exchange.sendResponseHeaders(200, chunked ? 0 : sent.length);
            exchange.getResponseBody().write(sent);
            exchange.close();
        });
        server.createContext("/slow", exchange -> {
            pause();
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.createContext("/broken", exchange -> {
            exchange.sendResponseHeaders(503, -1);
            exchange.close();
        });
        server.createContext("/busy", exchange -> {
            exchange.getResponseHeaders().set("Retry-After", "1");
            exchange.sendResponseHeaders(503, -1);
            exchange.close();
        });
        server.start();
        address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    @AfterEach
    void stop() {
        server.stop(0);
        threads.shutdownNow();
    }

    @Test
    void anAnswerIsReadWhole() throws IOException {
        String json = "{\"q\":\"kết nạp đảng viên\"}";
        try (Connection connection = new Connection(address)) {
            for (String path : List.of("/echo", "/echo?chunked")) {
                Connection.Answer answer = connection.exchange(LoadRequest.post(address, path, json));
                assertEquals(200, answer.status());
                assertEquals(json, answer.text());
            }
        }
    }

    @Test
    void whatIsNotGrantedIsAnErrorThatSaysWhoRefused() throws IOException {
        try (Connection connection = new Connection(address)) {
            assertEquals(
                    "{}",
                    connection.granted(LoadRequest.post(address, "/echo", "{}")).text());
        }
        try (Connection connection = new Connection(address)) {
            LoadRequest refused = LoadRequest.post(address, "/busy", "{}");
            IOException e = assertThrows(IOException.class, () -> connection.granted(refused));
            assertEquals(address + " answered with 503: ", e.getMessage());
        }
    }

    @Test
    void everyRequestIsCounted() throws IOException {
        LoadRequest request = LoadRequest.post(address, "/echo", "{}");
        LoadResult result = new LoadGenerator(address, List.of(request), 3).closed(50);
        assertEquals(50, result.requests());
        assertEquals(50, asked.get());
        assertEquals(0, result.failed());
        assertEquals(100, result.bytes());
        assertEquals(result.bytes(), "{}".getBytes(StandardCharsets.UTF_8).length * result.requests());
    }

    @Test
    void whatIsNotAnsweredWell() throws IOException {
        List<LoadRequest> requests = List.of(LoadRequest.get(address, "/broken"), LoadRequest.get(address, "/echo"));
        assertEquals(5, new LoadGenerator(address, requests, 1).closed(10).failed());
        assertThrows(IllegalArgumentException.class, () -> new LoadGenerator(address, List.of(), 1));
    }

    @Test
    void aRefusalSaysWhenToComeAgain() throws IOException {
        List<LoadRequest> requests = List.of(LoadRequest.get(address, "/broken"), LoadRequest.get(address, "/busy"));
        LoadResult result = new LoadGenerator(address, requests, 1).closed(10);
        assertEquals(10, result.failed());
        assertEquals(5, result.refused());
        assertTrue(result.refusalP99() > 0);
    }

    @Test
    void whoHadToWaitForSlowAnswersIsCountedFromWhenItWasDue() throws IOException {
        // 10 requests due within a tenth of a second, one client, each answer takes 20 ms: the last waits for nine
        // others.
        List<LoadRequest> slow = List.of(LoadRequest.get(address, "/slow"));
        LoadResult result = new LoadGenerator(address, slow, 1).atRate(100, Duration.ofMillis(100));
        assertEquals(10, result.requests());
        assertTrue(result.most() > 100, result.most() + " ms");
        assertTrue(result.median() > 50, result.median() + " ms");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aProcessCostsTimeAndMemory() throws IOException {
        ProcessCost cost = ProcessCost.of(ProcessHandle.current().pid());
        assertTrue(cost.cpuSeconds() > 0);
        assertTrue(cost.anonymousBytes() > 1 << 20);
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
