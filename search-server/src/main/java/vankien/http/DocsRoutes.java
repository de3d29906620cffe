package vankien.http;

import io.javalin.http.Context;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import vankien.openapi.ApiDescription;
import vankien.openapi.Reference;
import vankien.openapi.ReferenceReader;
import vankien.page.Pages;

/** The description of the API, for programs and for people. It needs nothing that this server does not have itself. */
final class DocsRoutes {
    private final byte[] json;
    private final Reference vietnamese;
    private final Reference english;
    private final Pages pages;

    private DocsRoutes(ApiDescription description, Pages pages) {
        json = description.json();
        vietnamese = ReferenceReader.read(description, true);
        english = ReferenceReader.read(description, false);
        this.pages = pages;
    }

    static DocsRoutes load(Pages pages) {
        return new DocsRoutes(ApiDescription.load(), pages);
    }

    void openApi(Context ctx) {
        if (!EntityTag.answered(ctx, EntityTag.ofContent(Integer.toString(Arrays.hashCode(json)), ctx))) {
            ctx.contentType("application/json").result(json);
        }
    }

    void page(Context ctx) {
        String asked = QueryParameters.parse(ctx.queryString())
                .first(PageLanguage.NAME)
                .orElse("");
        String accepted = ctx.header("Accept-Language");
        String language = asked.equals("vi") || asked.equals("en") ? asked : accepted == null ? "vi" : accepted;
        ProblemTexts texts = ProblemTexts.of(language);
        boolean inVietnamese = !texts.language().equals(Locale.ENGLISH);
        String version = Arrays.hashCode(json) + " " + texts.language() + " " + pages.version();
        boolean known = EntityTag.answered(ctx, EntityTag.ofContent(version, ctx));
        ctx.header("Vary", "Accept-Language, Accept-Encoding");
        ctx.header("Content-Language", texts.language().toLanguageTag());
        if (!known) {
            ctx.contentType(Answers.HTML_TYPE)
                    .result(pages.docs(inVietnamese ? vietnamese : english, problems(texts), inVietnamese));
        }
    }

    private static List<Pages.Problem> problems(ProblemTexts texts) {
        return Arrays.stream(ProblemKind.values())
                .map(kind -> {
                    Problem problem = texts.problem(kind, kind.status(), "…", List.of(), "");
                    return new Pages.Problem(
                            kind.symbol(), problem.type(), problem.status(), problem.title(), problem.detail());
                })
                .toList();
    }
}
