package vankien.citation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vankien.document.Citation;
import vankien.document.Passage;
import vankien.document.Relation;
import vankien.document.Section;

/**
 * The texts that hold a document's citations: its title, headings and passages by their anchors. A numbered paragraph may have
 * its heading and its text under one anchor; the one that holds a citation has its words at its place.
 */
public final class CitationTexts {
    private final Map<String, List<String>> byAnchor = new HashMap<>();

    /** @param title the document's title, or null */
    public CitationTexts(@Nullable String title) {
        if (title != null) {
            add(CitationReader.TITLE, title);
        }
    }

    /** The texts of a document with this title, or none, and this body. */
    public static CitationTexts of(@Nullable String title, Section body) {
        CitationTexts texts = new CitationTexts(title);
        texts.add(body);
        return texts;
    }

    private void add(Section section) {
        for (Passage passage : section.passages()) {
            add(passage.anchor(), passage.text());
        }
        add(section.anchor(), section.heading());
        section.children().forEach(this::add);
    }

    /** Adds a text; of two under one anchor the one added first is asked first. */
    public void add(String anchor, String text) {
        byAnchor.computeIfAbsent(anchor, absent -> new ArrayList<>(1)).add(text);
    }

    /** The text that holds the citation, its own words where none does. */
    public String around(Citation citation) {
        return byAnchor.getOrDefault(citation.anchor(), List.of()).stream()
                .filter(text -> holds(text, citation))
                .findFirst()
                .orElse(citation.raw());
    }

    /** Whether the text has the citation's words at the citation's place. */
    static boolean holds(String text, Citation citation) {
        return text.startsWith(citation.raw(), citation.start());
    }

    /** The sentence that proves a relation, from the text that holds the cited document. */
    public String sentence(Relation relation, Citation object) {
        String around = around(object);
        int end = Math.clamp(relation.end(), 0, around.length());
        String sentence =
                around.substring(Math.clamp(relation.start(), 0, end), end).strip();
        return sentence.isEmpty() ? object.raw() : sentence;
    }

    /** What follows that sentence in the same text. */
    public String behind(Relation relation, Citation object) {
        String around = around(object);
        return around.substring(Math.clamp(relation.end(), 0, around.length())).strip();
    }
}
