package vankien.cluster;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import vankien.index.PortableDocument;

/**
 * Writes documents to one index, many in a request. What is held is bounded: who gives more waits until the cluster has
 * taken what it has, so that a cluster with too much to do slows the reading down and nothing piles up. What single nodes
 * refuse for now is sent again.
 */
final class BulkWriter implements AutoCloseable {
    private static final int MOST_BYTES = 5 << 20;
    private static final int MOST_DOCUMENTS = 1_000;
    private static final long FIRST_PAUSE_MS = 200;
    private static final long LONGEST_PAUSE_MS = 15_000;

    private final ClusterClient client;
    private final String path;
    private final Duration patience;
    private List<Line> waiting = new ArrayList<>();
    private int bytes;
    private long written;

    /** A document as it is sent, with its name. */
    private record Line(String name, String action, String source) {
        int bytes() {
            return action.length() + source.getBytes(StandardCharsets.UTF_8).length + 2;
        }
    }

    /**
     * A writer.
     *
     * @param alias a name of the index that goes with it: were it to vanish, it must not come back as another one
     * @param patience how long single documents may be refused
     */
    BulkWriter(ClusterClient client, String alias, Duration patience) {
        this.client = client;
        path = "/" + alias + "/_bulk?require_alias=true&filter_path=errors,items.*.status,items.*.error,items.*._id";
        this.patience = patience;
    }

    void add(PortableDocument document) throws IOException {
        String action = ClusterClient.JSON.writeValueAsString(
                Map.of("index", Map.of("_id", id(document.name()), "routing", document.group())));
        Line line = new Line(
                document.name(), action, "{\"document\":" + new String(document.json(), StandardCharsets.UTF_8) + "}");
        waiting.add(line);
        bytes += line.bytes();
        if (bytes >= MOST_BYTES || waiting.size() >= MOST_DOCUMENTS) {
            flush();
        }
    }

    /** OpenSearch takes 512 bytes; the path of a file may be longer. */
    static String id(String name) {
        return name.getBytes(StandardCharsets.UTF_8).length <= 512 ? name : "long:" + digest(name);
    }

    private static String digest(String name) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** How many documents the cluster has taken. */
    long written() {
        return written;
    }

    /** Sends what waits, and what is refused for now until it is taken. */
    void flush() throws IOException {
        long end = System.nanoTime() + patience.toNanos();
        long pause = FIRST_PAUSE_MS;
        while (!waiting.isEmpty()) {
            List<Line> refused = send(waiting);
            written += waiting.size() - refused.size();
            waiting = refused;
            if (!refused.isEmpty()) {
                if (System.nanoTime() + pause * 1_000_000 > end) {
                    throw new ClusterException(
                            429,
                            client.address() + " has refused " + refused.size() + " documents for "
                                    + patience.toMinutes()
                                    + " minutes because it has too much to do: run the command again when it has less");
                }
                ClusterClient.rest(pause);
                pause = Math.min(LONGEST_PAUSE_MS, 2 * pause);
            }
        }
        waiting = new ArrayList<>();
        bytes = 0;
    }

    private List<Line> send(List<Line> lines) throws IOException {
        StringBuilder body = new StringBuilder();
        for (Line line : lines) {
            body.append(line.action()).append('\n').append(line.source()).append('\n');
        }
        JsonNode answer = client.send("POST", path, body.toString(), ClusterClient.Patience.WRITE);
        List<Line> refused = new ArrayList<>();
        int i = 0;
        for (JsonNode item : answer.path("items")) {
            JsonNode result = item.path("index");
            int status = result.path("status").asInt();
            if (status == 429 || status == 503) {
                refused.add(lines.get(i));
            } else if (status >= 300) {
                throw new ClusterException(
                        status,
                        client.address() + " does not take the document "
                                + lines.get(i).name() + " (" + cause(result.path("error")) + ")");
            }
            i++;
        }
        if (i != lines.size()) {
            throw new ClusterException(
                    0, client.address() + " answers for " + i + " of " + lines.size() + " documents");
        }
        return refused;
    }

    private static String cause(JsonNode error) {
        String reason = error.path("reason").asString("no reason given");
        JsonNode cause = error.path("caused_by");
        return cause.isMissingNode() ? reason : reason + ": " + cause(cause);
    }

    /** What still waits is not sent: it was broken off. */
    @Override
    public void close() {
        waiting = new ArrayList<>();
    }
}
