package vankien.document;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The one table of how the centre's symbol is printed, its own and the end of those of its bodies: {@code TW}, {@code TƯ},
 * {@code T.W}, {@code T.Ư}, {@code T W}, and {@code T.U} where the horn was lost.
 */
public final class CentreSpellings {
    static final String SYMBOL = "TW";

    /**
     * What may stand behind the T.
     *
     * @param between what parts it from the T, empty for nothing
     * @param letters the letters, in capitals
     */
    private record Second(String between, String letters) {}

    private static final List<Second> SECONDS =
            List.of(new Second("", "WƯ"), new Second(".", "WƯU"), new Second(" ", "WƯ"));

    private CentreSpellings() {}

    /**
     * All words that a symbol of the centre may be printed with.
     *
     * @param symbol in lower case without diacritics, {@code ubkttw}
     * @return words in lower case without diacritics, as {@code t.u} and as {@code t} and {@code u}; none for a symbol that
     *     is not one of the centre
     */
    public static Set<String> words(String symbol) {
        Set<String> words = new LinkedHashSet<>();
        if (!symbol.endsWith(Unaccented.of(SYMBOL))) {
            return words;
        }
        String beginning = symbol.substring(0, symbol.length() - 1);
        for (Second second : SECONDS) {
            for (char letter : second.letters.toCharArray()) {
                String last = Unaccented.of(String.valueOf(letter));
                if (second.between.isBlank()) {
                    words.addAll(second.between.isEmpty() ? List.of(beginning + last) : List.of(beginning, last));
                } else {
                    // The symbol of one of its bodies may be parted before the T as well: UBKT T.Ư.
                    words.addAll(List.of(beginning + second.between + last, "t" + second.between + last));
                    words.addAll(List.of(beginning, "t", last));
                }
            }
        }
        return words;
    }

    /**
     * The symbol of the centre whose T ends where the token does and that goes on behind a dot or a space.
     *
     * @param token the letters with the T at their end
     * @return null where it does not go on
     */
    static @Nullable IssuerSymbol parted(String text, SymbolTable symbols, SymbolToken token) {
        boolean endsInT = token.text().endsWith("T") || token.text().endsWith("t");
        if (!endsInT || token.end() + 1 >= text.length()) {
            return null;
        }
        String between = text.substring(token.end(), token.end() + 1);
        // A body's symbol in one word with the next word is another body's: only a dot joins for sure.
        if (!between.equals(".") && token.text().length() > 1) {
            return null;
        }
        SymbolToken rest = SymbolToken.at(text, token.end() + 1);
        String letter = rest.text().toUpperCase(Locale.ROOT);
        boolean goesOn = letter.length() == 1
                && SECONDS.stream()
                        .anyMatch(second -> second.between.equals(between) && second.letters.contains(letter));
        SymbolTable.Issuer centre = goesOn ? symbols.issuer(token.text() + "W") : null;
        return centre == null || !centre.symbol().endsWith(SYMBOL)
                ? null
                : new IssuerSymbol(centre.symbol(), rest.end(), centre);
    }
}
