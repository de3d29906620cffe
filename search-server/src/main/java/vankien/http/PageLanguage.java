package vankien.http;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vankien.page.Pages;

/**
 * The language of a page: what {@code lang} asks for, which is then kept in a cookie; else that cookie; else
 * {@code Accept-Language}; else Vietnamese. The API knows no cookie.
 */
final class PageLanguage {
    /** The parameter, and the cookie. */
    static final String NAME = "lang";

    private static final List<String> LANGUAGES = List.of("vi", "en");
    private static final int A_YEAR = 365 * 24 * 60 * 60;
    /** What the answer depends on besides its address. */
    private static final String VARY = "Accept-Language, Cookie, Accept-Encoding";

    private PageLanguage() {}

    /** The pages in the reader's language; keeps the language when the reader asks for one. */
    static Pages pages(Pages pages, Context ctx) {
        String asked = asked(ctx).orElse(null);
        if (asked != null) {
            Cookie cookie = new Cookie(NAME, asked, "/", A_YEAR);
            cookie.setHttpOnly(true);
            cookie.setSameSite(SameSite.LAX);
            ctx.cookie(cookie);
        }
        String query = ctx.queryString();
        return pages.in(of(ctx), query == null ? ctx.path() : ctx.path() + "?" + query);
    }

    /** The language of the request, {@code vi} or {@code en}. */
    static String of(Context ctx) {
        return asked(ctx).or(() -> known(ctx.cookie(NAME))).orElseGet(() -> {
            String header = ctx.header("Accept-Language");
            return header == null ? "vi" : ProblemTexts.of(header).language().getLanguage();
        });
    }

    /** Whether the client already has this version of a page; if so, the answer is 304 and complete. */
    static boolean answered(Context ctx, String generation, Pages pages) {
        boolean answered = EntityTag.answered(ctx, EntityTag.of(generation + " " + pages.version(), ctx));
        ctx.header("Vary", VARY);
        return answered;
    }

    private static Optional<String> asked(Context ctx) {
        return QueryParameters.parse(ctx.queryString()).first(NAME).flatMap(PageLanguage::known);
    }

    private static Optional<String> known(@Nullable String language) {
        return Optional.ofNullable(language).filter(LANGUAGES::contains);
    }
}
