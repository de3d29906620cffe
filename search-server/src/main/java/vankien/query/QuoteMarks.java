package vankien.query;

/** The quotation marks that make a phrase. */
final class QuoteMarks {
    private QuoteMarks() {}

    /** The mark that closes what this one opens, or 0 when it opens nothing. */
    static char closing(char opening) {
        return switch (opening) {
            case '"' -> '"';
            case '“' -> '”';
            case '«' -> '»';
            default -> 0;
        };
    }
}
