package vankien.parse;

/** Says why a file cannot be indexed; becomes {@link ParseResult.Rejected} at the edge of the package. */
final class NotReadableException extends Exception {
    private final ParseResult.Reason reason;

    /** @param detail what is wrong and what to do; never words of the document */
    NotReadableException(ParseResult.Reason reason, String detail) {
        super(detail);
        this.reason = reason;
    }

    /** What a parser tripped over, told without its words: they may quote the text. */
    static NotReadableException of(Throwable failure) {
        if (failure instanceof NotReadableException known) {
            return known;
        }
        if (failure instanceof OutOfMemoryError) {
            return new NotReadableException(
                    ParseResult.Reason.NO_MEMORY,
                    "it does not fit into the memory that is left of "
                            + Runtime.getRuntime().maxMemory() / (1 << 20)
                            + " MB: the next run reads it again, beside fewer files; if it stays so, give more, with VANKIEN_OPTS=-Xmx2g");
        }
        return failure instanceof LinkageError
                ? new NotReadableException(
                        ParseResult.Reason.PROGRAM_FAULT,
                        "a part of the program is missing (" + failure.getMessage() + "): install it again")
                : new NotReadableException(
                        ParseResult.Reason.DAMAGED,
                        "the file cannot be read (" + failure.getClass().getSimpleName() + ")");
    }

    /** The same of one line of a list of documents, counted from 1. */
    static NotReadableException ofLine(int line, RuntimeException failure) {
        return new NotReadableException(
                ParseResult.Reason.DAMAGED,
                "line " + line + " cannot be read (" + failure.getClass().getSimpleName() + ")");
    }

    ParseResult.Reason reason() {
        return reason;
    }

    String detail() {
        String detail = getMessage();
        return detail == null ? "" : detail;
    }

    ParseResult.Rejected rejection() {
        return new ParseResult.Rejected(reason, detail());
    }
}
