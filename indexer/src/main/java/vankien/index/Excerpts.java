package vankien.index;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vankien.citation.CitedTitle;
import vankien.document.Relation;

/**
 * The words that a {@link Catalogue} keeps of a document whose text is elsewhere: those that prove something, each once,
 * however many citations stand in a sentence. They belong to their document: who may not read it does not see them.
 *
 * <p>One input and its output: {@code Thay thế Chỉ thị số 05-CT/TU, về trồng rừng.} in a document with this one citation
 * gives {@code {"sentences": ["Thay thế Chỉ thị …"], "proof": {"0": 0}, "titles": {"0": {"words": "Về trồng rừng", …}},
 * "last": null}}.
 *
 * @param sentences the sentences, each once
 * @param proof which of them proves the relation whose object is a citation, both by their index
 * @param titles the titles behind citations, by the index of the citation
 * @param last what the document says of its own end, or null
 */
public record Excerpts(
        List<String> sentences,
        Map<Integer, Integer> proof,
        Map<Integer, CitedTitle.Found> titles,
        @Nullable LastWords last)
        implements Wording {
    /** Of a text that says nothing, or that nobody has. */
    static final Excerpts NONE = new Excerpts(List.of(), Map.of(), Map.of(), null);

    public Excerpts {
        sentences = List.copyOf(sentences);
        proof = Map.copyOf(proof);
        titles = Map.copyOf(titles);
    }

    static Excerpts of(WholeText whole, List<Relation> relations) {
        Map<String, Integer> sentences = new LinkedHashMap<>();
        Map<Integer, Integer> proof = new TreeMap<>();
        for (Relation relation : relations) {
            String sentence = whole.sentence(relation);
            sentences.putIfAbsent(sentence, sentences.size());
            proof.put(relation.object(), sentences.getOrDefault(sentence, 0));
        }
        Map<Integer, CitedTitle.Found> titles = new TreeMap<>();
        for (int i = 0; i < whole.citations().size(); i++) {
            int citation = i;
            whole.title(i).ifPresent(title -> titles.put(citation, title));
        }
        return new Excerpts(
                new ArrayList<>(sentences.keySet()),
                proof,
                titles,
                whole.lastWords().orElse(null));
    }

    @Override
    public @Nullable String sentence(Relation relation) {
        Integer sentence = proof.get(relation.object());
        return sentence == null ? null : sentences.get(sentence);
    }

    @Override
    public Optional<CitedTitle.Found> title(int citation) {
        return Optional.ofNullable(titles.get(citation));
    }

    @Override
    public Optional<LastWords> lastWords() {
        return Optional.ofNullable(last);
    }
}
