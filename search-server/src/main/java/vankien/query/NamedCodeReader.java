package vankien.query;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vankien.citation.CitationReader;
import vankien.document.Citation;
import vankien.document.CodeRecogniser;
import vankien.document.DocumentCode;
import vankien.document.NumberMention;
import vankien.document.NumberRecogniser;
import vankien.document.Section;

/** Reads what one text means where a code is asked for, see {@link NamedCode}. */
record NamedCodeReader(String text) {
    private static final int LONGEST = 300;
    private static final CodeRecogniser CODES = new CodeRecogniser();
    private static final NumberRecogniser NUMBERS = new NumberRecogniser();
    private static final Section NO_BODY = new Section("", 0, "", null, List.of(), List.of());
    /** Says in which term, not by whom. */
    private static final Pattern TERM =
            Pattern.compile("[\\s(]*(?:khóa|khoá|khoa)\\s+(?:[IVXLivxl]{1,7}|[0-9]{1,2})[\\s).]*");

    Optional<NamedCode> read() {
        if (text.isEmpty() || text.length() > LONGEST) {
            return Optional.empty();
        }
        Optional<DocumentCode> code = code();
        if (code.isPresent()) {
            return code.map(NamedCode.Exact::new);
        }
        Optional<NumberMention> mention = NUMBERS.find(text);
        return mention.isPresent() ? numbered(mention.get()) : named(text).map(NamedCode.Named::new);
    }

    private Optional<DocumentCode> code() {
        ParsedQuery query = QueryReader.read(text);
        List<QueryNode> parts = query.root().parts();
        if (parts.size() != 1 || !query.filters().isEmpty()) {
            return Optional.empty();
        }
        return switch (parts.getFirst()) {
            case QueryNode.Code exact -> Optional.of(exact.code());
            case QueryNode.Citation citation -> Optional.of(citation.code());
            case QueryNode.CodeInWords named -> Optional.of(named.code());
            default -> Optional.empty();
        };
    }

    private Optional<NamedCode> numbered(NumberMention mention) {
        String before = text.substring(0, mention.start());
        String behind = text.substring(mention.end());
        if (hasWords(before)) {
            return Optional.empty();
        }
        if (!hasWords(behind) || TERM.matcher(behind).matches()) {
            return Optional.of(new NamedCode.Numbered(mention.number()));
        }
        // The body is often written behind the number without the word that joins them.
        return inferred(text)
                .or(() -> inferred(text.substring(0, mention.end()) + " của " + behind.strip()))
                .map(NamedCode.Exact::new);
    }

    /** The code that follows from type, number and body; the term may stand behind them. */
    private static Optional<DocumentCode> inferred(String text) {
        return only(text)
                .filter(citation -> citation.inferred() && !hasWords(text.substring(0, citation.start())))
                .filter(citation -> isNothing(text.substring(citation.end())))
                .map(Citation::code);
    }

    /** The one name that is all of the text; a name may also be typed in lower case. */
    private static Optional<String> named(String text) {
        return only(text)
                .or(() -> only(Character.toUpperCase(text.charAt(0)) + text.substring(1)))
                .filter(citation -> !hasWords(text.substring(0, citation.start())))
                .filter(citation -> !hasWords(text.substring(citation.end())))
                .map(Citation::name);
    }

    private static Optional<Citation> only(String text) {
        List<Citation> citations = CitationReader.read(CODES, null, text, NO_BODY);
        return citations.size() == 1 ? Optional.of(citations.getFirst()) : Optional.empty();
    }

    private static boolean isNothing(String behind) {
        return !hasWords(behind) || TERM.matcher(behind).matches();
    }

    private static boolean hasWords(String text) {
        return text.chars().anyMatch(Character::isLetterOrDigit);
    }
}
