package vankien.http;

import io.javalin.http.Context;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vankien.document.DocumentCode;
import vankien.page.Pages;
import vankien.page.Reading;
import vankien.query.NamedCode;
import vankien.query.SearchRequest;
import vankien.search.Access;
import vankien.search.Archive;
import vankien.search.CodeChain;
import vankien.search.CodeDetail;
import vankien.search.CodeRequest;
import vankien.search.DocumentDetail;
import vankien.search.Hit;
import vankien.search.InvalidCursorException;
import vankien.search.SearchResult;
import vankien.search.SimilarDocuments;
import vankien.search.StaleCursorException;

/** The pages. They take the parameters of the API, and pass over those that are wrong. */
final class PageRoutes {
    private final Archive archive;
    private final CodeRoutes routes;
    private final Pages pages;

    PageRoutes(Archive archive, CodeRoutes routes, Pages pages) {
        this.archive = archive;
        this.routes = routes;
        this.pages = pages;
    }

    void home(Context ctx) {
        Pages page = PageLanguage.pages(pages, ctx);
        if (!answered(ctx, page)) {
            SearchResult newest = archive.search(page.homeRequest(), Access.OPEN);
            send(ctx, page.home(archive.state(), newest, isSample()));
        }
    }

    void search(Context ctx) {
        SearchParameters.Reading reading = read(ctx);
        Pages page = PageLanguage.pages(pages, ctx);
        @Nullable String note = note(reading);
        if (note == null && PageParameters.isDayFirst(ctx)) {
            // Dates are typed day first; the one address of a search has them as the API has.
            ctx.header("Cache-Control", "no-cache").header("Location", Pages.address(reading.request()));
            ctx.status(302);
            return;
        }
        if (answered(ctx, page)) {
            return;
        }
        SearchRequest request = page.resultsRequest(reading.request());
        try {
            SearchResult found = archive.search(request, Access.OPEN);
            send(ctx, page.results(request, found, note, fewer -> archive.search(fewer, Access.OPEN)));
        } catch (StaleCursorException | InvalidCursorException e) {
            // A bookmark of a page further on, from before the archive changed: begin again and say so.
            SearchRequest first = request.withCursor(null);
            send(ctx, page.results(first, archive.search(first, Access.OPEN), "note.cursor"));
        }
    }

    private static @Nullable String note(SearchParameters.Reading reading) {
        boolean cites = reading.errors().stream().anyMatch(error -> error.key().equals("cites"));
        boolean date = reading.errors().stream().anyMatch(error -> error.key().equals("not_a_date"));
        return reading.cut() ? "note.cut" : date ? "note.date" : cites ? "note.cites" : null;
    }

    void document(Context ctx) {
        String id = DocumentAddress.id(ctx);
        SearchRequest origin = read(ctx).request();
        Reading reading = PageParameters.reading(ctx);
        @Nullable
        String marked =
                !reading.find().isBlank() ? reading.find() : origin.text().isBlank() ? null : origin.text();
        DocumentDetail document = archive.document(id, marked, Access.OPEN).orElse(null);
        if (document == null) {
            DocumentAddress.redirect(ctx, archive, id);
            return;
        }
        Pages page = PageLanguage.pages(pages, ctx);
        if (!answered(ctx, page)) {
            List<Hit> related = archive.similar(page.relatedRequest(id), Access.OPEN)
                    .map(SimilarDocuments::hits)
                    .orElse(List.of());
            send(ctx, page.document(document, related, origin, reading));
        }
    }

    /**
     * The page of a code: any spelling leads to the canonical one (308), which is the one address of it. Type and number
     * alone lead to the only code that has them, for now (302), or to a choice.
     */
    void code(Context ctx) {
        String spelling = CodeRoutes.spelling(ctx);
        List<DocumentCode> codes = routes.codes(spelling);
        String asked = CodeRoutes.name(spelling, codes);
        String cursor = PageParameters.of(ctx).first("cursor").orElse(null);
        CodeDetail detail;
        @Nullable String note = null;
        try {
            detail = code(asked, codes, cursor);
        } catch (StaleCursorException | InvalidCursorException e) {
            cursor = null;
            note = "note.cursor";
            detail = code(asked, codes, null);
        }
        Pages page = PageLanguage.pages(pages, ctx);
        if (redirected(ctx, spelling, asked, detail.links().page()) || answered(ctx, page)) {
            return;
        }
        CodeChain chain = cursor == null && codes.size() == 1
                ? archive.chain(page.chainRequest(codes.getFirst()), Access.OPEN)
                        .orElse(null)
                : null;
        if (detail.brief()) {
            EntityTag.none(ctx);
        }
        send(ctx, page.code(detail, chain, cursor, note));
    }

    private CodeDetail code(String asked, List<DocumentCode> codes, @Nullable String cursor) {
        return archive.code(new CodeRequest(asked, codes, CodeRequest.DEFAULT_SIZE, cursor), Access.OPEN)
                .orElseThrow(() -> new ProblemException(ProblemKind.UNKNOWN_CODE, asked));
    }

    /** Only where the canonical spelling is read as itself: nobody is sent round in a circle. */
    private static boolean redirected(Context ctx, String spelling, String canonical, String page) {
        boolean itself = NamedCode.read(canonical).orElse(null) instanceof NamedCode.Exact exact
                && exact.code().conventional().equals(canonical);
        if (spelling.equals(canonical) || !itself) {
            return false;
        }
        String query = ctx.queryString();
        ctx.header("Cache-Control", "no-cache").header("Location", query == null ? page : page + "?" + query);
        boolean forGood = NamedCode.read(spelling).orElse(null) instanceof NamedCode.Exact;
        ctx.status(forGood ? 308 : 302);
        return true;
    }

    /** What is in the archive. */
    void browse(Context ctx) {
        Pages page = PageLanguage.pages(pages, ctx);
        if (!answered(ctx, page)) {
            send(ctx, page.browse(request -> archive.search(request, Access.OPEN)));
        }
    }

    void help(Context ctx) {
        Pages page = PageLanguage.pages(pages, ctx);
        if (!answered(ctx, page)) {
            send(ctx, page.help(request -> archive.search(request, Access.OPEN), isSample()));
        }
    }

    private boolean isSample() {
        return archive.file(Pages.SAMPLE_DOCUMENT, Access.OPEN).isPresent();
    }

    private static SearchParameters.Reading read(Context ctx) {
        return SearchParameters.read(PageParameters.of(ctx));
    }

    private boolean answered(Context ctx, Pages page) {
        return PageLanguage.answered(ctx, archive.state().generation(), page);
    }

    private static void send(Context ctx, String html) {
        ctx.contentType(Answers.HTML_TYPE).result(html);
    }
}
