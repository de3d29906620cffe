package vankien.http;

import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import vankien.mcp.McpEndpoint;
import vankien.mcp.UnreadableMessageException;

/** The tools for language models. A POST changes nothing here either: the protocol sends each question in a body. */
final class McpRoute {
    static final String PATH = "/mcp";
    private static final String VERSION = "MCP-Protocol-Version";
    private static final String JSON_TYPE = "application/json";
    private static final int MAX_BYTES = 64 * 1024;

    private final McpEndpoint endpoint;
    private final AllowedOrigins allowed;

    McpRoute(McpEndpoint endpoint, AllowedOrigins allowed) {
        this.endpoint = endpoint;
        this.allowed = allowed;
    }

    void handle(Context ctx) {
        RequestErrors.refuse(RequestErrors.unknownOrMalformed(QueryParameters.parse(ctx.queryString()), List.of()));
        // Only browsers name an origin. A page that has its own name lead to this machine must not ask in its user's
        // name.
        String origin = ctx.header("Origin");
        if (origin != null && !allowed.contains(origin)) {
            throw new ProblemException(ProblemKind.ACCESS_DENIED, "");
        }
        String version = ctx.header(VERSION);
        if (version != null && !endpoint.protocolVersions().contains(version)) {
            throw new ProblemException(
                    ProblemKind.INVALID_PARAMETERS,
                    List.of(ParameterError.of(
                            VERSION, "not_one_of", version, String.join(", ", endpoint.protocolVersions()))));
        }
        String kind = SentText.kind(ctx);
        if (!kind.equals(JSON_TYPE)) {
            throw new ProblemException(ProblemKind.UNSUPPORTED_TYPE, kind);
        }
        String message = SentText.read(ctx, MAX_BYTES);
        Optional<byte[]> answer;
        try {
            answer = endpoint.answer(message);
        } catch (UnreadableMessageException e) {
            throw SentText.refused("body", "not_json_rpc");
        }
        ctx.header("Cache-Control", "no-store");
        if (answer.isPresent()) {
            ctx.contentType(JSON_TYPE).result(answer.get());
        } else {
            ctx.status(202);
        }
    }
}
