package vankien.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpResponseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vankien.mcp.McpEndpoint;
import vankien.measure.Measurements;
import vankien.search.Archive;
import vankien.search.ArchiveUnavailableException;
import vankien.search.InvalidCursorException;
import vankien.search.StaleCursorException;
import vankien.search.TooExpensiveException;

/** Which address is answered by what, and what becomes of errors. */
final class Routes {
    private static final Logger LOG = LoggerFactory.getLogger(Routes.class);

    private final RoutesConfig routes;
    private final Answers answers;
    private final Guard guard;
    private final Map<String, Set<String>> methods = new LinkedHashMap<>();

    private Routes(RoutesConfig routes, Answers answers, Guard guard) {
        this.routes = routes;
        this.answers = answers;
        this.guard = guard;
    }

    /** Registers everything; gives the methods of each path. */
    static Map<String, Set<String>> register(
            RoutesConfig config,
            Archive whole,
            Answers answers,
            ServerSettings settings,
            ServiceSettings service,
            Measurements measured) {
        Routes routes = new Routes(config, answers, new Guard(service.bounds()));
        AccessControl access = new AccessControl(settings.gate());
        Archive archive = BoundedArchive.of(
                access.guarded(whole, settings.log()), service.bounds().requests());
        ApiRoutes api = new ApiRoutes(archive);
        CodeRoutes codes = new CodeRoutes(archive);
        PageRoutes pages = new PageRoutes(archive, codes, answers.pages());
        HealthRoutes health = new HealthRoutes(archive);
        Map<String, Handler> reads = new LinkedHashMap<>();
        reads.put("/api/v1/search", api::search);
        reads.put("/api/v1/documents/{id}", api::document);
        reads.put("/api/v1/documents/{id}/similar", new SimilarRoute(archive)::handle);
        reads.put("/api/v1/codes/{code}", codes::code);
        reads.put("/api/v1/codes/{code}/chain", codes::chain);
        reads.put("/api/v1/suggest", new SuggestRoute(archive)::handle);
        BatchRoutes batch = new BatchRoutes(archive, answers.pages());
        reads.put("/api/v1/batch", batch::asked);
        reads.put("/batch", batch::page);
        QualityRoutes quality = new QualityRoutes(archive, answers.pages());
        reads.put("/api/v1/quality", quality::quality);
        reads.put("/quality", quality::page);
        BaseAddress base = new BaseAddress(service.publicUrl());
        reads.put(
                "/api/v1/export",
                new ExportRoute(archive, base, service.bounds().exports())::handle);
        FeedRoutes feeds = new FeedRoutes(archive, base, answers.pages().assets());
        reads.put("/feed.atom", feeds::feed);
        reads.put("/opensearch.xml", feeds::description);
        DocsRoutes docs = new DocsRoutes(answers.pages());
        reads.put("/openapi.json", docs::openApi);
        reads.put("/docs", docs::page);
        reads.put("/metrics", new MetricsRoute(measured)::handle);
        reads.put("/", pages::home);
        reads.put("/search", pages::search);
        reads.put("/documents/{id}", pages::document);
        reads.put("/documents/{id}/file", new FileRoute(archive)::handle);
        reads.put("/codes/{code}", pages::code);
        reads.put("/browse", pages::browse);
        reads.put("/compare", new ComparisonRoute(archive, answers.pages())::page);
        reads.put("/help", pages::help);
        reads.put("/assets/{name}", new AssetRoute(answers.pages().assets())::handle);
        EmbedRoutes embed = new EmbedRoutes(answers.pages().assets().searchBox(), settings.embedding());
        reads.put(EmbedRoutes.SCRIPT, embed::script);
        reads.put("/health/live", health::live);
        reads.put("/health/ready", health::ready);
        config.before(ctx -> SecurityHeaders.ALL.forEach(ctx::header));
        config.before(access::before);
        config.after(access::after);
        reads.forEach(routes::read);
        embed.register(config);
        routes.sent("/api/v1/batch", batch::sent);
        routes.sent("/batch", batch::pageSent);
        if (service.mcp()) {
            String version = String.valueOf(Routes.class.getPackage().getImplementationVersion());
            routes.sent(McpRoute.PATH, new McpRoute(McpEndpoint.of(archive, version), settings.embedding())::handle);
        }
        routes.errors();
        return routes.methods;
    }

    /** GET and HEAD are answered; every other method is told so. */
    private void read(String path, Handler handler) {
        Handler guarded = guard.around(path, handler);
        routes.get(path, guarded);
        routes.head(path, guarded);
        methods.put(path, new TreeSet<>(Set.of("GET", "HEAD")));
    }

    /** POST is answered too. */
    private void sent(String path, Handler handler) {
        routes.post(path, guard.around(path, handler));
        methods.computeIfAbsent(path, none -> new TreeSet<>()).add("POST");
    }

    private void errors() {
        routes.exception(ProblemException.class, (problem, ctx) -> {
            answers.problem(ctx, problem.kind(), problem.kind().status(), problem.subject(), problem.errors());
        });
        routes.exception(StaleCursorException.class, (e, ctx) -> fail(ctx, ProblemKind.STALE_CURSOR));
        routes.exception(InvalidCursorException.class, (e, ctx) -> fail(ctx, ProblemKind.INVALID_CURSOR));
        routes.exception(TooExpensiveException.class, (e, ctx) -> fail(ctx, ProblemKind.TOO_EXPENSIVE));
        routes.exception(ArchiveUnavailableException.class, (e, ctx) -> {
            LOG.warn("{} {} is refused: {}", ctx.req().getMethod(), ctx.path(), e.getMessage());
            ProblemException later = Busy.archive(ctx);
            answers.problem(ctx, later.kind(), later.kind().status(), later.subject(), List.of());
        });
        routes.exception(BoundedArchive.FullException.class, (e, ctx) -> {
            ProblemException busy = Busy.requests(ctx);
            answers.problem(ctx, busy.kind(), busy.kind().status(), busy.subject(), List.of());
        });
        routes.exception(HttpResponseException.class, this::refusedByJavalin);
        routes.exception(Exception.class, (e, ctx) -> answers.fault(ctx, e));
    }

    /** No route: either none has this path, or the path is read-only and the method is another. */
    private void refusedByJavalin(HttpResponseException refusal, Context ctx) {
        int status = refusal.getStatus();
        if (status == 405) {
            ctx.header("Allow", String.join(", ", methods.getOrDefault(ctx.path(), Set.of("GET, HEAD"))));
        }
        answers.problem(ctx, ProblemKind.ofStatus(status), status, ctx.req().getMethod(), List.of());
    }

    private void fail(Context ctx, ProblemKind kind) {
        answers.problem(ctx, kind, kind.status(), "", List.of());
    }
}
