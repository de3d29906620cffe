package vankien.index;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import tools.jackson.core.JacksonException;

/**
 * What an index knows of its files before a run.
 *
 * @param manifest what it was made with
 * @param files the record of every file, by {@link FileRecord#key()}
 * @param documents the documents in it
 */
record IndexSnapshot(IndexManifest manifest, Map<String, FileRecord> files, int documents) {

    /** An index that does not exist yet. */
    static final IndexSnapshot NOTHING = new IndexSnapshot(IndexManifest.empty(), Map.of(), 0);

    static IndexSnapshot of(DirectoryReader index) throws IOException {
        IndexManifest manifest = IndexManifest.of(index);
        Map<String, FileRecord> files = new LinkedHashMap<>();
        IndexSearcher searcher = new IndexSearcher(index);
        TermQuery records = new TermQuery(new Term(IndexSchema.KIND, IndexSchema.KIND_FILE));
        int count = Math.max(1, index.maxDoc());
        StoredFields fields = index.storedFields();
        Set<String> only = Set.of(IndexSchema.STORED_FILE);
        for (ScoreDoc hit : searcher.search(records, count).scoreDocs) {
            BytesRef json = fields.document(hit.doc, only).getBinaryValue(IndexSchema.STORED_FILE);
            try {
                FileRecord file = FileRecordJson.read(BytesRef.deepCopyOf(json).bytes);
                files.put(file.key(), file);
            } catch (JacksonException e) {
                if (manifest.isCurrent()) {
                    throw e;
                }
                // Another version wrote its records in another shape; everything is read anew in any case.
            }
        }
        int documents = searcher.count(new TermQuery(new Term(IndexSchema.KIND, IndexSchema.KIND_DOCUMENT)));
        return new IndexSnapshot(manifest, files, documents);
    }
}
