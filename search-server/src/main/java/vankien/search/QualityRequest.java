package vankien.search;

import java.util.List;
import java.util.Optional;

/**
 * A page of what is behind one count of the quality of the archive.
 *
 * @param check what is counted, e.g. {@code no_date}
 * @param page from 1 to {@value #MOST_PAGES}
 */
public record QualityRequest(Check check, int page) {
    /** Entries on one page. */
    public static final int SIZE = 50;
    /** The most pages that are shown. */
    public static final int MOST_PAGES = 100;

    public QualityRequest {
        if (page < 1 || page > MOST_PAGES) {
            throw new IllegalArgumentException("page must be from 1 to " + MOST_PAGES + " but is " + page);
        }
    }

    /**
     * Something that is counted.
     *
     * @param kind what kind of thing
     * @param value the value that is missing or doubtful, the reason of a rejection, the kind of repair; empty for the other kinds
     */
    public record Check(Kind kind, String value) {

        /** The value of {@code list} in the API: {@code no_date}, {@code doubtful_title}, {@code rejected_no_text}. */
        public String symbol() {
            return value.isEmpty() ? kind.symbol : kind.symbol + "_" + value;
        }

        /**
         * Whether it is counted but not listed: a scan whose head nobody could read may be secret, and its name with it. The
         * operator finds it in the report of the run.
         */
        public boolean isOnlyCounted() {
            return kind == Kind.REJECTED && value.equals("unread_head");
        }

        /** The check with this symbol; a reason that no file was rejected for is one too. */
        public static Optional<Check> ofSymbol(String symbol) {
            for (Kind kind : Kind.values()) {
                if (symbol.equals(kind.symbol) && kind.fields().isEmpty() && !kind.isOfIndex()) {
                    return Optional.of(new Check(kind, ""));
                }
                if (symbol.startsWith(kind.symbol + "_")) {
                    String value = symbol.substring(kind.symbol.length() + 1);
                    boolean ofIndex = kind.isOfIndex() && value.matches("[a-z0-9_]{1,40}");
                    if (ofIndex || kind.fields().contains(value)) {
                        return Optional.of(new Check(kind, value));
                    }
                }
            }
            return Optional.empty();
        }
    }

    /** The kinds of check. */
    public enum Kind {
        /** Documents without a value. */
        MISSING("no"),
        /** Documents with a value that was read without being sure. */
        DOUBTFUL("doubtful"),
        /** Files that were rejected. */
        REJECTED("rejected"),
        /** Files that are indexed without what their sidecar or front matter states, because it is wrong. */
        SIDECAR("sidecar"),
        /** Documents whose text was repaired when it was read. */
        REPAIRED("repaired"),
        /** Codes by which documents cite several held ones that nothing tells apart. */
        AMBIGUOUS("ambiguous"),
        /** Codes that are cited and not held. */
        NOT_HELD("not_held"),
        /** Documents that are there in several files. */
        COPIES("copies");

        private final String symbol;

        Kind(String symbol) {
            this.symbol = symbol;
        }

        /** Whether its values are those that the index holds. */
        boolean isOfIndex() {
            return this == REJECTED || this == REPAIRED;
        }

        /** The values that it is counted for; empty where there are none or they are not known before. */
        public List<String> fields() {
            return switch (this) {
                case MISSING -> List.of("number", "date", "type", "title", "issuer");
                case DOUBTFUL ->
                    List.of(
                            "number",
                            "type",
                            "title",
                            "issuer",
                            "level",
                            "place",
                            "date",
                            "term",
                            "signer",
                            "position");
                case REJECTED, SIDECAR, REPAIRED, AMBIGUOUS, NOT_HELD, COPIES -> List.of();
            };
        }
    }
}
