package vankien.http;

import io.javalin.http.Context;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vankien.page.Pages;

/** Writes answers: JSON, pages, and problems in the form that the reader can use. */
final class Answers {
    static final String PROBLEM_TYPE = "application/problem+json";
    static final String HTML_TYPE = "text/html; charset=utf-8";
    private static final Logger LOG = LoggerFactory.getLogger(Answers.class);

    private final Pages pages;

    private Answers(Pages pages) {
        this.pages = pages;
    }

    /** @param logged whether searches are logged, which every page says */
    static Answers create(boolean logged) {
        return new Answers(Pages.create(logged));
    }

    Pages pages() {
        return pages;
    }

    /** A problem with its status, as a page for browsers and as problem+json for all others. */
    void problem(Context ctx, ProblemKind kind, int status, String subject, List<ParameterError> errors) {
        String language = ctx.path().startsWith("/api/") ? ctx.header("Accept-Language") : PageLanguage.of(ctx);
        ErrorAnswer answer = error(ctx.path(), ctx.header("Accept"), language, kind, status, subject, errors);
        ctx.status(status).contentType(answer.contentType()).result(answer.body());
        ctx.header("Content-Language", answer.language());
        ctx.header("Cache-Control", "no-store");
        ctx.header("Vary", "Accept, Accept-Language, Accept-Encoding");
        ctx.res().setHeader("ETag", null);
    }

    /** A fault of ours: the log has it, the reader learns nothing of the inside. */
    void fault(Context ctx, Exception fault) {
        LOG.error("{} {} failed", ctx.req().getMethod(), ctx.path(), fault);
        problem(ctx, ProblemKind.SERVER_FAULT, 500, "", List.of());
    }

    /** An error of the Java machine, such as a stack that is too deep; too little memory is no fault but a limit. */
    void fatal(HttpServletResponse response, Error error) {
        LOG.error("a request failed", error);
        ProblemKind kind = error instanceof OutOfMemoryError ? ProblemKind.TOO_EXPENSIVE : ProblemKind.SERVER_FAULT;
        ErrorAnswer answer = error("", null, null, kind, kind.status(), "", List.of());
        response.setStatus(kind.status());
        response.setContentType(answer.contentType());
        try {
            response.getOutputStream().write(answer.body());
        } catch (IOException e) {
            LOG.debug("the client has gone", e);
        }
    }

    /** Whether the client shows pages. */
    static boolean isForPeople(@Nullable String accept) {
        return accept != null && accept.toLowerCase(Locale.ROOT).contains("text/html");
    }

    /** An error in bytes, for an answer that any layer of the server sends. */
    ErrorAnswer error(
            String path,
            @Nullable String accept,
            @Nullable String acceptLanguage,
            ProblemKind kind,
            int status,
            String subject,
            List<ParameterError> errors) {
        boolean page = isForPeople(accept) && !path.startsWith("/api/") && !path.startsWith("/health/");
        ProblemTexts texts = ProblemTexts.of(acceptLanguage == null ? "vi" : acceptLanguage);
        Problem problem = texts.problem(kind, status, subject, errors, path);
        String language = texts.language().toLanguageTag();
        return page
                ? new ErrorAnswer(
                        HTML_TYPE,
                        language,
                        page(pages.in(language, path), kind, status, problem, subject)
                                .getBytes(StandardCharsets.UTF_8))
                : new ErrorAnswer(PROBLEM_TYPE, language, Json.bytes(problem));
    }

    /** Who asked for a code that is none may have meant words. */
    private static String page(Pages pages, ProblemKind kind, int status, Problem problem, String subject) {
        boolean words = kind == ProblemKind.NOT_A_CODE || kind == ProblemKind.UNKNOWN_CODE;
        return pages.error(status, problem.title(), problem.detail(), words ? subject : "");
    }

    /** An error ready to send. */
    @SuppressWarnings("ArrayRecordComponent") // written once, never compared
    record ErrorAnswer(String contentType, String language, byte[] body) {}
}
