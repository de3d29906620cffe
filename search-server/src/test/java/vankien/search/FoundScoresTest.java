package vankien.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;
import vankien.index.IndexSchema;
import vankien.query.Sorting;

/** Of documents with the same score the newest come first, then by their ids, as Lucene sorts them. */
class FoundScoresTest {
    private static final int DOCUMENTS = 3_000;
    private static final String FIELD = "body";
    private static final Sort ORDER = SearchOrder.of(Sorting.RELEVANCE);

    @Test
    void theFirstOfManyWithTheSameScore() throws IOException {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("FoundScoresTest: -Dseed=" + seed);
        Random random = new Random(seed);
        try (ByteBuffersDirectory directory = new ByteBuffersDirectory()) {
            write(directory, random);
            try (DirectoryReader index = DirectoryReader.open(directory)) {
                IndexSearcher searcher = new IndexSearcher(index);
                Query query = searcher.rewrite(new TermQuery(new Term(FIELD, "đảng")));
                FoundSet any = FoundSet.none(searcher);
                FoundScores scores = FoundScores.of(searcher, query, any);
                Bonuses none = Bonuses.of(List.of(), any);
                for (int wanted : new int[] {1, 3, 20, 100, DOCUMENTS}) {
                    List<String> expected = shown(searcher.search(query, wanted, ORDER).scoreDocs);
                    assertEquals(
                            expected,
                            shown(scores.top(ORDER, null, wanted, any, none).toArray(FieldDoc[]::new)));
                }
                FieldDoc last = (FieldDoc) searcher.search(query, 50, ORDER).scoreDocs[49];
                assertEquals(
                        shown(searcher.searchAfter(last, query, 30, ORDER).scoreDocs),
                        shown(scores.top(ORDER, last, 30, any, none).toArray(FieldDoc[]::new)));
            }
        }
    }

    /** A few have a better score; of the others many are of the same day, and some of none. */
    private static void write(ByteBuffersDirectory directory, Random random) throws IOException {
        IndexWriterConfig config = new IndexWriterConfig(new WhitespaceAnalyzer()).setMaxBufferedDocs(DOCUMENTS / 3);
        try (IndexWriter writer = new IndexWriter(directory, config)) {
            for (int i = 0; i < DOCUMENTS; i++) {
                Document document = new Document();
                String text = random.nextInt(400) == 0 ? "đảng đảng" : "đảng uỷ";
                document.add(new TextField(FIELD, text, Field.Store.NO));
                document.add(new SortedDocValuesField(IndexSchema.ID, new BytesRef("id" + random.nextInt() + "-" + i)));
                if (random.nextInt(10) > 0) {
                    document.add(new NumericDocValuesField(IndexSchema.DATE, random.nextInt(-300, 700)));
                }
                writer.addDocument(document);
            }
        }
    }

    private static List<String> shown(Object[] hits) {
        return Arrays.stream(hits)
                .map(FieldDoc.class::cast)
                .map(hit -> hit.doc + " " + hit.fields[0])
                .toList();
    }
}
