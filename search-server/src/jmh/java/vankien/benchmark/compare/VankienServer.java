package vankien.benchmark.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import vankien.benchmark.compare.IndexingCost.Timed;
import vankien.index.IndexSchema;
import vankien.index.IndexStore;

/**
 * Vankien as it is distributed.
 *
 * @param folder of its index
 */
record VankienServer(Path folder, String heap) implements Contestant {

    @Override
    public String name() {
        return "Vankien";
    }

    @Override
    public Dialect dialect() {
        return new VankienDialect(true);
    }

    @Override
    public boolean hasIndex() {
        return Files.exists(folder.resolve("CURRENT"));
    }

    @Override
    public Timed index(Path corpus) throws IOException {
        Timed cost = indexAsItIs(corpus);
        oneSegment();
        return cost;
    }

    /** Indexes without making one segment of all. */
    Timed indexAsItIs(Path corpus) throws IOException {
        return Installation.ofProperties(heap).index(corpus, folder, log());
    }

    /**
     * Sees to it that all of the corpus is in the index: one marked line would hold back its whole file.
     *
     * @throws IOException when it has another number of documents
     */
    void requireDocuments(int number) throws IOException {
        try (Directory directory = store();
                DirectoryReader index = DirectoryReader.open(directory)) {
            int has = new IndexSearcher(index)
                    .count(new TermQuery(new Term(IndexSchema.KIND, IndexSchema.KIND_DOCUMENT)));
            if (has != number) {
                throw new IOException("the index in " + folder + " has " + has + " documents, the corpus " + number
                        + ": see " + log());
            }
        }
    }

    private FSDirectory store() throws IOException {
        return FSDirectory.open(new IndexStore(folder).current().orElseThrow());
    }

    private void oneSegment() throws IOException {
        try (Directory directory = store();
                IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
            var state = SegmentInfos.readLatestCommit(directory).getUserData();
            writer.forceMerge(1);
            writer.setLiveCommitData(state.entrySet());
            writer.commit();
        }
    }

    /** Makes its later starts quicker, once for all that follow. */
    void prepare() throws IOException {
        Installation.ofProperties(heap).prepare(log());
    }

    @Override
    public ServerProcess serve() throws IOException {
        // Few questions are asked over and over: what is kept would be all that is measured.
        return Installation.ofProperties(heap).serve(folder, log(), "--kept-results", "0");
    }

    private Path log() {
        return folder.resolveSibling("vankien.log");
    }
}
