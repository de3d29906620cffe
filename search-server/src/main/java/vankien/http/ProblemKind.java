package vankien.http;

/** The kinds of answer that are not what was asked for; each has its texts in {@code problems_*.properties}. */
enum ProblemKind {
    INVALID_PARAMETERS(400, "invalid-parameters"),
    INVALID_CURSOR(400, "invalid-cursor"),
    MALFORMED_REQUEST(400, "malformed-request"),
    ACCESS_REQUIRED(401, "access-required"),
    ACCESS_DENIED(403, "access-denied"),
    UNKNOWN_ADDRESS(404, "unknown-address"),
    NOT_A_CODE(400, "not-a-code"),
    SEVERAL_CODES(400, "several-codes"),
    UNKNOWN_DOCUMENT(404, "unknown-document"),
    UNKNOWN_CODE(404, "unknown-code"),
    FILE_GONE(404, "file-gone"),
    FILE_CHANGED(404, "file-changed"),
    METHOD_NOT_ALLOWED(405, "method-not-allowed"),
    TIMEOUT(408, "timeout"),
    STALE_CURSOR(410, "stale-cursor"),
    TOO_LARGE(413, "too-large"),
    UNSUPPORTED_TYPE(415, "unsupported-type"),
    ADDRESS_TOO_LONG(414, "address-too-long"),
    TOO_MANY(429, "too-many"),
    HEADER_TOO_LARGE(431, "header-too-large"),
    REQUEST_REFUSED(400, "request-refused"),
    TOO_MANY_REQUESTS(429, "too-many-requests"),
    SERVER_FAULT(500, "server-fault"),
    NOT_READY(503, "not-ready"),
    ARCHIVE_AWAY(503, "archive-away"),
    TOO_BUSY(503, "too-busy"),
    TOO_MANY_EXPORTS(503, "too-many-exports"),
    TOO_EXPENSIVE(503, "too-expensive");

    private final int status;
    private final String symbol;

    ProblemKind(int status, String symbol) {
        this.status = status;
        this.symbol = symbol;
    }

    int status() {
        return status;
    }

    /** The last part of the problem's {@code type}, and the key of its texts. */
    String symbol() {
        return symbol;
    }

    /** The kind for a status that a library chose. */
    static ProblemKind ofStatus(int status) {
        return switch (status) {
            case 400 -> MALFORMED_REQUEST;
            case 404 -> UNKNOWN_ADDRESS;
            case 405 -> METHOD_NOT_ALLOWED;
            case 408 -> TIMEOUT;
            case 413 -> TOO_LARGE;
            case 414 -> ADDRESS_TOO_LONG;
            case 415 -> UNSUPPORTED_TYPE;
            case 429 -> TOO_MANY_REQUESTS;
            case 431 -> HEADER_TOO_LARGE;
            case 503 -> NOT_READY;
            default -> status == 500 ? SERVER_FAULT : REQUEST_REFUSED;
        };
    }
}
