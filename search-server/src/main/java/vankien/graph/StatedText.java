package vankien.graph;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.util.BytesRef;
import vankien.citation.CitationTexts;
import vankien.document.Citation;
import vankien.document.Relation;
import vankien.index.DocumentCard;
import vankien.index.DocumentLayout;
import vankien.index.DocumentScope;
import vankien.index.IndexSchema;
import vankien.index.StatedRelation;
import vankien.index.StoredJson;

/**
 * What a document says of those it cites, as it is stored.
 *
 * @param card the document
 * @param citations its citations in reading order
 * @param relations one for each of them
 * @param layout where its passages stand in the text
 * @param text its text
 */
public record StatedText(
        DocumentCard card, List<Citation> citations, List<Relation> relations, DocumentLayout layout, String text) {
    private static final Set<String> FIELDS = Set.of(
            IndexSchema.STORED_CARD,
            IndexSchema.STORED_CITATIONS,
            IndexSchema.STORED_RELATIONS,
            IndexSchema.STORED_LAYOUT,
            IndexSchema.STORED_TEXT);

    static StatedText read(IndexReader index, int document) throws IOException {
        Document stored = index.storedFields().document(document, FIELDS);
        return new StatedText(
                StoredJson.card(json(stored, IndexSchema.STORED_CARD)),
                StoredJson.citations(json(stored, IndexSchema.STORED_CITATIONS)),
                StoredJson.relations(json(stored, IndexSchema.STORED_RELATIONS)),
                StoredJson.layout(json(stored, IndexSchema.STORED_LAYOUT)),
                stored.get(IndexSchema.STORED_TEXT));
    }

    static DocumentCard card(IndexReader index, int document) throws IOException {
        Document stored = index.storedFields().document(document, Set.of(IndexSchema.STORED_CARD));
        return StoredJson.card(json(stored, IndexSchema.STORED_CARD));
    }

    private static byte[] json(Document stored, String field) {
        return BytesRef.deepCopyOf(stored.getBinaryValue(field)).bytes;
    }

    /** One relation of the document, with the terms by which it is indexed. */
    public record Statement(StatedRelation relation, Relation source) {}

    /** Its relations to and between documents with a code, in reading order. */
    public List<Statement> statements() {
        DocumentScope scope = DocumentScope.of(card.metadata());
        List<Statement> statements = new ArrayList<>();
        for (Relation relation : relations) {
            StatedRelation.of(relation, citations, scope)
                    .ifPresent(stated -> statements.add(new Statement(stated, relation)));
        }
        return statements;
    }

    /** The statement with this meaning that stands first in the text. */
    Optional<Statement> first(StatedRelation meant) {
        return statements().stream()
                .filter(statement -> statement.relation().equals(meant))
                .findFirst();
    }

    /**
     * The statement of a change of this document that stands first in the text. What replaces a part of a document is
     * indexed as what amends it, so that the kind of change may differ.
     */
    Optional<Statement> firstChange(StatedRelation meant) {
        return statements().stream()
                .filter(statement -> statement.relation().type().changesStatus()
                        && statement.relation().subject() == null
                        && statement.relation().object().equals(meant.object()))
                .findFirst();
    }

    /** The cited document that a relation is about. */
    public Citation object(Relation relation) {
        return citations.get(relation.object());
    }

    /** The sentence that proves a relation. */
    public String sentence(Relation relation) {
        Citation citation = object(relation);
        return texts(citation).sentence(relation, citation);
    }

    /** The title, heading or passage that holds a citation. */
    String around(Citation citation) {
        return texts(citation).around(citation);
    }

    private CitationTexts texts(Citation citation) {
        CitationTexts texts = new CitationTexts(card.metadata().title());
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
