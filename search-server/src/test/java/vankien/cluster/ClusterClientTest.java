package vankien.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which node is asked, how often, and for how long. */
class ClusterClientTest {
    private static final ClusterClient.Patience NONE =
            new ClusterClient.Patience(Duration.ofMillis(300), Duration.ZERO);

    private final List<Node> nodes = new ArrayList<>();

    /** A node that does something before it answers. */
    private static final class Node {
        private final HttpServer server;
        private final AtomicInteger asked = new AtomicInteger();

        /** What a node does, and the status that it gives then. */
        interface Doing {
            int status() throws Exception;
        }

        Node(Doing doing) throws IOException {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/", exchange -> {
                asked.incrementAndGet();
                int status;
                try {
                    status = doing.status();
                } catch (Exception unused) {
                    status = 500;
                }
                byte[] answer = "{}".getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(status, answer.length);
                exchange.getResponseBody().write(answer);
                exchange.close();
            });
            server.start();
        }

        String authority() {
            return "127.0.0.1:" + server.getAddress().getPort();
        }
    }

    private Node node(Node.Doing doing) throws IOException {
        Node node = new Node(doing);
        nodes.add(node);
        return node;
    }

    @AfterEach
    void ends() {
        nodes.forEach(node -> node.server.stop(0));
    }

    private static ClusterClient client(Node... nodes) {
        String authorities = Stream.of(nodes).map(Node::authority).collect(Collectors.joining(","));
        return new ClusterClient(ClusterAddress.of("http://" + authorities + "/kho"), ClusterLogin.NONE);
    }

    /** Two questions that fail at one node go on to the same next one. */
    @Test
    void aGoodNodeIsNotPassedOver() throws Exception {
        CyclicBarrier both = new CyclicBarrier(2);
        Node busy = node(() -> {
            both.await();
            return 503;
        });
        Node good = node(() -> 200);
        Node last = node(() -> 200);
        try (ClusterClient client = client(busy, good, last);
                ExecutorService readers = Executors.newFixedThreadPool(2)) {
            List<Future<?>> asked = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                asked.add(readers.submit(() -> client.send("GET", "/", "", ClusterClient.Patience.SEARCH)));
            }
            for (Future<?> one : asked) {
                one.get(1, TimeUnit.MINUTES);
            }
            client.send("GET", "/", "", ClusterClient.Patience.SEARCH);
        }
        assertEquals(2, busy.asked.get());
        assertEquals(3, good.asked.get());
        assertEquals(0, last.asked.get());
    }

    /** Who has waited as long as he would is told so, instead of waiting for each of the others. */
    @Test
    void aNodeThatKeepsSilentIsAskedOnceAndTheNextQuestionGoesToAnother() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        Node silent = node(() -> {
            end.await();
            return 200;
        });
        Node good = node(() -> 200);
        try (ClusterClient client = client(silent, good)) {
            ClusterException late = assertThrows(ClusterException.class, () -> client.send("GET", "/", "", NONE));
            assertTrue(String.valueOf(late.getMessage()).contains(silent.authority()), late.getMessage());
            assertEquals(0, good.asked.get());
            client.send("GET", "/", "", ClusterClient.Patience.SEARCH);
            assertEquals(1, good.asked.get());
        } finally {
            end.countDown();
        }
    }

    @Test
    void nothingPrintsAPassword(@TempDir Path folder) throws IOException {
        Path password = folder.resolve("mat-khau");
        Files.writeString(password, "mật khẩu\n");
        ClusterLogin login = ClusterLogin.of("doc", password, null);
        assertFalse(login.toString().contains("Basic"), login.toString());
        assertFalse(login.toString().contains(String.valueOf(login.authorization())), login.toString());
    }
}
