package vankien.http;

import io.javalin.http.Context;
import java.util.regex.Pattern;
import vankien.search.Access;
import vankien.search.Archive;

/** The document that an address names. */
final class DocumentAddress {
    private static final Pattern ID = Pattern.compile("[a-z0-9-]{1,200}");

    private DocumentAddress() {}

    /** The id in the path; what cannot be one is as unknown as one that is not held. */
    static String id(Context ctx) {
        String id = ctx.pathParam("id");
        if (!ID.matcher(id).matches()) {
            throw new ProblemException(ProblemKind.UNKNOWN_DOCUMENT, id);
        }
        return id;
    }

    /**
     * What becomes of an id that no document has: it leads to the document that had it before (308, the parameters kept),
     * else there is none.
     */
    static void redirect(Context ctx, Archive archive, String id) {
        String now = archive.movedTo(id, Access.OPEN)
                .orElseThrow(() -> new ProblemException(ProblemKind.UNKNOWN_DOCUMENT, id));
        String query = ctx.queryString();
        String path = ctx.path().replace("/documents/" + id, "/documents/" + now);
        // Values may change back: no cache keeps this without asking.
        ctx.header("Cache-Control", "no-cache").header("Location", query == null ? path : path + "?" + query);
        ctx.status(308);
    }
}
