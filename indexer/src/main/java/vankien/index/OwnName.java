package vankien.index;

import java.util.List;
import java.util.Optional;
import vankien.citation.CitationReader;
import vankien.document.Citation;
import vankien.document.CodeRecogniser;
import vankien.document.DocumentType;
import vankien.document.Metadata;
import vankien.document.Section;

/**
 * The name by which others cite a document without its number, where its own title says it: {@code Nghị quyết} and {@code
 * Hội nghị lần thứ tư Ban Chấp hành Trung ương khóa XII về …} give {@code Nghị quyết Trung ương 4 (khóa XII)}.
 */
final class OwnName {
    private static final CodeRecogniser CODES = new CodeRecogniser();
    private static final Section NO_BODY = new Section("", 0, "", null, List.of(), List.of());

    private OwnName() {}

    /** The name, in the spelling in which citations keep it. */
    static Optional<String> of(Metadata metadata) {
        String title = metadata.title();
        if (title == null || title.isEmpty()) {
            return Optional.empty();
        }
        DocumentType type = metadata.type();
        String name = type == null ? "" : type.vietnamese();
        boolean named = title.regionMatches(true, 0, name, 0, name.length());
        String text = named ? Character.toUpperCase(title.charAt(0)) + title.substring(1) : name + " " + title;
        List<Citation> citations = CitationReader.read(CODES, metadata.number(), text, NO_BODY);
        return citations.stream()
                .filter(citation -> citation.start() == 0 && citation.code() == null)
                .findFirst()
                .map(Citation::name);
    }
}
