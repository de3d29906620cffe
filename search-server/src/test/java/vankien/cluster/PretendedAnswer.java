package vankien.cluster;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** How a pretended cluster answers over HTTP: with JSON, or with the status that the test wants. */
final class PretendedAnswer {
    private PretendedAnswer() {}

    /** What is answered; an {@link IllegalStateException} whose message is a status is answered with that. */
    interface Source {
        String of(String method, String path, String query, String body) throws IOException;
    }

    static void give(HttpExchange exchange, Source source) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        int status = 200;
        String answer;
        try {
            answer = source.of(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().getPath(),
                    Objects.requireNonNullElse(exchange.getRequestURI().getQuery(), ""),
                    body);
        } catch (IllegalStateException e) {
            status = Integer.parseInt(Objects.requireNonNull(e.getMessage()));
            answer = "{\"error\": {\"reason\": \"as the test wants it\"}}";
        }
        byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
