package vankien.http;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import vankien.page.Pages;
import vankien.search.Access;
import vankien.search.Archive;
import vankien.search.QualityRequest;
import vankien.search.QualityRequest.Check;
import vankien.search.QualityRequest.Kind;

/** The quality of the archive, for its operator. */
final class QualityRoutes {
    private static final String JSON_TYPE = "application/json";

    private final Archive archive;
    private final Pages pages;

    QualityRoutes(Archive archive, Pages pages) {
        this.archive = archive;
        this.pages = pages;
    }

    /** {@code GET /api/v1/quality}: all counts, or one list. */
    void quality(Context ctx) {
        QueryParameters parameters = QueryParameters.parse(ctx.queryString());
        NumberParameters sent = NumberParameters.read(parameters, List.of("list", "page"));
        int page = sent.number("page", 1, 1, QualityRequest.MOST_PAGES);
        sent.refuse();
        String list = parameters.first("list").orElse(null);
        Check check = list == null ? null : Check.ofSymbol(list).orElseThrow(() -> noSuchList(list));
        if (EntityTag.answered(ctx, EntityTag.of(archive.state().generation(), ctx))) {
            return;
        }
        byte[] json = check == null
                ? Json.bytes(archive.quality(Access.OPEN))
                : Json.bytes(archive.quality(new QualityRequest(check, page), Access.OPEN));
        ctx.contentType(JSON_TYPE).result(json);
    }

    /** The page; a list that does not exist is passed over. */
    void page(Context ctx) {
        QueryParameters sent = PageParameters.of(ctx);
        Pages page = PageLanguage.pages(pages, ctx);
        if (PageLanguage.answered(ctx, archive.state().generation(), page)) {
            return;
        }
        Check check = sent.first("list").flatMap(Check::ofSymbol).orElse(null);
        String html = check == null
                ? page.quality(archive.quality(Access.OPEN))
                : page.quality(archive.quality(new QualityRequest(check, page(sent)), Access.OPEN));
        ctx.contentType(Answers.HTML_TYPE).result(html);
    }

    private static int page(QueryParameters sent) {
        String page = sent.first("page").orElse("1");
        return page.matches("[0-9]{1,3}") ? Math.clamp(Integer.parseInt(page), 1, QualityRequest.MOST_PAGES) : 1;
    }

    private static ProblemException noSuchList(String sent) {
        List<String> lists = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            if (kind == Kind.REJECTED) {
                lists.add("rejected_REASON");
            } else if (kind.fields().isEmpty()) {
                lists.add(new Check(kind, "").symbol());
            }
            kind.fields().forEach(field -> lists.add(new Check(kind, field).symbol()));
        }
        return new ProblemException(
                ProblemKind.INVALID_PARAMETERS,
                List.of(ParameterError.of("list", "not_one_of", sent, String.join(", ", lists))));
    }
}
