package vankien.http;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import vankien.search.Access;
import vankien.search.Archive;
import vankien.search.DocumentDetail;
import vankien.search.SearchResult;

/** The API: what it says is kept. */
final class ApiRoutes {
    private static final String JSON_TYPE = "application/json";

    private final Archive archive;

    ApiRoutes(Archive archive) {
        this.archive = archive;
    }

    void search(Context ctx) {
        SearchParameters.Reading reading = SearchParameters.read(QueryParameters.parse(ctx.queryString()));
        RequestErrors.refuse(reading.errors());
        if (EntityTag.answered(ctx, EntityTag.of(archive.state().generation(), ctx))) {
            return;
        }
        SearchResult result = archive.search(reading.request(), Access.OPEN);
        // The generation may have changed in between: the tag is that of what is sent.
        ctx.header("ETag", EntityTag.of(result.generation(), ctx));
        ctx.contentType(JSON_TYPE).result(Json.bytes(result));
    }

    void document(Context ctx) {
        QueryParameters sent = QueryParameters.parse(ctx.queryString());
        boolean withText = withText(sent);
        String id = DocumentAddress.id(ctx);
        String tag = EntityTag.of(archive.state().generation(), ctx);
        DocumentDetail document = archive.document(id, null, Access.OPEN).orElse(null);
        if (document == null) {
            DocumentAddress.redirect(ctx, archive, id);
            return;
        }
        if (EntityTag.answered(ctx, tag)) {
            return;
        }
        ctx.contentType(JSON_TYPE).result(withText ? Json.bytes(document) : Json.bytesWithoutText(document));
    }

    private static boolean withText(QueryParameters sent) {
        List<ParameterError> errors = new ArrayList<>(RequestErrors.unknownOrMalformed(sent, List.of("text")));
        List<String> values = sent.all("text");
        if (values.size() > 1) {
            errors.add(ParameterError.of("text", "repeated", String.valueOf(values.size())));
        }
        String value = values.isEmpty() ? "false" : values.getFirst();
        if (!value.equals("true") && !value.equals("false")) {
            errors.add(ParameterError.of("text", "not_one_of", value, "true, false"));
        }
        RequestErrors.refuse(errors);
        return value.equals("true");
    }
}
