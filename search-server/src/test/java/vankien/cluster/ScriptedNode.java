package vankien.cluster;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** A node that answers what it is told to, one request after the other, and remembers what it was sent. */
final class ScriptedNode implements AutoCloseable {
    private final HttpServer server;
    private final Deque<Answer> script = new ArrayDeque<>();
    private final List<String> received = new ArrayList<>();

    private record Answer(int status, String body) {}

    ScriptedNode() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    synchronized ScriptedNode then(int status, String body) {
        script.add(new Answer(status, body));
        return this;
    }

    synchronized List<String> received() {
        return List.copyOf(received);
    }

    String authority() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Answer answer;
        synchronized (this) {
            received.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + "\n" + body);
            answer = script.isEmpty()
                    ? new Answer(500, "{\"error\": {\"reason\": \"not in the script\"}}")
                    : script.remove();
        }
        byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
