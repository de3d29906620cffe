package vankien.query;

import java.util.List;
import java.util.Optional;
import vankien.citation.CitationReader;
import vankien.document.Citation;
import vankien.document.CodeRecogniser;
import vankien.document.DocumentCode;
import vankien.document.Section;

/**
 * A document that a query names by type, number and body, without the symbol: {@code Chỉ thị số 05 của Bộ Chính trị} is
 * {@code 05-CT/TW}, as it is where a document says so.
 */
final class InferredCodes {
    private static final CodeRecogniser CODES = new CodeRecogniser();
    private static final Section NO_BODY = new Section("", 0, "", null, List.of(), List.of());

    private InferredCodes() {}

    /** The code that the whole text names so; empty where it says anything else besides. */
    static Optional<DocumentCode> of(String text) {
        List<Citation> citations = CitationReader.read(CODES, null, text, NO_BODY);
        if (citations.size() != 1 || !citations.getFirst().inferred()) {
            return Optional.empty();
        }
        Citation citation = citations.getFirst();
        String around = text.substring(0, citation.start()) + text.substring(citation.end());
        return around.chars().anyMatch(Character::isLetterOrDigit)
                ? Optional.empty()
                : Optional.ofNullable(citation.code());
    }
}
