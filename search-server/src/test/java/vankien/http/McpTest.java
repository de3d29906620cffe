package vankien.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vankien.access.Gate;
import vankien.access.Gates;
import vankien.access.KeyFile;
import vankien.search.ClosedCollections;

/** The tools for language models, asked by the client of the protocol's own makers over a real port. */
class McpTest extends CorpusServerTest {
    private static final String HELD = "12-ct-tu-binh-an-2022-03-08";

    @TempDir
    Path folder;

    private static McpSyncClient connect(SearchServer to, String... header) {
        HttpClientStreamableHttpTransport.Builder transport = HttpClientStreamableHttpTransport.builder(
                        "http://127.0.0.1:" + to.port())
                .endpoint("/mcp");
        if (header.length > 0) {
            transport.addHttpRequestCustomizer(
                    (request, method, endpoint, body, context) -> request.header(header[0], header[1]));
        }
        McpSyncClient model = McpClient.sync(transport.build())
                .requestTimeout(Duration.ofSeconds(60))
                .build();
        model.initialize();
        return model;
    }

    private static JsonNode call(McpSyncClient model, String tool, Map<String, Object> arguments) {
        CallToolResult result = model.callTool(
                CallToolRequest.builder(tool).arguments(arguments).build());
        assertFalse(Boolean.TRUE.equals(result.isError()), result::toString);
        JsonNode told = JsonMapper.shared().readTree(text(result));
        assertEquals(told, JsonMapper.shared().valueToTree(result.structuredContent()), "both forms say the same");
        return told;
    }

    private static String refused(McpSyncClient model, String tool, Map<String, Object> arguments) {
        CallToolResult result = model.callTool(
                CallToolRequest.builder(tool).arguments(arguments).build());
        assertTrue(Boolean.TRUE.equals(result.isError()), result::toString);
        return text(result);
    }

    private static String text(CallToolResult result) {
        return ((TextContent) result.content().getFirst()).text();
    }

    @Test
    void thereAreThreeToolsAndNoneOfThemChangesAnything() {
        try (McpSyncClient model = connect(server)) {
            assertEquals("vankien", model.getServerInfo().name());
            List<Tool> tools = model.listTools().tools();
            assertEquals(
                    List.of("search", "open_section", "look_up_code"),
                    tools.stream().map(Tool::name).toList());
            for (Tool tool : tools) {
                assertEquals(true, tool.annotations().readOnlyHint());
                assertEquals(false, tool.annotations().destructiveHint());
                assertFalse(tool.description().isBlank());
            }
            McpSchema.ServerCapabilities can = model.getServerCapabilities();
            assertNull(can.resources());
            assertNull(can.prompts());
            model.ping();
        }
    }

    @Test
    void aModelSearchesReadsOnAndLooksUp() {
        try (McpSyncClient model = connect(server)) {
            JsonNode found = call(model, "search", Map.of("query", "ket nap dang vien", "documents", 3, "passages", 1));
            JsonNode same = client.json("/api/v1/search?q=ket+nap+dang+vien&size=3&passages=1&facets=none");
            assertEquals(
                    same.path("total").path("value").asInt(),
                    found.path("total").asInt());
            assertEquals(3, found.path("documents").size());
            for (int i = 0; i < 3; i++) {
                JsonNode document = found.path("documents").path(i);
                JsonNode hit = same.path("hits").path(i);
                assertEquals(hit.path("id"), document.path("id"));
                assertFalse(document.path("citation").asString().isBlank());
                assertEquals(
                        hit.path("passages").path(0).path("text"),
                        document.path("passages").path(0).path("text"));
                JsonNode passage = document.path("passages").path(0);
                JsonNode opened = call(
                        model,
                        "open_section",
                        Map.of(
                                "id",
                                document.path("id").asString(),
                                "anchor",
                                passage.path("anchor").asString()));
                assertEquals(document.path("citation"), opened.path("citation"));
                assertEquals(
                        passage.path("anchor"), opened.path("passages").path(0).path("anchor"));
                assertEquals(
                        passage.path("heading"),
                        opened.path("passages").path(0).path("heading"),
                        "the headings above a passage are those that the search names");
            }
            JsonNode known = call(model, "look_up_code", Map.of("code", "12 ct tu"));
            assertEquals("12-CT/TU", known.path("code").asString());
            assertEquals(HELD, known.path("documents").path(0).path("id").asString());
            assertTrue(
                    known.path("documents").path(0).path("citation").asString().startsWith("Chỉ thị số 12-CT/TU, ngày"),
                    known::toString);
            assertTrue(known.path("cited_by").asInt() > 0);
            assertFalse(known.path("citing").path(0).path("passages").isEmpty());
        }
    }

