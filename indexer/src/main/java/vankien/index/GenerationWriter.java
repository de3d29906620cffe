package vankien.index;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/** Writes one generation. What is not {@linkplain #publish published} is thrown away on close. */
final class GenerationWriter implements AutoCloseable {
    private final Directory directory;
    private final IndexWriter writer;
    private final DocumentIds ids = new DocumentIds();
    private final ConcurrentMergeScheduler merges = new ConcurrentMergeScheduler();
    private boolean changed;

    /**
     * Opens the Lucene index to write to.
     *
     * @param before what the index holds, whose ids stay taken
     * @param anew whether to begin with nothing
     */
    GenerationWriter(Path store, IndexSnapshot before, boolean anew) throws IOException {
        directory = FSDirectory.open(store);
        IndexWriterConfig config = new IndexWriterConfig(IndexAnalysis.forIndex())
                .setOpenMode(anew ? IndexWriterConfig.OpenMode.CREATE : IndexWriterConfig.OpenMode.CREATE_OR_APPEND)
                .setCommitOnClose(false);
        config.setMergePolicy(purging()).setMergeScheduler(merges);
        writer = new IndexWriter(directory, config);
        // Also when everything is read anew: the same document keeps its id even where two would share one.
        for (FileRecord file : before.files().values()) {
            ids.reserve(file.documents(), file.key());
        }
    }

    /** By default a segment with few deletions is left as it is, with the terms of what was deleted. */
    private static TieredMergePolicy purging() {
        return new TieredMergePolicy().setForceMergeDeletesPctAllowed(0);
    }

    DocumentIds ids() {
        return ids;
    }

    /** Takes a file and its documents out. */
    void remove(String sourceKey) throws IOException {
        removeButKeepIds(sourceKey);
        ids.releaseSource(sourceKey);
    }

    /** Takes a file and its documents out, to be written anew with the same ids. */
    void removeButKeepIds(String sourceKey) throws IOException {
        writer.deleteDocuments(new Term(IndexSchema.SOURCE, sourceKey));
        changed = true;
    }

    /** Takes a file out that is at another place now. */
    void move(String oldKey, String newKey) throws IOException {
        removeButKeepIds(oldKey);
        ids.moveSource(oldKey, newKey);
    }

    /** Writes the record of a file anew and leaves its documents as they are. */
    void replaceRecord(FileRecord file) throws IOException {
        writer.deleteDocuments(new BooleanQuery.Builder()
                .add(new TermQuery(new Term(IndexSchema.SOURCE, file.key())), BooleanClause.Occur.FILTER)
                .add(new TermQuery(new Term(IndexSchema.KIND, IndexSchema.KIND_FILE)), BooleanClause.Occur.FILTER)
                .build());
        add(DocumentMapper.file(file));
    }

    void add(Document document) throws IOException {
        writer.addDocument(document);
        changed = true;
    }

    /** Whether there is anything to publish. */
    boolean changed() {
        return changed;
    }

    /** Removes what was deleted from the files on disk, so that not even its terms remain. */
    void purgeDeleted() throws IOException {
        do {
            // Segments in a merge that is under way are not looked at: let it end first.
            writer.flush();
            merges.sync();
            writer.forceMergeDeletes();
        } while (writer.hasDeletions());
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
        // Without commit on close this throws away what was not published.
        writer.close();
        directory.close();
    }
}
