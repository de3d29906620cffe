package vankien.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.apache.lucene.document.BinaryDocValuesField;
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
import org.apache.lucene.util.BytesRef;
import org.slf4j.LoggerFactory;

/** Writes one generation. What is not {@linkplain #publish published} is thrown away on close. */
final class GenerationWriter implements AutoCloseable {
    private static final int LEAST_BUFFER = 16;
    private static final int MOST_BUFFER = 64;

    private final Directory directory;
    private final IndexWriter writer;
    private final DocumentIds ids = new DocumentIds();
    private final ConcurrentMergeScheduler merges = new QuietMerges();
    private final ConcurrentAdds adds = new ConcurrentAdds();
    private final SameDocuments same;
    private final AccessRules access = new AccessRules();
    private final IndexSnapshot before;
    /** Every file that the index will hold, as it is known now. */
    private final Map<String, FileRecord> records = new HashMap<>();
    /** The documents of files that are gone. */
    private final List<FileRecord.HeldDocument> lost = new ArrayList<>();

    private boolean changed;

    /** What goes wrong in a merge is thrown by the writer at its next step: no thread of its own need tell it as well. */
    private static final class QuietMerges extends ConcurrentMergeScheduler {
        @Override
        protected void handleMergeException(Throwable failure) {
            LoggerFactory.getLogger(GenerationWriter.class).debug("a merge failed", failure);
        }
    }

    /**
     * Opens the Lucene index to write to.
     *
     * @param directory where it is; closed with the writer
     * @param before what the index holds, whose ids stay taken
     * @param anew whether to begin with nothing
     */
    GenerationWriter(Directory directory, IndexSnapshot before, boolean anew) throws IOException {
        this.before = before;
        this.directory = directory;
        // Not sorted by date: of 100,000 documents the newest would be listed two to five times as quickly,
        // but the best would be found a tenth more slowly (one in a hundred up to two fifths) and indexing
        // would take a tenth longer, measured.
        IndexWriterConfig config = new IndexWriterConfig(IndexAnalysis.forIndex())
                .setOpenMode(anew ? IndexWriterConfig.OpenMode.CREATE : IndexWriterConfig.OpenMode.CREATE_OR_APPEND)
                .setCommitOnClose(false);
        config.setMergePolicy(purging()).setMergeScheduler(merges).setRAMBufferSizeMB(buffer());
        try {
            writer = new IndexWriter(directory, config);
        } catch (IOException | RuntimeException e) {
            directory.close();
            throw e;
        }
        // Also when everything is read anew: the same document keeps its id even where two would share one.
        for (FileRecord file : before.files().values()) {
            ids.reserve(file);
            records.put(file.key(), file);
        }
        same = new SameDocuments(writer, adds);
    }

    /** What is collected in memory before it is written, in megabytes: the more, the less has to be merged. */
    private static double buffer() {
        return Math.clamp(Runtime.getRuntime().maxMemory() / (8 << 20), LEAST_BUFFER, MOST_BUFFER);
    }

    /** By default a segment with few deletions is left as it is, with the terms of what was deleted. */
    private static TieredMergePolicy purging() {
        return new TieredMergePolicy().setForceMergeDeletesPctAllowed(0);
    }

    DocumentIds ids() {
        return ids;
    }

    SameDocuments sameDocuments() {
        return same;
    }

    /** Takes a file and its documents out. */
    void remove(String sourceKey) throws IOException {
        removeButKeepIds(sourceKey);
        ids.releaseSource(sourceKey);
        FileRecord gone = records.remove(sourceKey);
        if (gone != null) {
            lost.addAll(gone.held());
        }
    }

    /** Takes a file and its documents out, and all that led to them. */
    void removeForGood(String sourceKey) throws IOException {
        records.remove(sourceKey);
        remove(sourceKey);
    }

    /** Takes a file and its documents out, to be written anew with the same ids. */
    void removeButKeepIds(String sourceKey) throws IOException {
        writer.deleteDocuments(new Term(IndexSchema.SOURCE, sourceKey));
        same.forget(sourceKey);
        changed = true;
    }

