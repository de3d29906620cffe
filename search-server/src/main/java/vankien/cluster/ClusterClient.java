package vankien.cluster;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Talks to the nodes of a cluster. What one node does not answer is asked of the next; a cluster that has too much to do is
 * asked again later. Thread-safe.
 */
public final class ClusterClient implements AutoCloseable {
    static final JsonMapper JSON = JsonMapper.builder().build();

    private static final Logger LOG = LoggerFactory.getLogger(ClusterClient.class);
    private static final Duration CONNECT = Duration.ofSeconds(5);
    /** Too much to do, or a node between two states: to be asked again. */
    private static final Set<Integer> LATER = Set.of(429, 502, 503, 504);

    private static final long FIRST_PAUSE_MS = 200;
    private static final long LONGEST_PAUSE_MS = 10_000;

    private final ClusterAddress address;
    private final ClusterLogin login;
    private final HttpClient http;
    /** The index of the node that is asked. */
    private final AtomicInteger next = new AtomicInteger();

    /** A client; it does not talk to the cluster yet. */
    public ClusterClient(ClusterAddress address, ClusterLogin login) {
        this.address = address;
        this.login = login;
        HttpClient.Builder builder = HttpClient.newBuilder().connectTimeout(CONNECT);
        if (login.trusted() != null) {
            builder.sslContext(login.trusted());
        }
        http = builder.build();
    }

    /** Whom it talks to. */
    public ClusterAddress address() {
        return address;
    }

    /**
     * How long something may take.
     *
     * @param each how long a node may take to answer
     * @param all how long it is tried again where that may help
     */
    record Patience(Duration each, Duration all) {
        /** A reader waits. */
        static final Patience SEARCH = new Patience(Duration.ofSeconds(30), Duration.ofSeconds(5));
        /** The cluster itself waits for something, and then says that it was not so. */
        static final Patience HEALTH = new Patience(Duration.ofSeconds(90), Duration.ZERO);
        /** What would be another thing the second time. */
        static final Patience ONCE = new Patience(Duration.ofMinutes(5), Duration.ZERO);
        /** Nobody waits: a node may take its time to come back. */
        static final Patience WRITE = new Patience(Duration.ofMinutes(5), Duration.ofMinutes(10));

        /** Whether somebody who waits wants to know why. */
        private boolean isLong() {
            return all.compareTo(Duration.ofMinutes(1)) > 0;
        }
    }

    /**
     * Asks, and again where that may help.
     *
     * @param path from the address of a node on, with its slash
     * @param body JSON, or lines of it; empty for none
     * @throws ClusterException when the answer is an error, or none came
     */
    JsonNode send(String method, String path, String body, Patience patience) throws IOException {
        long end = System.nanoTime() + patience.all().toNanos();
        long pause = FIRST_PAUSE_MS;
        int at = next.get();
        for (int tried = 1; ; tried++) {
            URI node = address.nodes().get(at);
            ClusterException failure;
            try {
                HttpResponse<String> answer = http.send(
                        request(node, method, path, body, patience.each()),
                        HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
                if (answer.statusCode() < 300) {
                    return read(node, answer.body());
                }
                failure = failed(node, answer);
                if (answer.statusCode() == 408 && path.startsWith("/_cluster/health")) {
                    return read(node, answer.body());
                }
                if (!LATER.contains(answer.statusCode())) {
                    throw failure;
                }
            } catch (ClusterException e) {
                throw e;
            } catch (IOException e) {
                boolean tooLate = e instanceof HttpTimeoutException && !(e instanceof HttpConnectTimeoutException);
                failure = new ClusterException(
                        "cannot reach " + node + " (" + reason(e)
                                + "): check that the cluster runs and that the address is right",
                        e);
                if (tooLate && System.nanoTime() > end) {
                    // Whoever asked has waited as long as he would. The next one asks another node.
                    int unused = behind(at);
                    throw failure;
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new ClusterException("interrupted while waiting for " + node, e);
            }
            at = behind(at);
            // All nodes at once, before there is a pause.
            if (tried % address.nodes().size() == 0) {
                if (System.nanoTime() + pause * 1_000_000 > end) {
                    throw failure;
                }
                if (patience.isLong()) {
                    LOG.info("{}; once more in {} ms", failure.getMessage(), pause);
                }
                rest(pause);
                pause = Math.min(LONGEST_PAUSE_MS, 2 * pause);
            }
        }
    }

    /** The node after one that did not answer, for this call and the next ones; unless another call has gone on already. */
    private int behind(int node) {
        int following = (node + 1) % address.nodes().size();
        next.compareAndSet(node, following);
        return following;
    }

    private HttpRequest request(URI node, String method, String path, String body, Duration longest) {
        HttpRequest.Builder request = HttpRequest.newBuilder(node.resolve(path))
                .timeout(longest)
                .header("Content-Type", path.contains("_bulk") ? "application/x-ndjson" : "application/json")
                .method(
                        method,
                        body.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8));
        if (login.authorization() != null) {
            request.header("Authorization", login.authorization());
        }
        return request.build();
    }

    private static JsonNode read(URI node, String body) throws ClusterException {
        try {
            return JSON.readTree(body.isEmpty() ? "{}" : body);
        } catch (JacksonException e) {
            throw new ClusterException(node + " answers something that is not OpenSearch's: check the address", e);
        }
    }

    private static ClusterException failed(URI node, HttpResponse<String> answer) {
        String reason;
        try {
            JsonNode error = JSON.readTree(answer.body()).path("error");
            JsonNode cause = error.path("root_cause").path(0).path("reason");
            reason = cause.isMissingNode() ? error.path("reason").asString(answer.body()) : cause.asString();
        } catch (JacksonException e) {
            reason = answer.body();
        }
        String hint = switch (answer.statusCode()) {
            case 401 -> ": check --cluster-user and --cluster-password-file";
            case 403 -> ": give this user the right to it";
            default -> "";
        };
        String shown = reason.length() > 500 ? reason.substring(0, 500) + "…" : reason;
        return new ClusterException(
                answer.statusCode(), node + " answers " + answer.statusCode() + " (" + shown + ")" + hint);
    }

    private static String reason(IOException e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }

    /** Waits. */
    static void rest(long milliseconds) throws ClusterException {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ClusterException("interrupted while waiting for the cluster", e);
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
        http.close();
    }
}
