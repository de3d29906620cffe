package vankien.index;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vankien.citation.CitationTexts;
import vankien.citation.CitedTitle;
import vankien.document.Citation;
import vankien.document.DocumentType;
import vankien.document.Metadata;
import vankien.document.OwnForce;
import vankien.document.Relation;

/**
 * The words where the whole text is here.
 *
 * @param metadata what the document says of itself
 * @param citations its citations
 * @param layout where its passages stand in the text
 * @param text its text
 */
public record WholeText(Metadata metadata, List<Citation> citations, DocumentLayout layout, String text)
        implements Wording {
    /** In every sentence that states a last day. */
    private static final String FORCE = "hiệu lực";

    @Override
    public String sentence(Relation relation) {
        Citation citation = citations.get(relation.object());
        return texts(citation).sentence(relation, citation);
    }

    @Override
    public Optional<CitedTitle.Found> title(int citation) {
        Citation cited = citations.get(citation);
        return CitedTitle.read(texts(cited).around(cited), cited.end());
    }

    @Override
    public Optional<LastWords> lastWords() {
        DocumentType type = metadata.type();
        if (type == null || !text.toLowerCase(Locale.ROOT).contains(FORCE)) {
            return Optional.empty();
        }
        OwnForce own = OwnForce.of(type);
        for (DocumentLayout.Segment segment : layout.segments()) {
            OwnForce.LastDay last =
                    own.lastDay(text.substring(segment.start(), segment.end())).orElse(null);
            if (last != null) {
                return Optional.of(new LastWords(last.sentence(), segment.anchor()));
            }
        }
        return Optional.empty();
    }

    private CitationTexts texts(Citation citation) {
        CitationTexts texts = new CitationTexts(metadata.title());
        String anchor = citation.anchor();
        layout.segments().stream()
                .filter(segment -> segment.anchor().equals(anchor))
                .forEach(segment -> texts.add(anchor, text.substring(segment.start(), segment.end())));
        layout.sections().stream()
                .filter(section -> section.anchor().equals(anchor))
                .forEach(section -> texts.add(anchor, section.heading()));
        return texts;
    }
}
