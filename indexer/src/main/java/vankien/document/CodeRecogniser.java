package vankien.document;

import java.util.List;
import java.util.Optional;

/**
 * Finds document codes in text, in all the spellings that occur. Immutable and thread-safe; its time is proportional to
 * the length of the text, whatever the text.
 *
 * <p>{@code 21 -KL/TW}, {@code 21–kl/tw}, {@code 21/KL-TW}, {@code KL21/TW} and {@code 21-KL/T.Ư} all give {@code
 * 21-KL/TW}; {@code 1857, 1858-QĐ/TU} gives two mentions; {@code 25/10/2021} and {@code Covid-19} give none.
 */
public final class CodeRecogniser {
    private final SymbolTable symbols = SymbolTable.SHIPPED;

    /**
     * Every code whose symbol is printed in the text, in reading order. References by number alone ({@code Chỉ thị số 05})
     * are not codes and are not found here.
     */
    public List<CodeMention> find(String text) {
        return new CodeScanner(text, symbols).scan();
    }

    /**
     * The code that the whole text spells, as somebody types it: also in lower case, without diacritics, with spaces
     * ({@code 02 nq duk}, {@code kl 21 tw}), after {@code số}. Empty where the text is no code or could be two.
     */
    public Optional<DocumentCode> parse(String wholeText) {
        return new TypedCode(wholeText, symbols).read();
    }

    /** Whether it is a known symbol of an issuer, in any case, with or without diacritics: {@code ubkttw}. */
    public boolean isIssuerSymbol(String symbol) {
        return symbols.issuer(symbol) != null;
    }

    /** Whether it is a known symbol of a type, in any case, with or without diacritics: {@code kl}. */
    public boolean isTypeSymbol(String symbol) {
        return symbols.type(symbol) != null;
    }
}
