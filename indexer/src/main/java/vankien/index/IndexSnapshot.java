package vankien.index;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
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

    private static final Term RECORDS = new Term(IndexSchema.KIND, IndexSchema.KIND_FILE);
    private static final Set<String> ONLY = Set.of(IndexSchema.STORED_FILE);

    static IndexSnapshot of(DirectoryReader index) throws IOException {
        IndexManifest manifest = IndexManifest.of(index);
        Map<String, FileRecord> files = new LinkedHashMap<>();
        int documents = 0;
        // Without a searcher: this is most of what a run over unchanged files does.
        for (LeafReaderContext leaf : index.leaves()) {
            PostingsEnum records = leaf.reader().postings(RECORDS, PostingsEnum.NONE);
            Bits live = leaf.reader().getLiveDocs();
            StoredFields fields = leaf.reader().storedFields();
            BinaryDocValues values = DocValues.getBinary(leaf.reader(), IndexSchema.RECORD);
            while (records != null && records.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                if (live == null || live.get(records.docID())) {
                    // An index that was begun by an earlier build has some of them in the other place only.
                    BytesRef json = values.advanceExact(records.docID())
                            ? values.binaryValue()
                            : fields.document(records.docID(), ONLY).getBinaryValue(IndexSchema.STORED_FILE);
                    FileRecord file = read(BytesRef.deepCopyOf(json).bytes, manifest);
                    if (file != null) {
                        files.put(file.key(), file);
                        documents += file.held().size();
                    }
                }
            }
        }
        return new IndexSnapshot(manifest, files, documents);
    }

    private static @Nullable FileRecord read(byte[] json, IndexManifest manifest) {
        try {
            return FileRecordJson.read(json);
        } catch (JacksonException e) {
            if (manifest.isCurrent()) {
                throw e;
            }
            // Another version wrote its records in another shape; everything is read anew in any case.
            return null;
        }
    }
}
