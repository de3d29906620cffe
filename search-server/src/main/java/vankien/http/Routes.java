package vankien.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpResponseException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vankien.search.Archive;
import vankien.search.InvalidCursorException;
import vankien.search.StaleCursorException;

/** Which address is answered by what, and what becomes of errors. */
final class Routes {
    private final RoutesConfig routes;
    private final Answers answers;
    private final Set<String> sent = new HashSet<>();

    private Routes(RoutesConfig routes, Answers answers) {
        this.routes = routes;
        this.answers = answers;
    }

    static void register(RoutesConfig config, Archive whole, Answers answers, ServerSettings settings) {
        AccessControl access = new AccessControl(settings.gate());
        Archive archive = access.guarded(whole, settings.log());
        Routes routes = new Routes(config, answers);
        ApiRoutes api = new ApiRoutes(archive);
        CodeRoutes codes = new CodeRoutes(archive);
        PageRoutes pages = new PageRoutes(archive, codes, answers.pages());
        HealthRoutes health = new HealthRoutes(archive);
        Map<String, Handler> reads = new LinkedHashMap<>();
        reads.put("/api/v1/search", api::search);
        reads.put("/api/v1/documents/{id}", api::document);
        reads.put("/api/v1/codes/{code}", codes::code);
        reads.put("/api/v1/codes/{code}/chain", codes::chain);
        reads.put("/api/v1/suggest", new SuggestRoute(archive)::handle);
        BatchRoutes batch = new BatchRoutes(archive, answers.pages());
        reads.put("/api/v1/batch", batch::asked);
        reads.put("/batch", batch::page);
        QualityRoutes quality = new QualityRoutes(archive, answers.pages());
        reads.put("/api/v1/quality", quality::quality);
        reads.put("/quality", quality::page);
        reads.put("/", pages::home);
        reads.put("/search", pages::search);
        reads.put("/documents/{id}", pages::document);
        reads.put("/documents/{id}/file", new FileRoute(archive)::handle);
        reads.put("/codes/{code}", pages::code);
        reads.put("/help", pages::help);
        reads.put("/assets/{name}", new AssetRoute(answers.pages().assets())::handle);
        reads.put("/health/live", health::live);
        reads.put("/health/ready", health::ready);
        config.before(ctx -> SecurityHeaders.ALL.forEach(ctx::header));
        config.before(access::before);
        config.after(access::after);
        reads.forEach(routes::read);
        routes.sent("/api/v1/batch", batch::sent);
        routes.sent("/batch", batch::pageSent);
        routes.errors();
    }

    /** GET and HEAD are answered; every other method is told so. */
    private void read(String path, Handler handler) {
        routes.get(path, handler);
        routes.head(path, handler);
    }

    /** POST is answered too. */
    private void sent(String path, Handler handler) {
        routes.post(path, handler);
        sent.add(path);
    }

    private void errors() {
        routes.exception(ProblemException.class, (problem, ctx) -> {
            answers.problem(ctx, problem.kind(), problem.kind().status(), problem.subject(), problem.errors());
        });
        routes.exception(StaleCursorException.class, (e, ctx) -> fail(ctx, ProblemKind.STALE_CURSOR));
        routes.exception(InvalidCursorException.class, (e, ctx) -> fail(ctx, ProblemKind.INVALID_CURSOR));
        routes.exception(HttpResponseException.class, this::refusedByJavalin);
        routes.exception(Exception.class, (e, ctx) -> answers.fault(ctx, e));
    }

    /** No route: either none has this path, or the path is read-only and the method is another. */
    private void refusedByJavalin(HttpResponseException refusal, Context ctx) {
        int status = refusal.getStatus();
        if (status == 405) {
            ctx.header("Allow", sent.contains(ctx.path()) ? "GET, HEAD, POST" : "GET, HEAD");
        }
        answers.problem(ctx, ProblemKind.ofStatus(status), status, ctx.req().getMethod(), List.of());
    }

    private void fail(Context ctx, ProblemKind kind) {
        answers.problem(ctx, kind, kind.status(), "", List.of());
    }
}
