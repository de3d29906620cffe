package vankien.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vankien.citation.CitationReader;
import vankien.document.Citation;
import vankien.document.DocumentCode;
import vankien.graph.DocumentGraph;
import vankien.graph.StatedText;

/** The title of a document that cites a code nowhere else, with the code marked. */
final class TitlePassage {
    private TitlePassage() {}

    static List<PassageHit> of(DocumentGraph graph, int document, List<DocumentCode> codes) throws IOException {
        StatedText text = graph.text(document);
        String title = text.card().metadata().title();
        List<Occurrence> occurrences = new ArrayList<>();
        for (Citation citation : text.citations()) {
            DocumentCode cited = citation.code();
            if (cited != null
                    && codes.stream().anyMatch(code -> code.key().equals(cited.key()))
                    && citation.anchor().equals(CitationReader.TITLE)) {
                occurrences.add(new Occurrence(Occurrence.CODE, -1, citation.start(), citation.end(), true));
            }
        }
        if (title == null || occurrences.isEmpty()) {
            return List.of();
        }
        occurrences.sort(Comparator.comparingInt(Occurrence::start));
        MarkedText marked = MarkedText.of(title, 0, title.length(), occurrences, false, false);
        return List.of(new PassageHit(CitationReader.TITLE, List.of(), null, marked.text(), marked.html()));
    }
}
