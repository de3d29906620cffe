package vankien.query;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import vankien.evaluation.JudgedCollection;
import vankien.evaluation.Metrics;
import vankien.evaluation.Topic;

/** A judged set, indexed by one design in memory: one segment, nothing stored. */
final class DesignIndex implements AutoCloseable {
    private static final BM25Similarity SIMILARITY = new BM25Similarity(0.9f, 0.75f);
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final IndexDesign design;
    private final JudgedTexts set;
    private final Directory directory = new ByteBuffersDirectory();
    private final DirectoryReader reader;
    private final IndexSearcher searcher;

    DesignIndex(IndexDesign design, JudgedTexts set) throws IOException {
        this.design = design;
        this.set = set;
        Map<String, Analyzer> analyzers = new HashMap<>();
        for (DesignField field : design.fields()) {
            analyzers.put(field.body(), field.analyzer());
            analyzers.put(field.title(), field.analyzer());
        }
        IndexWriterConfig config = new IndexWriterConfig(new PerFieldAnalyzerWrapper(new StandardAnalyzer(), analyzers))
                .setSimilarity(SIMILARITY)
                // Keeps the order of the texts, so that they need no id.
                .setMergePolicy(new LogDocMergePolicy());
        try (IndexWriter writer = new IndexWriter(directory, config)) {
            for (JudgedTexts.Text text : set.texts()) {
                Document document = new Document();
                design.fields().forEach(field -> field.addTo(document, text));
                writer.addDocument(document);
            }
            writer.forceMerge(1);
        }
        reader = DirectoryReader.open(directory);
        searcher = new IndexSearcher(reader);
        searcher.setSimilarity(SIMILARITY);
        searcher.setQueryCache(null);
    }

    /** Size of its files in bytes. */
    long size() throws IOException {
        long size = 0;
        for (String file : directory.listAll()) {
            size += directory.fileLength(file);
        }
        return size;
    }

    /**
     * One round of all topics.
     *
     * @param ndcg10 mean of nDCG@10, 0 to 1
     * @param milliseconds mean processor time of a query
     */
    record Round(double ndcg10, double milliseconds) {}

    /** Asks all topics. */
    Round ask(JudgedCollection judged) throws IOException {
        List<Metrics> metrics = new ArrayList<>();
        long nanoseconds = 0;
        for (Topic topic : judged.topics()) {
            long start = THREADS.getCurrentThreadCpuTime();
            ScoreDoc[] top = searcher.search(
                            design.asking()
                                    .apply(new DesignedQuery(topic.query()))
                                    .query(),
                            10)
                    .scoreDocs;
            nanoseconds += THREADS.getCurrentThreadCpuTime() - start;
            List<String> ranked = new ArrayList<>();
            for (ScoreDoc hit : top) {
                ranked.add(set.texts().get(hit.doc).id());
            }
            metrics.add(Metrics.of(ranked, judged.grades().getOrDefault(topic.id(), Map.of())));
        }
        return new Round(Metrics.mean(metrics).ndcg10(), nanoseconds / 1e6 / metrics.size());
    }

    @Override
    public void close() throws IOException {
        reader.close();
        directory.close();
    }
}
