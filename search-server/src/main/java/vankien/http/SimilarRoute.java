package vankien.http;

import io.javalin.http.Context;
import java.util.List;
import vankien.query.SearchRequest;
import vankien.search.Access;
import vankien.search.Archive;
import vankien.search.SimilarDocuments;
import vankien.search.SimilarRequest;

/** The documents related to one. */
final class SimilarRoute {
    private final Archive archive;

    SimilarRoute(Archive archive) {
        this.archive = archive;
    }

    void handle(Context ctx) {
        NumberParameters sent =
                NumberParameters.read(QueryParameters.parse(ctx.queryString()), List.of("size", "passages"));
        int size = sent.number("size", SimilarRequest.DEFAULT_SIZE, 1, SimilarRequest.MAX_SIZE);
        int passages = sent.number("passages", SimilarRequest.DEFAULT_PASSAGES, 0, SearchRequest.MAX_PASSAGES);
        sent.refuse();
        String id = DocumentAddress.id(ctx);
        SimilarDocuments similar = archive.similar(new SimilarRequest(id, size, passages), Access.OPEN)
                .orElse(null);
        if (similar == null) {
            DocumentAddress.redirect(ctx, archive, id);
            return;
        }
        if (!EntityTag.answered(ctx, EntityTag.of(similar.generation(), ctx))) {
            ctx.contentType("application/json").result(Json.bytes(similar));
        }
    }
}
