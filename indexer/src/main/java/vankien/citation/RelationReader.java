package vankien.citation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vankien.document.Citation;
import vankien.document.Metadata;
import vankien.document.Passage;
import vankien.document.Relation;
import vankien.document.RelationType;
import vankien.document.Section;

/**
 * What the words around each citation say of it.
 *
 * <p>A relation needs a citation as its object. A document that says of itself that it was replaced
 * ({@code Quy định này được thay thế bởi Quy định số 69-QĐ/TW}) therefore only mentions the new one: the record has no
 * place for the document itself as the object, and the new one says the same of it.
 */
public final class RelationReader {
    private final Metadata metadata;
    private final List<Citation> citations;
    private final Map<String, List<Integer>> byAnchor = new HashMap<>();
    private final List<Relation> relations;
    private final Inheritance inheritance = new Inheritance();
    /** Whether no text of the body was read yet. */
    private boolean first = true;

    private RelationReader(Metadata metadata, List<Citation> citations) {
        this.metadata = metadata;
        this.citations = citations;
        relations = new ArrayList<>(citations.size());
        for (int i = 0; i < citations.size(); i++) {
            Citation citation = citations.get(i);
            byAnchor.computeIfAbsent(citation.anchor(), anchor -> new ArrayList<>())
                    .add(i);
            relations.add(new Relation(
                    RelationType.MENTIONS, null, i, 0, citation.raw().length()));
        }
        byAnchor.values()
                .forEach(indexes -> indexes.sort((a, b) -> Integer.compare(
                        citations.get(a).start(), citations.get(b).start())));
    }

    /** One relation for each citation, in their order. */
    public static List<Relation> read(Metadata metadata, Section body, List<Citation> citations) {
        if (citations.isEmpty()) {
            return List.of();
        }
        RelationReader reader = new RelationReader(metadata, citations);
        String title = metadata.title();
        if (title != null) {
            reader.text(title, CitationReader.TITLE, Surroundings.title(metadata));
        }
        reader.section(body);
        return List.copyOf(reader.relations);
    }

    private void section(Section section) {
        Surroundings plain = Surroundings.text(metadata, first, null);
        text(section.heading(), section.anchor(), plain);
        inheritance.heading(section.heading(), plain);
        first &= section.heading().isBlank();
        for (Passage passage : section.passages()) {
            List<Integer> indexes = indexes(passage.text(), passage.anchor());
            Governor inherited = inheritance.of(passage.text(), citations, indexes);
            Surroundings around = Surroundings.text(metadata, first, inherited);
            text(passage.text(), passage.anchor(), around);
            inheritance.passage(passage.text(), citations, indexes, around);
            first &= passage.text().isBlank();
        }
        section.children().forEach(this::section);
    }

    /** The citations that the text holds, in reading order. */
    private List<Integer> indexes(String text, String anchor) {
        List<Integer> under = byAnchor.get(anchor);
        if (under == null) {
            return List.of();
        }
        return under.stream()
                .filter(index -> CitationTexts.holds(text, citations.get(index)))
                .toList();
    }

    private void text(String text, String anchor, Surroundings around) {
        List<Integer> indexes = indexes(text, anchor);
        if (indexes.isEmpty()) {
            return;
        }
        List<Piece> pieces = PieceReader.read(text, citations, indexes);
        Map<Integer, Statement> statements = new ClauseReader(pieces, citations, around).read();
        ProvingSentence sentences = new ProvingSentence(text, pieces);
        for (int index : indexes) {
            int start = Math.clamp(citations.get(index).start(), 0, text.length());
            Statement statement = statements.get(index);
            int cue = statement == null ? start : statement.from();
            int from = sentences.startOf(Math.min(start, cue));
            int to = sentences.endOf(Math.max(start, cue));
            relations.set(index, relation(index, statement, from, to));
        }
    }

    private static Relation relation(int index, @Nullable Statement statement, int from, int to) {
        if (statement == null) {
            return new Relation(RelationType.MENTIONS, null, index, from, to);
        }
        Integer subject = switch (statement.subject()) {
            case Governor.SELF -> null;
            case Governor.UNNAMED -> Integer.valueOf(index);
            default -> Integer.valueOf(statement.subject());
        };
        return new Relation(statement.type(), subject, index, from, to);
    }
}
