package vankien.http;

import io.javalin.http.Context;
import org.jspecify.annotations.Nullable;
import vankien.document.DocumentCode;
import vankien.page.Pages;
import vankien.query.SearchRequest;
import vankien.search.Access;
import vankien.search.Archive;
import vankien.search.CodeChain;
import vankien.search.CodeDetail;
import vankien.search.CodeRequest;
import vankien.search.DocumentDetail;
import vankien.search.InvalidCursorException;
import vankien.search.SearchResult;
import vankien.search.StaleCursorException;

/** The pages. They take the parameters of the API, and pass over those that are wrong. */
final class PageRoutes {
    private final Archive archive;
    private final Pages pages;

    PageRoutes(Archive archive, Pages pages) {
        this.archive = archive;
        this.pages = pages;
    }

    void home(Context ctx) {
        if (!answered(ctx)) {
            SearchResult newest = archive.search(pages.homeRequest(), Access.OPEN);
            send(ctx, pages.home(archive.state(), newest));
        }
    }

    void search(Context ctx) {
        SearchParameters.Reading reading = read(ctx);
        if (answered(ctx)) {
            return;
        }
        SearchRequest request = pages.resultsRequest(reading.request());
        @Nullable String note = reading.cut() ? "note.cut" : null;
        try {
            send(ctx, pages.results(request, archive.search(request, Access.OPEN), note));
        } catch (StaleCursorException | InvalidCursorException e) {
            // A bookmark of a page further on, from before the archive changed: begin again and say so.
            SearchRequest first = request.withCursor(null);
            send(ctx, pages.results(first, archive.search(first, Access.OPEN), "note.cursor"));
        }
    }

    void document(Context ctx) {
        String id = DocumentAddress.id(ctx);
        SearchRequest origin = read(ctx).request();
        @Nullable String marked = origin.text().isBlank() ? null : origin.text();
        DocumentDetail document = archive.document(id, marked, Access.OPEN).orElse(null);
        if (document == null) {
            DocumentAddress.redirect(ctx, archive, id);
            return;
        }
        if (!answered(ctx)) {
            send(ctx, pages.document(document, origin));
        }
    }

    /** The page of a code: any spelling leads to the canonical one (308), which is the one address of it. */
    void code(Context ctx) {
        DocumentCode code = CodeRoutes.code(CodeRoutes.spelling(ctx));
        String cursor = PageParameters.of(QueryParameters.parse(ctx.queryString()))
                .first("cursor")
                .orElse(null);
        CodeDetail detail;
        @Nullable String note = null;
        try {
            detail = code(code, cursor);
        } catch (StaleCursorException | InvalidCursorException e) {
            cursor = null;
            note = "note.cursor";
            detail = code(code, null);
        }
        if (redirected(ctx, code, detail.links().page()) || answered(ctx)) {
            return;
        }
        CodeChain chain = cursor == null
                ? archive.chain(pages.chainRequest(code), Access.OPEN).orElse(null)
                : null;
        send(ctx, pages.code(detail, chain, cursor, note));
    }

    private CodeDetail code(DocumentCode code, @Nullable String cursor) {
        return archive.code(new CodeRequest(code, CodeRequest.DEFAULT_SIZE, cursor), Access.OPEN)
                .orElseThrow(() -> new ProblemException(ProblemKind.UNKNOWN_CODE, code.conventional()));
    }

    /** Only where the canonical spelling is read as itself: nobody is sent round in a circle. */
    private static boolean redirected(Context ctx, DocumentCode code, String page) {
        String canonical = code.conventional();
        if (CodeRoutes.spelling(ctx).equals(canonical)
                || !CodeRoutes.code(canonical).conventional().equals(canonical)) {
            return false;
        }
        String query = ctx.queryString();
        ctx.header("Cache-Control", "no-cache").header("Location", query == null ? page : page + "?" + query);
        ctx.status(308);
        return true;
    }

    void help(Context ctx) {
        if (!answered(ctx)) {
            send(ctx, pages.help());
        }
    }

    private static SearchParameters.Reading read(Context ctx) {
        return SearchParameters.read(PageParameters.of(QueryParameters.parse(ctx.queryString())));
    }

    private boolean answered(Context ctx) {
        String version = archive.state().generation() + " " + pages.version();
        return EntityTag.answered(ctx, EntityTag.of(version, ctx));
    }

    private static void send(Context ctx, String html) {
        ctx.contentType(Answers.HTML_TYPE).result(html);
    }
}
