package vankien.citation;

import org.jspecify.annotations.Nullable;

/**
 * A body as the table of bodies has it.
 *
 * @param symbol what its documents bear, {@code UBKTTW}; {@code *} where it is named in short, {@code ?} where the symbol
 *     does not follow from the name
 * @param state whether it is one of the State
 */
record IssuingBody(String symbol, boolean state) {
    private static final PhraseTable<IssuingBody> TABLE = new PhraseTable<>();

    static {
        for (String[] row : TableFile.rows("issuing-bodies.tsv", 3)) {
            TABLE.add(row[0], new IssuingBody(row[1], row[2].equals("state")));
        }
    }

    /** The body whose name begins at the offset, or null. */
    static PhraseTable.@Nullable Found<IssuingBody> at(FoldedText text, int offset) {
        return TABLE.at(text, offset);
    }

    /** Whether its documents bear a symbol that follows from its name. */
    boolean hasSymbol() {
        return !symbol.equals("*") && !symbol.equals("?");
    }

    /** Whether it is named in short, so that its documents may be any of that number in the text. */
    boolean isShort() {
        return symbol.equals("*");
    }
}