    /** Reading on from "next" gives the whole text of every document, each passage once and in its order. */
    @Test
    void readingOnReachesTheEnd() {
        int longest = 0;
        try (McpSyncClient model = connect(server)) {
            for (JsonNode hit : client.json("/api/v1/search?size=100&facets=none&passages=0")
                    .path("hits")) {
                String id = hit.path("id").asString();
                List<String> all = new ArrayList<>();
                client.json("/api/v1/documents/" + id + "?text=true")
                        .path("sections")
                        .forEach(section -> section.path("passages")
                                .forEach(passage -> all.add(passage.path("text").asString())));
                List<String> read = new ArrayList<>();
                JsonNode opened = call(model, "open_section", Map.of("id", id));
                int times = 1;
                while (true) {
                    opened.path("passages")
                            .forEach(passage -> read.add(passage.path("text").asString()));
                    if (opened.path("next").isNull()) {
                        break;
                    }
                    assertTrue(times++ < 200, "it never ends");
                    opened = call(
                            model,
                            "open_section",
                            Map.of("id", id, "anchor", opened.path("next").asString()));
                }
                assertEquals(all, read, id);
                longest = Math.max(longest, times);
            }
        }
        assertTrue(longest > 3, "every document in one piece");
    }

    @Test
    void whatCannotBeAnsweredSaysWhatToDoInstead() {
        try (McpSyncClient model = connect(server)) {
            assertTrue(refused(model, "open_section", Map.of("id", "khong-co")).contains("no document with the id"));
            assertTrue(refused(model, "open_section", Map.of("id", HELD, "anchor", "x"))
                    .contains("has no place 'x'"));
            assertTrue(refused(model, "look_up_code", Map.of("code", "kết nạp")).contains("use search"));
            assertTrue(
                    refused(model, "look_up_code", Map.of("code", "998-NQ/TW")).contains("bears or cites"));
            assertTrue(refused(model, "search", Map.of("query", "x", "from", "hôm qua"))
                    .contains("2021-10-25"));
            // Compared with the schema.
            for (Map<String, Object> wrong : List.<Map<String, Object>>of(
                    Map.of(),
                    Map.of("query", 5),
                    Map.of("query", "x", "documents", 21),
                    Map.of("query", "x", "other", 1),
                    Map.of("query", "x".repeat(2_001)))) {
                try {
                    assertFalse(refused(model, "search", wrong).isBlank());
                } catch (io.modelcontextprotocol.spec.McpError e) {
                    assertEquals(-32602, e.getJsonRpcError().code(), wrong::toString);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "[]",
                "{}",
                "null",
                "[{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}]",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{}}",
                "{\"jsonrpc\":\"2.0\",\"id\":{},\"method\":5}"
            })
    void whatIsNoMessageIsAProblem(String message) {
        HttpResponse<String> response = post(message);
        assertEquals(400, response.statusCode(), response.body());
        assertTrue(response.body().contains("urn:vankien:problem:invalid-parameters"), response.body());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"resources/list\"}",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\"}",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":[]}",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":5}}",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":\"delete\"}}",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\"}",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\",\"params\":{\"protocolVersion\":null}}"
            })
    void aWrongRequestHasAnAnswerOfTheProtocol(String message) {
        HttpResponse<String> response = post(message);
        assertEquals(200, response.statusCode(), response.body());
        JsonNode answer = JsonMapper.shared().readTree(response.body());
        assertTrue(
                answer.path("error").has("code")
                        || answer.path("result").path("isError").asBoolean(false)
                        || message.contains("initialize"),
                response.body());
        assertFalse(response.body().contains("Exception"), response.body());
        assertFalse(response.body().contains("io.modelcontextprotocol"), response.body());
        assertFalse(response.body().contains("tools.jackson"), response.body());
    }

