package vankien.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vankien.citation.CitationReader;
import vankien.document.Citation;
import vankien.document.DocumentCode;
import vankien.document.Relation;
import vankien.graph.DocumentGraph;
import vankien.graph.StatedText;

/** The sentences in which a document cites a code, in the place of passages that are elsewhere and cannot be asked for. */
final class CitingSentences {
    private CitingSentences() {}

    /** The first of them, at most so many, with the code marked. */
    static Matched of(DocumentGraph graph, int document, List<DocumentCode> codes, int most) throws IOException {
        StatedText text = graph.text(document);
        Map<String, PassageHit> passages = new LinkedHashMap<>();
        for (Relation relation : text.relations()) {
            Citation citation = text.object(relation);
            DocumentCode cited = citation.code();
            if (passages.size() < most
                    && cited != null
                    && codes.stream().anyMatch(code -> code.key().equals(cited.key()))
                    && !citation.anchor().equals(CitationReader.TITLE)) {
                String sentence = text.sentence(relation);
                List<Occurrence> places = places(sentence, citation.raw());
                if (!places.isEmpty()) {
                    MarkedText marked = MarkedText.of(sentence, 0, sentence.length(), places, false, false);
                    passages.putIfAbsent(
                            sentence, new PassageHit(citation.anchor(), List.of(), null, marked.text(), marked.html()));
                }
            }
        }
        List<PassageHit> shown = List.copyOf(passages.values());
        return new Matched(
                Match.EXACT, shown, shown.isEmpty() ? null : shown.getFirst().anchor(), null);
    }

    private static List<Occurrence> places(String sentence, String cited) {
        List<Occurrence> places = new ArrayList<>();
        for (int at = sentence.indexOf(cited); at >= 0; at = sentence.indexOf(cited, at + cited.length())) {
            places.add(new Occurrence(Occurrence.CODE, -1, at, at + cited.length(), true));
        }
        return places;
    }
}
