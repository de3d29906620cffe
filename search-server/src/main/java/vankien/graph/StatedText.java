package vankien.graph;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.util.BytesRef;
import vankien.document.Citation;
import vankien.document.Relation;
import vankien.index.DocumentCard;
import vankien.index.DocumentScope;
import vankien.index.IndexSchema;
import vankien.index.StatedRelation;
import vankien.index.StoredJson;
import vankien.index.WholeText;
import vankien.index.Wording;

/**
 * What a document says of those it cites, as it is stored.
 *
 * @param card the document
 * @param citations its citations in reading order
 * @param relations one for each of them
 * @param wording the words that prove it
 */
public record StatedText(DocumentCard card, List<Citation> citations, List<Relation> relations, Wording wording) {
    private static final Set<String> FIELDS = Set.of(
            IndexSchema.STORED_CARD,
            IndexSchema.STORED_CITATIONS,
            IndexSchema.STORED_RELATIONS,
            IndexSchema.STORED_LAYOUT,
            IndexSchema.STORED_TEXT);
    /** Where the text is elsewhere: nobody asks there for a sentence. */
    private static final Set<String> FIELDS_OF_A_CATALOGUE = Set.of(
            IndexSchema.STORED_CARD,
            IndexSchema.STORED_CITATIONS,
            IndexSchema.STORED_RELATIONS,
            IndexSchema.STORED_EXCERPTS);

    static StatedText read(IndexReader index, int document) throws IOException {
        LeafReaderContext leaf = index.leaves().get(ReaderUtil.subIndex(document, index.leaves()));
        boolean excerpts = leaf.reader().getFieldInfos().fieldInfo(IndexSchema.STORED_EXCERPTS) != null;
        Document stored = index.storedFields().document(document, excerpts ? FIELDS_OF_A_CATALOGUE : FIELDS);
        DocumentCard card = StoredJson.card(json(stored, IndexSchema.STORED_CARD));
        List<Citation> citations = StoredJson.citations(json(stored, IndexSchema.STORED_CITATIONS));
        Wording wording = excerpts
                ? StoredJson.excerpts(json(stored, IndexSchema.STORED_EXCERPTS))
                : new WholeText(
                        card.metadata(),
                        citations,
                        StoredJson.layout(json(stored, IndexSchema.STORED_LAYOUT)),
                        stored.get(IndexSchema.STORED_TEXT));
        return new StatedText(
                card, citations, StoredJson.relations(json(stored, IndexSchema.STORED_RELATIONS)), wording);
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

    /** The sentence that proves a relation; the words of the citation where there is none. */
    public String sentence(Relation relation) {
        String sentence = wording.sentence(relation);
        return sentence == null ? object(relation).raw() : sentence;
    }
}
