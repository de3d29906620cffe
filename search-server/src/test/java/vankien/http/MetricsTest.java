package vankien.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the server measures of itself and what it writes down. */
class MetricsTest extends CorpusServerTest {
    private static final Pattern LINE =
            Pattern.compile("# (HELP|TYPE) .*|[a-z_][a-z0-9_]*(\\{([a-z_]+=\"[^\"]*\",?)+})? ([0-9.E+-]+|NaN|[+-]Inf)");

    @Test
    void requestsAndStagesAreMeasured() throws Exception {
        // The server that was started last is told of the stages of an archive.
        try (SearchServer measured = SearchServer.start(archive, ServerSettings.local(0))) {
            requireMeasurements(measured);
        }
    }

    private static void requireMeasurements(SearchServer measured) throws Exception {
        ApiClient client = new ApiClient(measured);
        client.get("/api/v1/search?q=chi+bo");
        client.get("/api/v1/search?size=0");
        client.get("/nope/secret-word");
        RawRequest.send(measured.port(), "NONSENSE\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        HttpResponse<String> response = client.get("/metrics");
        assertEquals(200, response.statusCode());
        assertTrue(response.headers().firstValue("Content-Type").orElse("").startsWith("text/plain"));
        String text = response.body();
        text.lines().forEach(line -> assertTrue(LINE.matcher(line).matches(), line));
        for (String expected : List.of(
                "vankien_request_seconds_count{route=\"/api/v1/search\",status=\"200\"} 1",
                "vankien_request_seconds_count{route=\"/api/v1/search\",status=\"400\"} 1",
                "vankien_request_seconds_count{route=\"none\",status=\"404\"} 1",
                "vankien_search_stage_seconds_count{stage=\"rank\"} 1",
                "vankien_search_stage_seconds_count{stage=\"facets\"} 1",
                "vankien_search_kept_total 0.0",
                "vankien_index_generation 1.0",
                "vankien_index_documents " + archive.state().documents(),
                "vankien_index_age_seconds ",
                "jvm_memory_used_bytes{area=\"heap\"")) {
            assertTrue(text.contains(expected), expected + " is missing in\n" + text);
        }
        assertFalse(text.contains("secret-word"));
    }

    @Test
    void aRequestIsWrittenDownWithoutWhatWasSearchedFor(@TempDir Path folder) throws Exception {
        for (AccessLogSettings.Format format : AccessLogSettings.Format.values()) {
            Path file = folder.resolve(format + ".log");
            ServiceSettings logged = new ServiceSettings(null, Bounds.DEFAULT, new AccessLogSettings(file, format, 7));
            try (SearchServer other = SearchServer.start(archive, ServerSettings.local(0), logged)) {
                ApiClient reader = new ApiClient(other);
                reader.get("/api/v1/search?q=bi+mat", "Referer", "http://127.0.0.1/search?q=bi+mat");
                reader.get("/documents/none?q=bi+mat");
                RawRequest.send(
                        other.port(),
                        "GET /a\"b%0Ac HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
                                .getBytes(StandardCharsets.US_ASCII));
            }
            List<String> lines;
            try (Stream<Path> files = Files.list(folder)) {
                Path written = files.filter(one -> one.getFileName().toString().startsWith(format + "."))
                        .findFirst()
                        .orElseThrow();
                assertTrue(written.getFileName().toString().matches(format + "\\.[0-9]{4}-[0-9]{2}-[0-9]{2}\\.log"));
                lines = Files.readAllLines(written, StandardCharsets.UTF_8);
            }
            assertEquals(3, lines.size(), lines.toString());
            assertFalse(String.join("\n", lines).contains("bi+mat"), lines.toString());
            if (format == AccessLogSettings.Format.JSON) {
                JsonNode first = JsonMapper.shared().readTree(lines.getFirst());
                assertEquals("/api/v1/search", first.path("path").asString());
                assertEquals(200, first.path("status").asInt());
                assertEquals("127.0.0.1", first.path("client").asString());
                assertTrue(first.path("bytes").asInt() > 100);
                // Written when an answer has gone out: the order of the others is not certain.
                List<Integer> states = lines.stream()
                        .map(line -> JsonMapper.shared()
                                .readTree(line)
                                .path("status")
                                .asInt())
                        .sorted()
                        .toList();
                assertEquals(List.of(200, 400, 404), states);
            } else {
                assertTrue(
                        lines.getFirst()
                                .matches("127\\.0\\.0\\.1 - - \\[[^]]+] \"GET /api/v1/search HTTP/1\\.1\" 200 [0-9]+"),
                        lines.getFirst());
                lines.forEach(line ->
                        assertEquals(2, line.chars().filter(c -> c == '"').count(), line));
            }
        }
    }
}
