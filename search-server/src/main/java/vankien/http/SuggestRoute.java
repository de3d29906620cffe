package vankien.http;

import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import vankien.search.Access;
import vankien.search.Archive;
import vankien.search.Links;
import vankien.search.Suggestions;
import vankien.suggest.Suggestion;

/** Suggestions while typing: a JSON list, or the form that address bars ask for. */
final class SuggestRoute {
    private static final String JSON_TYPE = "application/json";
    /** OpenSearch suggestions: {@code [typed, [texts], [kinds], [addresses]]}. */
    private static final String OPENSEARCH_TYPE = "application/x-suggestions+json";

    private final Archive archive;

    SuggestRoute(Archive archive) {
        this.archive = archive;
    }

    void handle(Context ctx) {
        SuggestParameters asked = SuggestParameters.read(QueryParameters.parse(ctx.queryString()));
        String accept = ctx.header("Accept");
        boolean openSearch = asked.openSearch()
                || (accept != null && accept.toLowerCase(Locale.ROOT).contains(OPENSEARCH_TYPE));
        String type = openSearch ? OPENSEARCH_TYPE : JSON_TYPE;
        boolean known = EntityTag.answered(ctx, EntityTag.of(archive.state().generation() + " " + type, ctx));
        ctx.header("Vary", "Accept, Accept-Encoding");
        if (known) {
            return;
        }
        Suggestions found = archive.suggest(asked.text(), asked.size(), Access.OPEN);
        ctx.header("ETag", EntityTag.of(found.generation() + " " + type, ctx));
        if (!found.complete()) {
            // There will be more in a moment: nobody may keep this answer.
            ctx.header("Cache-Control", "no-store");
            ctx.res().setHeader("ETag", null);
        }
        List<Suggestion> suggestions = found.suggestions();
        ctx.contentType(type).result(Json.bytes(openSearch ? openSearch(asked.text(), suggestions) : suggestions));
    }

    private static List<Object> openSearch(String typed, List<Suggestion> suggestions) {
        return List.of(
                typed,
                suggestions.stream().map(Suggestion::text).toList(),
                suggestions.stream().map(Suggestion::kind).toList(),
                suggestions.stream().map(SuggestRoute::address).toList());
    }

    private static String address(Suggestion suggestion) {
        return suggestion.id() == null
                ? "/search?q=" + URLEncoder.encode(suggestion.text(), StandardCharsets.UTF_8)
                : Links.of(suggestion.id(), "", null).page();
    }
}
