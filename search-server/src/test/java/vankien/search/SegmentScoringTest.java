package vankien.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.FixedBitSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A segment read in parts gives what it gives as a whole. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SegmentScoringTest {
    /** Enough to be read in parts, and no multiple of anything. */
    private static final int DOCUMENTS = 40_001;

    private static final String FIELD = "body";

    private final Directory directory = new ByteBuffersDirectory();
    private DirectoryReader index;

    @BeforeAll
    void index() throws IOException {
        IndexWriterConfig config = new IndexWriterConfig(new WhitespaceAnalyzer()).setMaxBufferedDocs(DOCUMENTS * 2);
        try (IndexWriter writer = new IndexWriter(directory, config)) {
            for (int i = 0; i < DOCUMENTS; i++) {
                Document document = new Document();
                String text = "tỉnh uỷ ".repeat(1 + i % 3) + (i % 5 == 0 ? "uỷ tỉnh" : "ban " + i);
                document.add(new TextField(FIELD, i % 7 == 0 ? "uỷ ban tỉnh" : text, Field.Store.NO));
                writer.addDocument(document);
            }
            writer.deleteDocuments(new Term(FIELD, "77"), new Term(FIELD, "30003"));
        }
        index = DirectoryReader.open(directory);
    }

    @AfterAll
    void close() throws IOException {
        index.close();
        directory.close();
    }

    @Test
    void theSameAsTheWhole() throws IOException {
        for (Query query : new Query[] {new PhraseQuery(FIELD, "tỉnh", "uỷ"), new TermQuery(new Term(FIELD, "uỷ"))}) {
            for (int parts = 1; parts <= 5; parts++) {
                theSameAsTheWhole(query, parts);
            }
        }
    }

    private void theSameAsTheWhole(Query query, int parts) throws IOException {
        IndexSearcher searcher = new IndexSearcher(index);
        LeafReaderContext leaf = index.leaves().getFirst();
        FixedBitSet set = new FixedBitSet(leaf.reader().maxDoc());
        Weight weight = weight(searcher, query);
        ScoredDocuments found = SegmentScoring.of(
                searcher, weight, leaf, set, Objects.requireNonNull(weight.scorerSupplier(leaf)), parts);
        float[] scores = found.scores();
        ScoreDoc[] expected = searcher.search(query, DOCUMENTS).scoreDocs;
        assertEquals(expected.length, found.size());
        assertEquals(expected.length, set.cardinality());
        float[] byDocument = new float[DOCUMENTS];
        for (ScoreDoc hit : expected) {
            byDocument[hit.doc] = hit.score;
        }
        for (int i = 0; i < found.size(); i++) {
            assertEquals(byDocument[found.document(i)], scores[i], () -> query + " in " + parts + " parts");
            assertTrue(i == 0 || found.document(i) > found.document(i - 1));
        }
    }

    @Test
    void theBestOfPartsAreTheBestOfAll() throws IOException {
        IndexSearcher searcher = new IndexSearcher(index);
        BooleanQuery both = new BooleanQuery.Builder()
                .add(new TermQuery(new Term(FIELD, "tỉnh")), Occur.MUST)
                .add(new TermQuery(new Term(FIELD, "uỷ")), Occur.MUST)
                .build();
        RequiredWords words = Objects.requireNonNull(RequiredWords.of(searcher.rewrite(both)));
        FoundSet found = words.found(searcher);
        Bonuses none = Bonuses.of(List.of(), found);
        Sort order = new Sort(SortField.FIELD_SCORE, SortField.FIELD_DOC);
        for (int wanted : new int[] {1, 50, 2_000}) {
            FoundScores inParts = FoundScores.best(searcher, words, found, none, wanted);
            FoundScores whole = FoundScores.of(searcher, words, found);
            List<String> best = shown(inParts.top(order, null, wanted, found, none));
            assertEquals(wanted, best.size());
            assertEquals(shown(whole.top(order, null, wanted, found, none)), best);
        }
    }

    private static List<String> shown(List<FieldDoc> hits) {
        return hits.stream().map(FieldDoc::toString).toList();
    }

    /** Wherever in the segment the time is over. */
    @Test
    void whoseTimeIsOverIsTold() throws IOException {
        IndexSearcher searcher = new IndexSearcher(index);
        LeafReaderContext leaf = index.leaves().getFirst();
        Query query = new PhraseQuery(FIELD, "tỉnh", "uỷ");
        for (int end : new int[] {1, 2, 5}) {
            AtomicInteger looks = new AtomicInteger();
            searcher.setTimeout(() -> looks.incrementAndGet() >= end);
            assertThrows(
                    TooExpensiveException.class,
                    () -> SegmentScoring.of(
                            searcher,
                            weight(searcher, query),
                            leaf,
                            new FixedBitSet(leaf.reader().maxDoc())),
                    "look " + end);
        }
    }

    private static Weight weight(IndexSearcher searcher, Query query) throws IOException {
        return searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE, 1);
    }
}
