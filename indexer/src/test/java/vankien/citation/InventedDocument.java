package vankien.citation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vankien.document.Citation;
import vankien.document.CodeRecogniser;
import vankien.document.DocumentType;
import vankien.document.Marks;
import vankien.document.Metadata;
import vankien.document.Passage;
import vankien.document.Relation;
import vankien.document.Section;

/** A document made from one line of a golden table: {@code = title}, {@code # heading}, passages between {@code ‖}. */
record InventedDocument(List<Citation> citations, List<Relation> relations, Map<String, String> texts) {

    static InventedDocument of(String type, String line) {
        String title = null;
        String heading = "";
        List<Passage> passages = new ArrayList<>();
        Map<String, String> texts = new HashMap<>();
        for (String part : line.split("‖", -1)) {
            String text = part.strip();
            if (text.startsWith("= ")) {
                title = text.substring(2);
                texts.put(CitationReader.TITLE, title);
            } else if (text.startsWith("# ")) {
                heading = text.substring(2);
                texts.put("h", heading);
            } else {
                Passage passage = new Passage("p" + (passages.size() + 1), text, null);
                passages.add(passage);
                texts.put(passage.anchor(), text);
            }
        }
        Section section = new Section("h", 1, heading, null, passages, List.of());
        Section root = new Section("", 0, "", null, List.of(), List.of(section));
        Metadata metadata = metadata(type, title);
        List<Citation> citations = CitationReader.read(new CodeRecogniser(), null, title, root);
        return new InventedDocument(citations, RelationReader.read(metadata, root, citations), texts);
    }

    String text(String anchor) {
        return texts.getOrDefault(anchor, "");
    }

    private static Metadata metadata(String type, @Nullable String title) {
        return new Metadata(
                null,
                DocumentType.ofSymbol(type).orElse(null),
                null,
                title,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                Marks.NONE,
                Map.of());
    }
}