    /** Takes a file out that is at another place now. */
    void move(String oldKey, String newKey) throws IOException {
        removeButKeepIds(oldKey);
        ids.moveSource(oldKey, newKey);
        records.remove(oldKey);
    }

    /** Writes the record of a file anew and leaves its documents as they are. */
    void replaceRecord(FileRecord file) throws IOException {
        writer.deleteDocuments(new BooleanQuery.Builder()
                .add(new TermQuery(new Term(IndexSchema.SOURCE, file.key())), BooleanClause.Occur.FILTER)
                .add(new TermQuery(new Term(IndexSchema.KIND, IndexSchema.KIND_FILE)), BooleanClause.Occur.FILTER)
                .build());
        addRecord(file);
    }

    /** Adds the record of a file. */
    void addRecord(FileRecord file) throws IOException {
        records.put(file.key(), file);
        add(DocumentMapper.file(file));
    }

    /**
     * Lets the ids of documents whose file is gone lead to the same document in another file, where there is one.
     */
    private void redirectLost() throws IOException {
        if (lost.isEmpty()) {
            return;
        }
        LostIds siblings = LostIds.among(before.files().values(), records.values());
        for (FileRecord.HeldDocument gone : lost) {
            LostIds.Place place = ids.leadsSomewhere(gone.id()) ? null : siblings.sameAs(gone);
            if (place != null) {
                FileRecord more =
                        records.getOrDefault(place.file().key(), place.file()).alsoKnownAs(gone.id(), place.id());
                ids.assigned(more);
                replaceRecord(more);
            }
        }
        lost.clear();
    }

    /** Adds a document or the record of a file. */
    void add(Document document) throws IOException {
        writer.addDocument(readable(document, access.of(document.get(IndexSchema.SOURCE))));
        changed = true;
    }

    /** Waits until nothing that was {@linkplain #begin begun} is under way. */
    void await() throws IOException {
        adds.await();
    }

    /**
     * Begins to add a document of a file.
     *
     * @param made makes it
     * @param length the characters of its text
     * @return done when it is added
     */
    Future<?> begin(String sourceKey, Supplier<Document> made, long length) throws IOException {
        AccessRule rule = access.of(sourceKey);
        changed = true;
        return adds.begin(() -> writer.addDocument(readable(made.get(), rule)), length);
    }

    private static Document readable(Document document, AccessRule rule) {
        document.add(new BinaryDocValuesField(IndexSchema.ACCESS, new BytesRef(rule.text())));
        return document;
    }

    /**
     * Marks every file and document with who may read it as its folders say now; nothing is read anew for it.
     *
     * @return what is to be mended in the folders, in words
     */
    SortedSet<String> markAccess() throws IOException {
        // Looked at anew: they may have changed while the files were read.
        AccessRules now = new AccessRules();
        try (DirectoryReader index = DirectoryReader.open(writer)) {
            for (Map.Entry<String, AccessRule> file :
                    AccessMarks.outdated(index, now).entrySet()) {
                writer.updateBinaryDocValue(
                        new Term(IndexSchema.SOURCE, file.getKey()),
                        IndexSchema.ACCESS,
                        new BytesRef(file.getValue().text()));
                changed = true;
            }
        }
        return now.problems();
    }

    /** Whether the index will hold this file. */
    boolean holds(String sourceKey) {
        return records.containsKey(sourceKey);
    }

    /** The records of all files that the index will hold. */
    Collection<FileRecord> indexed() {
        return records.values();
    }

    /** Whether the files on disk still have something of documents that were deleted, in this run or before. */
    boolean hasDeletions() {
        return writer.hasDeletions();
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
        redirectLost();
        int documents;
        // Before the commit: behind it nothing may fail any more.
        try (DirectoryReader index = DirectoryReader.open(writer)) {
            TermQuery all = new TermQuery(new Term(IndexSchema.KIND, IndexSchema.KIND_DOCUMENT));
            documents = new IndexSearcher(index).count(all);
        }
        writer.setLiveCommitData(manifest.toUserData().entrySet());
        writer.commit();
        return documents;
    }

    @Override
    public void close() throws IOException {
        try {
            adds.close();
            same.close();
            // Without commit on close this throws away what was not published.
            writer.close();
        } finally {
            directory.close();
        }
    }
}
