package vankien.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import vankien.page.Asset;

/**
 * The search box for other pages: its script, and leave for the pages that may use it to read suggestions and results
 * (CORS). No other answer of the API can be read by a foreign page.
 */
final class EmbedRoutes {
    static final String SCRIPT = "/embed/search-box.js";
    private static final List<String> READABLE = List.of("/api/v1/suggest", "/api/v1/search");
    /** Pages name the script without a hash: a new version is seen within the hour. */
    private static final String KEPT_AN_HOUR = "public, max-age=3600";

    private final Asset script;
    private final AllowedOrigins allowed;

    EmbedRoutes(Asset script, AllowedOrigins allowed) {
        this.script = script;
        this.allowed = allowed;
    }

    /** The script, which any page may load: it holds nothing of the archive. */
    void script(Context ctx) {
        ctx.header("Access-Control-Allow-Origin", "*").header("Cross-Origin-Resource-Policy", "cross-origin");
        if (!EntityTag.answered(ctx, EntityTag.ofContent(script.name(), ctx))) {
            ctx.contentType(script.contentType()).result(script.bytes());
        }
        ctx.header("Cache-Control", KEPT_AN_HOUR);
    }

    /** Lets pages of the allowed origins read. With none allowed nothing is different from before. */
    void register(RoutesConfig config) {
        if (allowed.origins().isEmpty()) {
            return;
        }
        for (String path : READABLE) {
            config.before(path, this::allow);
            config.after(path, EmbedRoutes::vary);
            config.options(path, this::preflight);
        }
    }

    private boolean isAllowed(Context ctx) {
        String origin = ctx.header("Origin");
        return origin != null && allowed.contains(origin);
    }

    private void allow(Context ctx) {
        if (isAllowed(ctx)) {
            ctx.header("Access-Control-Allow-Origin", String.valueOf(ctx.header("Origin")));
        }
    }

    /** The answer depends on who asks, also where the asker is not allowed. */
    private static void vary(Context ctx) {
        String others = ctx.res().getHeader("Vary");
        ctx.header("Vary", others == null ? "Origin" : others + ", Origin");
    }

    private void preflight(Context ctx) {
        if (!isAllowed(ctx)) {
            ctx.header("Allow", "GET, HEAD");
            throw new ProblemException(ProblemKind.ofStatus(405), ctx.req().getMethod());
        }
        ctx.header("Access-Control-Allow-Methods", "GET, HEAD");
        ctx.header(
                "Access-Control-Allow-Headers",
                "Accept, Accept-Language, Authorization, Content-Type, If-None-Match, X-API-Key");
        ctx.header("Access-Control-Max-Age", "600");
        ctx.status(204);
    }
}
