package vankien.document;

import org.jspecify.annotations.Nullable;

/**
 * The issuer's symbol in a code, with the spellings that only issuers have: {@code T.Ư}, {@code T W}, {@code UB.NN}.
 *
 * @param text the symbol in its usual case where known, else as printed
 * @param end offset after it
 * @param known the table's entry, or null
 */
record IssuerSymbol(String text, int end, SymbolTable.@Nullable Issuer known) {

    static @Nullable IssuerSymbol at(String text, SymbolTable symbols, int start) {
        SymbolToken token = SymbolToken.at(text, start);
        if (token.isEmpty()) {
            return null;
        }
        IssuerSymbol parted = CentreSpellings.parted(text, symbols, token);
        if (parted != null) {
            return parted;
        }
        SymbolTable.Issuer known = symbols.issuer(token.text());
        if (known != null) {
            return withDottedPart(text, new IssuerSymbol(known.symbol(), token.end(), known));
        }
        SymbolToken capitals = token.capitals();
        SymbolTable.Issuer prefix = capitals.text().length() >= 2
                        && token.text().length() - capitals.text().length() >= 2
                ? symbols.issuer(capitals.text())
                : null;
        if (prefix != null) {
            return new IssuerSymbol(prefix.symbol(), capitals.end(), prefix);
        }
        return withDottedPart(text, new IssuerSymbol(token.text(), token.end(), null));
    }

    /** {@code UBND.VX}, {@code UB.NN}: a department behind a dot belongs to the symbol of a State body. */
    private static IssuerSymbol withDottedPart(String text, IssuerSymbol symbol) {
        boolean party = symbol.known != null && symbol.known.side() == SymbolTable.Side.PARTY;
        if (party || symbol.end >= text.length() || text.charAt(symbol.end) != '.') {
            return symbol;
        }
        SymbolToken part = SymbolToken.at(text, symbol.end + 1);
        boolean department = !part.isEmpty() && part.text().length() <= 4 && part.isAbbreviation(2);
        return department ? new IssuerSymbol(symbol.text + "." + part.text(), part.end(), symbol.known) : symbol;
    }

    /** Known, or written like an abbreviation of at least two letters. */
    boolean isPlausible() {
        return known != null || new SymbolToken(text, end).isAbbreviation(2);
    }

    /** Whether ministries bear the same letters: BTC, BCT. Then the printed form decides. */
    boolean isShared() {
        return text.equals("BTC") || text.equals("BCT");
    }
}
