package vankien.citation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vankien.document.Citation;
import vankien.document.Metadata;
import vankien.document.Passage;
import vankien.document.Relation;
import vankien.document.RelationType;
import vankien.document.Section;

/** What the words around each citation say of it. */
public final class RelationReader {
    private final Map<String, String> texts = new HashMap<>();

    private RelationReader(Metadata metadata, Section body) {
        String title = metadata.title();
        if (title != null) {
            texts.put(CitationReader.TITLE, title);
        }
        addTexts(body);
    }

    /** One relation for each citation, in their order. */
    public static List<Relation> read(Metadata metadata, Section body, List<Citation> citations) {
        RelationReader reader = new RelationReader(metadata, body);
        List<Relation> relations = new ArrayList<>();
        for (int i = 0; i < citations.size(); i++) {
            Citation citation = citations.get(i);
            String text = reader.texts.getOrDefault(citation.anchor(), citation.raw());
            relations.add(new Relation(RelationType.MENTIONS, null, i, 0, text.length()));
        }
        return relations;
    }

    private void addTexts(Section section) {
        texts.put(section.anchor(), section.heading());
        for (Passage passage : section.passages()) {
            texts.put(passage.anchor(), passage.text());
        }
        section.children().forEach(this::addTexts);
    }
}
