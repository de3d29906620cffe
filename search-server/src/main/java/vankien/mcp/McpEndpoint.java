package vankien.mcp;

import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.json.jackson3.JacksonMcpJsonMapper;
import io.modelcontextprotocol.json.schema.jackson3.DefaultJsonSchemaValidator;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpStatelessServerFeatures.SyncToolSpecification;
import io.modelcontextprotocol.server.McpStatelessServerHandler;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpStatelessServerTransport;
import io.modelcontextprotocol.spec.ProtocolVersions;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;
import vankien.search.Archive;

/**
 * Answers messages of the Model Context Protocol, each by itself: there are no sessions. What carries the messages, and who
 * may send them, is the caller's business. Thread-safe; a message is answered on the thread that asks.
 */
public final class McpEndpoint implements McpStatelessServerTransport {
    private static final List<String> VERSIONS =
            List.of(ProtocolVersions.MCP_2025_03_26, ProtocolVersions.MCP_2025_06_18, ProtocolVersions.MCP_2025_11_25);
    private static final Logger LOG = LoggerFactory.getLogger(McpEndpoint.class);
    private static final String FAILURE = "failure";
    private static final String INSTRUCTIONS =
            "An archive of Vietnamese party documents. Search it, open the section round a passage, look a document's code up."
                    + " Only what a passage says is certain: cite it with its document and place. Links are paths on this"
                    + " server.";

    /** As the API writes: snake case, dates as 2021-10-25, nulls written. */
    private static final JsonMapper RECORDS = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    private final McpJsonMapper messages =
            new JacksonMcpJsonMapper(JsonMapper.builder().build());
    private @Nullable McpStatelessServerHandler handler;

    private McpEndpoint() {}

    /**
     * An endpoint for an archive.
     *
     * @param archive answers each question as the reader may see it that the asking thread belongs to
     * @param version of this program
     */
    public static McpEndpoint of(Archive archive, String version) {
        McpEndpoint endpoint = new McpEndpoint();
        List<SyncToolSpecification> tools =
                List.of(new SearchTool(archive), new SectionTool(archive), new CodeTool(archive)).stream()
                        .map(tool -> new SyncToolSpecification(
                                tool.description(), (context, call) -> answer(tool, context, call)))
                        .toList();
        // Building it hands the handler over to the endpoint.
        McpServer.sync(endpoint)
                .serverInfo("vankien", version)
                .instructions(INSTRUCTIONS)
                .capabilities(
                        McpSchema.ServerCapabilities.builder().tools(false).build())
                .jsonMapper(endpoint.messages)
                .jsonSchemaValidator(new DefaultJsonSchemaValidator())
                .validateToolInputs(true)
                // On the asking thread, which is the reader's.
                .immediateExecution(true)
                .tools(tools)
                .build();
        return endpoint;
    }

    private static CallToolResult answer(ArchiveTool tool, McpTransportContext context, CallToolRequest call) {
        try {
            Map<String, Object> sent = call.arguments();
            Object record = tool.answer(new Arguments(sent == null ? Map.of() : sent));
            return CallToolResult.builder()
                    .addTextContent(RECORDS.writeValueAsString(record))
                    .structuredContent(RECORDS.convertValue(record, LinkedHashMap.class))
                    .isError(false)
                    .build();
        } catch (RefusalException e) {
            return refusal(String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            // Too much to do, or a fault: the caller says so as it does everywhere, and nothing of the inside is told.
            failure(context).set(e);
            return refusal("");
        }
    }

    private static CallToolResult refusal(String message) {
        return CallToolResult.builder().addTextContent(message).isError(true).build();
    }

    @SuppressWarnings("unchecked") // what answer(String) has put there
    private static AtomicReference<@Nullable RuntimeException> failure(McpTransportContext context) {
        return (AtomicReference<@Nullable RuntimeException>) Objects.requireNonNull(context.get(FAILURE));
    }

    /**
     * Answers a message.
     *
     * @param message JSON-RPC in JSON
     * @return the answer in JSON; empty for a notification, which has none
     * @throws UnreadableMessageException when it is no request and no notification
     * @throws RuntimeException what the archive throws
     */
    public Optional<byte[]> answer(String message) throws UnreadableMessageException {
        AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();
        McpTransportContext context = McpTransportContext.create(Map.of(FAILURE, failure));
        return switch (read(message)) {
            case McpSchema.JSONRPCRequest request -> {
                McpSchema.JSONRPCResponse response = response(context, request);
                RuntimeException thrown = failure.get();
                if (thrown != null) {
                    throw thrown;
                }
                yield Optional.of(written(response));
            }
            case McpSchema.JSONRPCNotification passedOver -> {
                // All are passed over: nothing of a client is kept here.
                yield Optional.empty();
            }
            default -> throw new UnreadableMessageException(new IOException("an answer, and nothing was asked"));
        };
    }

    /** The SDK fails over parameters that are not as the protocol has them, and tells how it failed. */
    private McpSchema.JSONRPCResponse response(McpTransportContext context, McpSchema.JSONRPCRequest request) {
        try {
            McpSchema.JSONRPCResponse response =
                    handler().handleRequest(context, request).block();
            if (response != null
                    && (response.error() == null || response.error().code() != McpSchema.ErrorCodes.INTERNAL_ERROR)) {
                return response;
            }
        } catch (RuntimeException e) {
            LOG.debug("a request that is not understood", e);
        }
        return McpSchema.JSONRPCResponse.error(
                request.id(),
                new McpSchema.JSONRPCResponse.JSONRPCError(
                        McpSchema.ErrorCodes.INVALID_PARAMS,
                        "the parameters of this request are not as the protocol has them"));
    }

    private McpSchema.JSONRPCMessage read(String message) throws UnreadableMessageException {
        try {
            return McpSchema.deserializeJsonRpcMessage(messages, message);
        } catch (IOException | RuntimeException e) {
            throw new UnreadableMessageException(e);
        }
    }

    private byte[] written(McpSchema.JSONRPCResponse response) {
        try {
            return messages.writeValueAsBytes(response);
        } catch (IOException e) {
            throw new IllegalStateException(e); // a record of strings, numbers and maps
        }
    }

    private McpStatelessServerHandler handler() {
        return Objects.requireNonNull(handler, "set when the server was built");
    }

    /** The versions of the protocol, oldest first. */
    @Override
    public List<String> protocolVersions() {
        return VERSIONS;
    }

    /** For the SDK. */
    @Override
    public void setMcpHandler(McpStatelessServerHandler given) {
        handler = given;
    }

    /** Nothing is open. */
    @Override
    public Mono<Void> closeGracefully() {
        return Mono.empty();
    }
}
