package vankien.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vankien.document.DocumentCode.Form;
import vankien.document.SymbolTable.Side;

/** A code as somebody types it into a search box or a file name: {@code 02 nq duk}, {@code kl 21 tw}. */
final class TypedCode {
    private static final int LONGEST = 60;
    /** Number, year, type and three issuers. */
    private static final int MOST_WORDS = 6;

    private final String text;
    private final SymbolTable symbols;

    TypedCode(String text, SymbolTable symbols) {
        this.text = text.length() > 10 * LONGEST ? "" : text.strip();
        this.symbols = symbols;
    }

    Optional<DocumentCode> read() {
        if (text.isEmpty() || text.length() > LONGEST) {
            return Optional.empty();
        }
        String code = withoutAnnouncement();
        List<CodeMention> mentions = new CodeScanner(code, symbols).scan();
        if (mentions.size() == 1
                && mentions.getFirst().start() == 0
                && mentions.getFirst().end() == code.length()) {
            return Optional.of(mentions.getFirst().code());
        }
        // A part may look like a code of its own: 2001-QĐ-TTg in 39-2001-QĐ-TTg.
        return mentions.size() <= 1 ? Optional.ofNullable(fromWords(words(code))) : Optional.empty();
    }

    private String withoutAnnouncement() {
        SymbolToken first = SymbolToken.at(text, 0);
        if (!Unaccented.of(first.text()).equals("so")) {
            return text;
        }
        return text.substring(first.end()).replaceFirst("^[\\s:]+", "");
    }

    /** Runs of letters and runs of digits; anything else than spaces and separators between them spoils it. */
    private static List<String> words(String code) {
        List<String> words = new ArrayList<>();
        int i = 0;
        while (i < code.length()) {
            char c = code.charAt(i);
            int end = i;
            if (SymbolToken.isDigit(c)) {
                while (end < code.length() && SymbolToken.isDigit(code.charAt(end))) {
                    end++;
                }
            } else if (SymbolToken.isLetterOrMark(c)) {
                end = endOfLetters(code, i);
            } else if (CodeTail.isSpace(c) || CodeTail.isHyphen(c) || c == '/' || c == '_' || c == '.') {
                i++;
                continue;
            }
            if (end == i) {
                return List.of();
            }
            words.add(code.substring(i, end));
            i = end;
        }
        return words;
    }

    /** The digits of QH15 belong to the word, those of KL21 do not. */
    private static int endOfLetters(String code, int start) {
        SymbolToken token = SymbolToken.at(code, start);
        if (token.text().regionMatches(true, 0, "QH", 0, 2)) {
            return token.end();
        }
        int end = token.end();
        while (end > start && SymbolToken.isDigit(code.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    private @Nullable DocumentCode fromWords(List<String> words) {
        if (words.size() == 2 && text.indexOf('/') > 0 && isNumber(words.getFirst())) {
            SymbolTable.Issuer issuer = symbols.issuer(words.getLast());
            return issuer == null || !CodeTail.isOldState(issuer.symbol())
                    ? null
                    : new DocumentCode(words.getFirst(), null, "", issuer.symbol(), Form.STATE);
        }
        if (words.size() < 3 || words.size() > MOST_WORDS) {
            return null;
        }
        int numberAt = isNumber(words.getFirst()) ? 0 : 1;
        String number = words.get(numberAt);
        if (!isNumber(number)) {
            return null;
        }
        boolean hasYear = numberAt == 0 && words.get(1).length() == 4 && isNumber(words.get(1));
        Integer year = hasYear ? Integer.valueOf(words.get(1)) : null;
        if (hasYear && words.size() == 3) {
            String last = words.getLast();
            boolean assembly = last.regionMatches(true, 0, "QH", 0, 2) && last.length() > 2;
            return assembly ? new DocumentCode(number, year, "", last.toUpperCase(Locale.ROOT), Form.STATE) : null;
        }
        int typeAt = numberAt == 0 ? (hasYear ? 2 : 1) : 0;
        int issuerAt = Math.max(numberAt, typeAt) + 1;
        String type = symbols.type(words.get(typeAt));
        if (type == null || issuerAt >= words.size()) {
            return null;
        }
        return fromSymbols(number, year, type, words.subList(issuerAt, words.size()));
    }

    private @Nullable DocumentCode fromSymbols(
            String number, @Nullable Integer year, String type, List<String> symbolsOfIssuer) {
        List<String> parts = new ArrayList<>();
        boolean state = year != null;
        for (String symbol : symbolsOfIssuer) {
            SymbolTable.Issuer issuer = symbols.issuer(symbol);
            if (issuer == null) {
                return null;
            }
            state |= issuer.side() == Side.STATE;
            parts.add(issuer.symbol());
        }
        return state
                ? new DocumentCode(number, year, type, String.join("-", parts), Form.STATE)
                : new DocumentCode(
                        CodeTail.withoutExcessZeros(number), year, type, String.join("-", parts), Form.PARTY);
    }

    private static boolean isNumber(String word) {
        return SymbolToken.isDigit(word.charAt(0)) && word.length() <= 6;
    }
}
