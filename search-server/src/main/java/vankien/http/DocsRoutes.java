package vankien.http;

import io.javalin.http.Context;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vankien.openapi.ApiDescription;
import vankien.openapi.Reference;
import vankien.openapi.ReferenceReader;
import vankien.page.Pages;

/**
 * The description of the API, for programs and for people. It needs nothing that this server does not have itself, and is read
 * when the first one asks for it: a server starts much more often than somebody reads it.
 */
final class DocsRoutes {
    private final Pages pages;
    private @Nullable Description description;

    DocsRoutes(Pages pages) {
        this.pages = pages;
    }

    /** The description in all its forms. */
    private static final class Description {
        private final byte[] json;
        private final Reference vietnamese;
        private final Reference english;
        private final String version;

        Description(ApiDescription read) {
            json = read.json();
            vietnamese = ReferenceReader.read(read, true);
            english = ReferenceReader.read(read, false);
            version = Integer.toString(Arrays.hashCode(json));
        }
    }

    private synchronized Description description() {
        Description known = description;
        if (known == null) {
            known = new Description(ApiDescription.load());
            description = known;
        }
        return known;
    }

    void openApi(Context ctx) {
        Description read = description();
        if (!EntityTag.answered(ctx, EntityTag.ofContent(read.version, ctx))) {
            ctx.contentType("application/json").result(read.json);
        }
    }

    void page(Context ctx) {
        Description read = description();
        String asked = QueryParameters.parse(ctx.queryString())
                .first(PageLanguage.NAME)
                .orElse("");
        String accepted = ctx.header("Accept-Language");
        String language = asked.equals("vi") || asked.equals("en") ? asked : accepted == null ? "vi" : accepted;
        ProblemTexts texts = ProblemTexts.of(language);
        boolean inVietnamese = !texts.language().equals(Locale.ENGLISH);
        String version = read.version + " " + texts.language() + " " + pages.version();
        boolean known = EntityTag.answered(ctx, EntityTag.ofContent(version, ctx));
        ctx.header("Vary", "Accept-Language, Accept-Encoding");
        ctx.header("Content-Language", texts.language().toLanguageTag());
        if (!known) {
            ctx.contentType(Answers.HTML_TYPE)
                    .result(pages.docs(inVietnamese ? read.vietnamese : read.english, problems(texts), inVietnamese));
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
