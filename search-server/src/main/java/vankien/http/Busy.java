package vankien.http;

import io.javalin.http.Context;

/** Says that the server has too much to do, and when to come again. */
final class Busy {
    private static final int SECONDS_OF_A_REQUEST = 1;
    private static final int SECONDS_OF_AN_EXPORT = 10;
    private static final int SECONDS_OF_A_FAILOVER = 5;

    private Busy() {}

    static ProblemException requests(Context ctx) {
        return refusal(ctx, ProblemKind.TOO_BUSY, SECONDS_OF_A_REQUEST);
    }

    static ProblemException exports(Context ctx) {
        return refusal(ctx, ProblemKind.TOO_MANY_EXPORTS, SECONDS_OF_AN_EXPORT);
    }

    /** The archive cannot be reached for now. */
    static ProblemException archive(Context ctx) {
        return refusal(ctx, ProblemKind.ARCHIVE_AWAY, SECONDS_OF_A_FAILOVER);
    }

    static ProblemException client(Context ctx, long seconds) {
        return refusal(ctx, ProblemKind.TOO_MANY_REQUESTS, seconds);
    }

    private static ProblemException refusal(Context ctx, ProblemKind kind, long seconds) {
        ctx.header("Retry-After", Long.toString(seconds));
        return new ProblemException(kind, Long.toString(seconds));
    }
}
