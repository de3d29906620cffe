package vankien.parse;

/** Says why a file cannot be indexed; becomes {@link ParseResult.Rejected} at the edge of the package. */
final class NotReadableException extends Exception {
    private final ParseResult.Reason reason;

    /** @param detail what is wrong and what to do; never words of the document */
    NotReadableException(ParseResult.Reason reason, String detail) {
        super(detail);
        this.reason = reason;
    }

    ParseResult.Rejected rejection() {
        String detail = getMessage();
        return new ParseResult.Rejected(reason, detail == null ? "" : detail);
    }
}
