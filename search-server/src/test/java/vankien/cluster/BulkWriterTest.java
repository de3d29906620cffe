package vankien.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vankien.index.PortableDocument;

/** What is sent again, what is not, and what is held meanwhile. */
class BulkWriterTest {
    private static PortableDocument document(String id, String text) {
        return PortableDocument.read(("{\"stored\": {\"text\": \"" + text + "\"}, \"values\": {\"terms\": {\"kind\":"
                        + " [\"document\"], \"id\": [\"" + id + "\"], \"group\": [\"g-" + id + "\"]}, \"raw\": {},"
                        + " \"counted\": {}, \"numbers\": {}, \"points\": {}, \"bytes\": {}, \"sorted\": {}, \"sets\": {}}}")
                .getBytes(StandardCharsets.UTF_8));
    }

    private static String items(Integer... statuses) {
        return Stream.of(statuses)
                .map(status -> "{\"index\": {\"status\": " + status
                        + (status < 300
                                ? ""
                                : ", \"error\": {\"reason\": \"no\", \"caused_by\": {\"reason\": \"why\"}}")
                        + "}}")
                .collect(Collectors.joining(",", "{\"items\": [", "]}"));
    }

    private static ClusterClient client(ScriptedNode... nodes) {
        String authorities = Stream.of(nodes).map(ScriptedNode::authority).collect(Collectors.joining(","));
        return new ClusterClient(ClusterAddress.of("http://" + authorities + "/kho"), ClusterLogin.NONE);
    }

    private static List<String> ids(String request) {
        return request.lines()
                .filter(line -> line.startsWith("{\"index\""))
                .map(line -> line.replaceAll(".*\"_id\":\"document:([^\"]*)\".*", "$1"))
                .toList();
    }

    @Test
    void onlyWhatWasRefusedIsSentAgain() throws IOException {
        try (ScriptedNode node = new ScriptedNode()
                        .then(200, items(201, 429, 201))
                        .then(200, items(503))
                        .then(200, items(201));
                ClusterClient client = client(node);
                BulkWriter writer = new BulkWriter(client, "kho-1-being-written", Duration.ofMinutes(1))) {
            for (String id : List.of("a", "b", "c")) {
                writer.add(document(id, "chữ"));
            }
            writer.flush();
            assertEquals(3, writer.written());
            assertEquals(
                    List.of(List.of("a", "b", "c"), List.of("b"), List.of("b")),
                    node.received().stream().map(BulkWriterTest::ids).toList());
            assertTrue(node.received().getFirst().contains("\"routing\":\"g-a\""));
            assertTrue(node.received().getFirst().contains("require_alias=true"));
        }
    }

    @Test
    void aClusterWithTooMuchToDoIsAskedAgain() throws IOException {
        try (ScriptedNode node =
                        new ScriptedNode().then(429, "{}").then(503, "").then(200, items(201));
                ClusterClient client = client(node);
                BulkWriter writer = new BulkWriter(client, "kho-1", Duration.ofMinutes(1))) {
            writer.add(document("a", "chữ"));
            writer.flush();
            assertEquals(1, writer.written());
            assertEquals(3, node.received().size());
        }
    }

    @Test
    void anotherNodeIsAskedWhereOneIsGone() throws IOException {
        ScriptedNode gone = new ScriptedNode();
        try (ScriptedNode node = new ScriptedNode().then(200, items(201));
                ClusterClient client = client(gone, node);
                BulkWriter writer = new BulkWriter(client, "kho-1", Duration.ofMinutes(1))) {
            gone.close();
            writer.add(document("a", "chữ"));
            writer.flush();
            assertEquals(1, writer.written());
        }
    }

    @Test
    void whatIsWrongIsSaidWithItsReasonAndNotSentAgain() throws IOException {
        try (ScriptedNode node = new ScriptedNode().then(200, items(201, 400));
                ClusterClient client = client(node);
                BulkWriter writer = new BulkWriter(client, "kho-1", Duration.ofMinutes(1))) {
            writer.add(document("a", "chữ"));
            writer.add(document("b", "chữ"));
            ClusterException wrong = assertThrows(ClusterException.class, writer::flush);
            assertTrue(
                    String.valueOf(wrong.getMessage()).contains("document:b")
                            && String.valueOf(wrong.getMessage()).contains("no: why"),
                    wrong.getMessage());
            assertEquals(1, node.received().size());
        }
    }

    @Test
    void whatIsHeldIsBounded() throws IOException {
        String megabyte = "chữ ".repeat(1 << 18);
        try (ScriptedNode node = new ScriptedNode();
                ClusterClient client = client(node);
                BulkWriter writer = new BulkWriter(client, "kho-1", Duration.ofMinutes(1))) {
            for (int i = 0; i < 3; i++) {
                node.then(200, items(201, 201, 201, 201));
            }
            for (int i = 0; i < 12; i++) {
                writer.add(document("d" + i, megabyte));
                // Never more than about five megabytes wait.
                assertTrue(i + 1 - writer.written() < 4, "after " + (i + 1) + " only " + writer.written());
            }
            assertEquals(Map.of(4, 3L), sizes(node));
        }
    }

    private static Map<Integer, Long> sizes(ScriptedNode node) {
        return node.received().stream()
                .collect(Collectors.groupingBy(request -> ids(request).size(), Collectors.counting()));
    }

    @Test
    void aLongNameHasAShortId() {
        assertEquals("document:a", BulkWriter.id("document:a"));
        String one = BulkWriter.id("file:" + "ă".repeat(300));
        String other = BulkWriter.id("file:" + "ă".repeat(301));
        assertTrue(one.length() < 100 && !one.equals(other), one);
    }
}
