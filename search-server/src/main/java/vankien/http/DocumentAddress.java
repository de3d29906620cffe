package vankien.http;

import io.javalin.http.Context;
import java.util.regex.Pattern;

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
}
