package vankien.index;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;

/** How the sources call their documents: the id that a line of JSON lines gives, else the path of the file. */
public final class SourceNames {
    private SourceNames() {}

    /** The source's name for every document of an index, by our id. */
    public static Map<String, String> of(IndexStore store) throws IOException {
        Map<String, String> names = new HashMap<>();
        try (Directory directory = FSDirectory.open(store.current().orElseThrow());
                DirectoryReader index = DirectoryReader.open(directory)) {
            TermQuery documents = new TermQuery(new Term(IndexSchema.KIND, IndexSchema.KIND_DOCUMENT));
            IndexSearcher searcher = new IndexSearcher(index);
            for (ScoreDoc hit : searcher.search(documents, Math.max(1, index.maxDoc())).scoreDocs) {
                Document stored = index.storedFields().document(hit.doc, Set.of(IndexSchema.STORED_CARD));
                BytesRef json = stored.getBinaryValue(IndexSchema.STORED_CARD);
                DocumentCard card = StoredJson.card(BytesRef.deepCopyOf(json).bytes);
                String sourceId = card.sourceId();
                names.put(card.id(), sourceId == null ? card.path() : sourceId);
            }
        }
        return names;
    }
}
