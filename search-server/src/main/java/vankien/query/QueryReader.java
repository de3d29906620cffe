package vankien.query;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vankien.document.CodeMention;
import vankien.document.CodeRecogniser;
import vankien.document.DocumentCode;

/**
 * Reads what a person typed. Every text is a valid query.
 *
 * <pre>
 * query  := run | run OR query
 * run    := part*
 * part   := word | code | "a phrase" | word* | -part | ( query ) | field:value | field:"a value"
 * field  := type year issuer level place term signer cites status format   (a filter; -field:value excludes)
 *         | title                                                          (words of the title)
 * code   := a document code in any of its spellings: 21-KL/TW, 21 - kl/tw
 * word+  may name a document by type and number: kế hoạch 45, NQ số 02, nghị định 30/2020;
 *         and with its body by its code: chỉ thị 05 của Bộ Chính trị
 * </pre>
 *
 * <p>{@code OR} separates all that stands left of it from all that stands right of it, up to the next {@code OR} or
 * bracket: {@code kết nạp OR phát triển} is {@code (kết nạp) OR (phát triển)}. Fields count for the whole query wherever
 * they stand. A {@code word*} has at most the 1,000 words of the archive that most documents hold and that begin so; after
 * 16 different ones a star is a space.
 *
 * <p>Brackets inside 32 others are spaces.
 *
 * <p>Quotation marks may be {@code "…"}, {@code “…”} or {@code «…»}; one that is not closed is a space. A dash with a
 * space behind it, and every other sign, is a space too.
 */
public final class QueryReader {
    private static final CodeRecogniser CODES = new CodeRecogniser();

    private static final Pattern SPACED_CODE = Pattern.compile(
            "(?<![\\p{L}\\d/.-])\\d{1,5}\\s{1,2}[-–]\\s{0,2}\\p{L}{1,6}\\s{0,2}/\\s{0,2}\\p{L}[\\p{L}\\d]{0,11}(?![\\p{L}\\d/])");

    /** Stands for the code of the same index while the syntax is read; from the private use area of Unicode. */
    static final char FIRST_CODE = '\uE000';

    static final char LAST_CODE = '\uEFFF';

    private QueryReader() {}

    /** Reads a query. */
    public static ParsedQuery read(String text) {
        List<DocumentCode> codes = new ArrayList<>();
        String coded = replaceCodes(withoutPrivateUse(text), codes);
        Map<FilterField, List<FilterValue>> filters = new EnumMap<>(FilterField.class);
        List<QueryNode> conditions = new ArrayList<>();
        String rest = FieldScanner.extract(coded, codes, filters, conditions);
        List<QueryNode> parts = new ArrayList<>(NamedCitation.in(
                NumberReferences.in(QuerySyntax.parse(rest, codes).parts())));
        parts.addAll(conditions);
        Map<String, DocumentCode> distinct = new LinkedHashMap<>();
        for (QueryNode part : parts) {
            collect(part, distinct);
        }
        return new ParsedQuery(
                withCodes(rest, codes), new QueryNode.Any(parts), filters, new ArrayList<>(distinct.values()));
    }

    private static void collect(QueryNode node, Map<String, DocumentCode> codes) {
        switch (node) {
            case QueryNode.Code code -> codes.putIfAbsent(code.code().key(), code.code());
            case QueryNode.Citation citation ->
                codes.putIfAbsent(citation.code().key(), citation.code());
            case QueryNode.CodeInWords named -> codes.putIfAbsent(named.code().key(), named.code());
            case QueryNode.Phrase phrase ->
                PhrasePart.codes(phrase.text()).forEach(code -> codes.putIfAbsent(code.key(), code));
            case QueryNode.Any any -> any.parts().forEach(part -> collect(part, codes));
            case QueryNode.Or or -> or.parts().forEach(part -> collect(part, codes));
            default -> {}
        }
    }

    private static String withoutPrivateUse(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            kept.append(c >= FIRST_CODE && c <= LAST_CODE ? ' ' : c);
        }
        return kept.toString();
    }

    /** Codes come first: the dash in {@code 21 -KL/TW} does not exclude anything. */
    private static String replaceCodes(String typedText, List<DocumentCode> codes) {
        String typed = typedText.strip();
        if (!typed.isEmpty() && Character.isLetterOrDigit(typed.charAt(0))) {
            // Alone, a code may be written more freely than among words.
            Optional<DocumentCode> whole = CODES.parse(typed);
            if (whole.isPresent()) {
                codes.add(whole.get());
                return String.valueOf(FIRST_CODE);
            }
        }
        String text = withPlainCodes(typedText);
        StringBuilder replaced = new StringBuilder(text.length());
        int end = 0;
        for (CodeMention mention : CODES.find(text)) {
            if (mention.start() < end || codes.size() > LAST_CODE - FIRST_CODE) {
                continue;
            }
            replaced.append(text, end, mention.start()).append((char) (FIRST_CODE + codes.size()));
            codes.add(mention.code());
            end = mention.end();
        }
        return replaced.append(text, end, text.length()).toString();
    }

    /** Among other words too, a code may be typed in lower case with spaces: the dash in {@code 21 -kl/tw} excludes nothing. */
    private static String withPlainCodes(String text) {
        return SPACED_CODE
                .matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(
                        CODES.parse(match.group()).map(DocumentCode::canonical).orElse(match.group())));
    }

    /** The code that a character stands for. */
    static Optional<DocumentCode> codeOf(char c, List<DocumentCode> codes) {
        int index = c - FIRST_CODE;
        return index >= 0 && index < codes.size() ? Optional.of(codes.get(index)) : Optional.empty();
    }

    /** Text with its codes written out again. */
    static String withCodes(String text, List<DocumentCode> codes) {
        StringBuilder written = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            codeOf(c, codes).ifPresentOrElse(code -> written.append(code.canonical()), () -> written.append(c));
        }
        return written.toString();
    }
}
