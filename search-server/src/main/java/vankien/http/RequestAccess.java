package vankien.http;

import io.javalin.http.Context;
import vankien.search.Access;

/** What the sender of a request may see. */
final class RequestAccess {
    private RequestAccess() {}

    /** Everybody sees everything that is served, for now. */
    @SuppressWarnings("unused") // by the request, as soon as there is more than one kind of reader
    static Access of(Context ctx) {
        return Access.OPEN;
    }
}
