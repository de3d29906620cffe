package vankien.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/** Writes one generation. What is not {@linkplain #publish published} is thrown away on close. */
final class GenerationWriter implements AutoCloseable {
    private final Directory directory;
    private final IndexWriter writer;
    private final DocumentIds ids = new DocumentIds();

    /**
     * Opens the Lucene index to write to.
     *
     * @param before what the index holds, whose ids stay taken; ignored when {@code anew}
     * @param anew whether to begin with nothing
     */
    GenerationWriter(Path store, IndexSnapshot before, boolean anew) throws IOException {
        directory = FSDirectory.open(store);
        IndexWriterConfig config = new IndexWriterConfig(IndexAnalysis.forIndex())
                .setOpenMode(anew ? IndexWriterConfig.OpenMode.CREATE : IndexWriterConfig.OpenMode.CREATE_OR_APPEND)
                .setCommitOnClose(false);
        writer = new IndexWriter(directory, config);
        if (!anew) {
            for (Map.Entry<String, FileRecord> file : before.files().entrySet()) {
                file.getValue().documents().forEach(id -> ids.reserve(id, file.getKey()));
            }
        }
    }

    DocumentIds ids() {
        return ids;
    }

    /** Takes a file and its documents out. */
    void remove(String sourceKey) throws IOException {
        writer.deleteDocuments(new Term(IndexSchema.SOURCE, sourceKey));
        ids.releaseSource(sourceKey);
    }

    void add(Document document) throws IOException {
        writer.addDocument(document);
    }

    /** Removes what was deleted from the files on disk, so that not even its terms remain. */
    void purgeDeleted() throws IOException {
        writer.forceMergeDeletes();
    }

    /** Commits everything with its manifest; gives the number of documents in the index. */
    int publish(IndexManifest manifest) throws IOException {
        writer.setLiveCommitData(manifest.toUserData().entrySet());
        writer.commit();
        try (DirectoryReader index = DirectoryReader.open(directory)) {
            return new IndexSearcher(index).count(new TermQuery(new Term(IndexSchema.KIND, IndexSchema.KIND_DOCUMENT)));
        }
    }

    @Override
    public void close() throws IOException {
        // Not rollback(): after a commit there is nothing to roll back, and merges may end in peace.
        writer.close();
        directory.close();
    }
}
