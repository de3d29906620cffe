package vankien.search;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import vankien.document.Citation;
import vankien.index.DocumentCard;
import vankien.index.DocumentLayout;
import vankien.index.IndexSchema;
import vankien.index.StoredJson;

/** What is stored of a document, read only as far as it is needed. */
record StoredDocument(DocumentCard card, DocumentLayout layout, String text) {
    private static final Set<String> BESIDE_CARD = Set.of(IndexSchema.STORED_LAYOUT, IndexSchema.STORED_TEXT);
    private static final Set<String> ALL =
            Set.of(IndexSchema.STORED_CARD, IndexSchema.STORED_LAYOUT, IndexSchema.STORED_TEXT);

    /** A document without its text, for answers that show no passage. */
    static StoredDocument withoutText(IndexReader index, int document) throws IOException {
        return new StoredDocument(card(index, document), new DocumentLayout(0, List.of(), List.of(), List.of()), "");
    }

    static StoredDocument of(IndexReader index, int document) throws IOException {
        DocumentCard known = KnownCards.of(index, document);
        Document stored = index.storedFields().document(document, known == null ? ALL : BESIDE_CARD);
        return new StoredDocument(
                known == null ? remembered(index, document, stored) : known,
                StoredJson.layout(json(stored, IndexSchema.STORED_LAYOUT)),
                stored.get(IndexSchema.STORED_TEXT));
    }

    /** The number of the document with this id that a reader sees, or -1. */
    static int find(IndexSearcher searcher, Query visible, String id) throws IOException {
        Query query = new BooleanQuery.Builder()
                .add(new TermQuery(new Term(IndexSchema.ID, id)), Occur.FILTER)
                .add(visible, Occur.FILTER)
                .build();
        ScoreDoc[] found = searcher.search(query, 1).scoreDocs;
        return found.length == 0 ? -1 : found[0].doc;
    }

    static DocumentCard card(IndexReader index, int document) throws IOException {
        DocumentCard known = KnownCards.of(index, document);
        return known == null
                ? remembered(index, document, index.storedFields().document(document, Set.of(IndexSchema.STORED_CARD)))
                : known;
    }

    private static DocumentCard remembered(IndexReader index, int document, Document stored) {
        DocumentCard card = StoredJson.card(json(stored, IndexSchema.STORED_CARD));
        KnownCards.remember(index, document, card);
        return card;
    }

    static List<Citation> citations(IndexReader index, int document) throws IOException {
        Document stored = index.storedFields().document(document, Set.of(IndexSchema.STORED_CITATIONS));
        return StoredJson.citations(json(stored, IndexSchema.STORED_CITATIONS));
    }

    private static byte[] json(Document stored, String field) {
        BytesRef bytes = stored.getBinaryValue(field);
        return BytesRef.deepCopyOf(bytes).bytes;
    }
}
