package vankien.mcp;

import io.modelcontextprotocol.spec.McpSchema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vankien.search.Access;
import vankien.search.Archive;
import vankien.search.DocumentDetail;
import vankien.search.DocumentDetail.OutlineEntry;
import vankien.search.DocumentDetail.PassageText;
import vankien.search.DocumentDetail.SectionText;
import vankien.search.Status;

/** Opens one section of a document; without a place it gives the outline and the first section. */
final class SectionTool implements ArchiveTool {
    /** What is given of one section at a time, in characters. */
    private static final int MOST_CHARACTERS = 8_000;

    private static final int LONGEST_ID = 200;

    private final Archive archive;

    SectionTool(Archive archive) {
        this.archive = archive;
    }

    /**
     * A section, or the part of it from the place that was asked for.
     *
     * @param outline the headings of the document where no place was asked for, else empty
     * @param next the anchor to read on from: of the rest of this section, or of the next one; null at the end
     */
    record Opened(
            String citation,
            String id,
            Status status,
            String link,
            List<OutlineEntry> outline,
            List<Passage> passages,
            @Nullable String next) {}

    @Override
    public McpSchema.Tool description() {
        Map<String, Map<String, Object>> properties = new LinkedHashMap<>();
        properties.put("id", Arguments.text("The id of the document, as the other tools give it", LONGEST_ID));
        properties.put(
                "anchor",
                Arguments.text(
                        "A place in it: the anchor of a passage or of a heading. Without one: the outline and the first"
                                + " section",
                        LONGEST_ID));
        return ArchiveTool.reading(
                "open_section",
                "Open a section",
                "Reads one section of a document: its passages with their headings and pages, at most "
                        + MOST_CHARACTERS + " characters at a time; 'next' is the anchor to read on from.",
                Arguments.schema(List.of("id"), properties));
    }

    @Override
    public Object answer(Arguments arguments) throws RefusalException {
        String id = arguments.text("id").orElse("");
        DocumentDetail document = archive.document(id, null, Access.EVERYBODY)
                .orElseThrow(() -> new RefusalException(
                        "there is no document with the id '" + id + "': use an id that search or look_up_code gave"));
        List<SectionText> sections = Objects.requireNonNullElse(document.sections(), List.of());
        String anchor = arguments.text("anchor").orElse(null);
        int at = anchor == null ? 0 : section(sections, anchor);
        if (at < 0) {
            throw new RefusalException("the document '" + id + "' has no place '" + anchor
                    + "': call open_section without an anchor for its outline");
        }
        List<Passage> passages = new ArrayList<>();
        String next = read(sections, at, anchor, passages);
        return new Opened(
                Citations.of(document),
                document.id(),
                document.status(),
                document.links().page()
                        + (passages.isEmpty() ? "" : "#" + passages.getFirst().anchor()),
                anchor == null ? document.outline() : List.of(),
                passages,
                next);
    }

    /** The section that has this anchor or holds a passage that has it; -1 where none does. */
    private static int section(List<SectionText> sections, String anchor) {
        for (int i = 0; i < sections.size(); i++) {
            if (sections.get(i).anchor().equals(anchor)
                    || sections.get(i).passages().stream()
                            .anyMatch(passage -> passage.anchor().equals(anchor))) {
                return i;
            }
        }
        return -1;
    }

    /** Reads from the place to the end of its section or as far as is given at a time; returns where to read on. */
    private static @Nullable String read(
            List<SectionText> sections, int at, @Nullable String anchor, List<Passage> passages) {
        if (sections.isEmpty()) {
            return null;
        }
        SectionText section = sections.get(at);
        List<String> heading = headings(sections, at);
        boolean reached = section.passages().stream()
                .noneMatch(passage -> passage.anchor().equals(anchor));
        int characters = 0;
        for (PassageText passage : section.passages()) {
            reached = reached || passage.anchor().equals(anchor);
            if (reached) {
                if (!passages.isEmpty() && characters + passage.text().length() > MOST_CHARACTERS) {
                    return passage.anchor();
                }
                characters += passage.text().length();
                passages.add(new Passage(passage.anchor(), heading, passage.page(), passage.text()));
            }
        }
        return at + 1 < sections.size() ? sections.get(at + 1).anchor() : null;
    }

    /** The heading of a section and those above it, outermost first. */
    private static List<String> headings(List<SectionText> sections, int at) {
        List<String> headings = new ArrayList<>();
        int below = Integer.MAX_VALUE;
        for (int i = at; i >= 0 && below > 1; i--) {
            SectionText section = sections.get(i);
            if (section.level() < below && !section.heading().isEmpty()) {
                headings.addFirst(section.heading());
                below = section.level();
            }
        }
        return headings;
    }
}