    @Test
    void theRulesOfAllAddressesHoldHereToo() throws Exception {
        assertEquals(
                202,
                post("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}")
                        .statusCode());
        HttpResponse<String> read = client.get("/mcp");
        assertEquals(405, read.statusCode());
        assertEquals("POST", read.headers().firstValue("Allow").orElse(""));
        String ping = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}";
        assertEquals(200, post(ping).statusCode());
        assertEquals(403, post(ping, "Origin", "http://evil.example:8080").statusCode());
        assertEquals(400, post(ping, "MCP-Protocol-Version", "1999-01-01").statusCode());
        assertEquals(413, post("x".repeat(70_000)).statusCode());
        assertEquals(415, send(ping, "Content-Type", "text/plain").statusCode());
        try (SearchServer without = SearchServer.start(archive, ServerSettings.local(0))) {
            assertEquals(
                    404,
                    new ApiClient(without)
                            .send(
                                    "POST",
                                    "/mcp",
                                    ping.getBytes(StandardCharsets.UTF_8),
                                    "Content-Type",
                                    "application/json")
                            .statusCode());
        }
    }

    private static HttpResponse<String> post(String message, String... headers) {
        List<String> all = new ArrayList<>(List.of("Content-Type", "application/json"));
        all.addAll(List.of(headers));
        return send(message, all.toArray(String[]::new));
    }

    private static HttpResponse<String> send(String message, String... headers) {
        return client.send("POST", "/mcp", message.getBytes(StandardCharsets.UTF_8), headers);
    }

    /** A model reads with the rights of its key, and without one nothing. */
    @Test
    void aModelReadsWhatItsKeyMay() throws Exception {
        try (ClosedCollections collections = ClosedCollections.in(folder)) {
            Path file = folder.resolve("keys.jsonl");
            KeyFile keys = new KeyFile(file);
            LocalDate today = LocalDate.of(2026, 11, 21);
            String stranger = keys.add("", List.of(), false, List.of(), today).key();
            String member = keys.add("", List.of(ClosedCollections.GROUP), false, List.of(), today)
                    .key();
            Gate gate = Gates.of(new Gates.Statement("keys", file, "", "", "", null, null, "operators"));
            try (SearchServer closed = SearchServer.start(
                            collections.whole(),
                            ServerSettings.local(0).behind(gate),
                            ServiceSettings.DEFAULT.withMcp());
                    McpSyncClient some = connect(closed, "X-API-Key", stranger);
                    McpSyncClient all = connect(closed, "Authorization", "Bearer " + member)) {
                assertThrows(RuntimeException.class, () -> connect(closed));
                TreeSet<String> hidden = new TreeSet<>();
                for (String id : collections.ids()) {
                    call(all, "open_section", Map.of("id", id));
                    CallToolResult read = some.callTool(CallToolRequest.builder("open_section")
                            .arguments(Map.of("id", id))
                            .build());
                    if (Boolean.TRUE.equals(read.isError())) {
                        hidden.add(id);
                        assertEquals(
                                refused(some, "open_section", Map.of("id", "khong-co"))
                                        .replace("khong-co", id),
                                text(read));
                    }
                }
                assertTrue(hidden.size() > 12, "hidden: " + hidden.size());
                int fewer =
                        call(some, "search", Map.of("query", "")).path("total").asInt();
                int more =
                        call(all, "search", Map.of("query", "")).path("total").asInt();
                assertEquals(collections.lacking().state().documents(), fewer);
                assertEquals(hidden.size(), more - fewer);
            }
        }
    }
}
