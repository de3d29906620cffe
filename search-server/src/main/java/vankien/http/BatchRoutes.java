package vankien.http;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import vankien.draft.Draft;
import vankien.draft.DraftReader;
import vankien.page.Pages;
import vankien.search.Access;
import vankien.search.Archive;
import vankien.search.BatchResult;

/** Many citations or queries at once. A POST changes nothing either: a draft is too long for an address. */
final class BatchRoutes {
    private static final String JSON_TYPE = "application/json";
    /** A draft is nobody's business but the sender's. */
    private static final String NOT_KEPT = "no-store";

    private final Archive archive;
    private final Pages pages;

    BatchRoutes(Archive archive, Pages pages) {
        this.archive = archive;
        this.pages = pages;
    }

    /** {@code GET /api/v1/batch?q=…&q=…}. */
    void asked(Context ctx) {
        QueryParameters sent = QueryParameters.parse(ctx.queryString());
        List<ParameterError> errors = new ArrayList<>(RequestErrors.unknownOrMalformed(sent, List.of("q")));
        if (sent.all("q").isEmpty() && errors.isEmpty()) {
            errors.add(ParameterError.of("q", "missing", "q"));
        }
        RequestErrors.refuse(errors);
        if (EntityTag.answered(ctx, EntityTag.of(archive.state().generation(), ctx))) {
            return;
        }
        BatchResult result = archive.batch(DraftReader.list(sent.all("q")), Access.OPEN);
        ctx.header("ETag", EntityTag.of(result.generation(), ctx));
        ctx.contentType(JSON_TYPE).result(Json.bytes(result));
    }

    /** {@code POST /api/v1/batch}. */
    void sent(Context ctx) {
        RequestErrors.refuse(RequestErrors.unknownOrMalformed(QueryParameters.parse(ctx.queryString()), List.of()));
        Draft draft = SentDraft.read(ctx).draft();
        ctx.header("Cache-Control", NOT_KEPT);
        ctx.contentType(JSON_TYPE).result(Json.bytes(archive.batch(draft, Access.OPEN)));
    }

    /** The page with an empty form, or with the answer to {@code q}. */
    void page(Context ctx) {
        List<String> asked = PageParameters.of(ctx).all("q");
        Pages page = PageLanguage.pages(pages, ctx);
        if (PageLanguage.answered(ctx, archive.state().generation(), page)) {
            return;
        }
        String html = asked.isEmpty()
                ? page.batch()
                : page.batch(String.join("\n", asked), archive.batch(DraftReader.list(asked), Access.OPEN));
        ctx.contentType(Answers.HTML_TYPE).result(html);
    }

    /** The page with the answer to the form. */
    void pageSent(Context ctx) {
        SentDraft sent = SentDraft.read(ctx);
        Pages page = PageLanguage.pages(pages, ctx);
        String html = sent.text().isBlank()
                ? page.batch()
                : page.batch(sent.text(), archive.batch(sent.draft(), Access.OPEN));
        ctx.header("Cache-Control", NOT_KEPT);
        ctx.contentType(Answers.HTML_TYPE).result(html);
    }
}
