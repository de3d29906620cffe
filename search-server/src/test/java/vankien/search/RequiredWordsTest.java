package vankien.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What is found window by window is what Lucene finds document by document, with the same scores. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RequiredWordsTest {
    private static final int DOCUMENTS = 20_000;
    private static final int QUERIES = 150;
    private static final int WANTED = 50;
    private static final String FIELD = "body";
    /** From words that nearly all documents have to one that stands in a few. */
    private static final String[] WORDS = {"của", "và", "đảng", "ban", "bản", "bạn", "chấp", "hành", "uỷ", "hiếm"};

    private final Directory directory = new ByteBuffersDirectory();
    private DirectoryReader index;
    private IndexSearcher searcher;

    @BeforeAll
    void index() throws IOException {
        Random random = new Random(11);
        IndexWriterConfig config =
                new IndexWriterConfig(new WhitespaceAnalyzer()).setMaxBufferedDocs(DOCUMENTS * 2 / 3);
        try (IndexWriter writer = new IndexWriter(directory, config)) {
            for (int i = 0; i < DOCUMENTS; i++) {
                StringBuilder text = new StringBuilder("văn bản" + i);
                for (int word = 0; word < WORDS.length; word++) {
                    // Each word is half as frequent as the one before; the last stands in one stretch only.
                    boolean has = word < WORDS.length - 1
                            ? random.nextInt(1 << word) == 0 && random.nextInt(10) > 0
                            : i > 9_000 && i < 9_050;
                    text.append((" " + WORDS[word]).repeat(has ? 1 + random.nextInt(4) : 0));
                }
                Document document = new Document();
                document.add(new TextField(FIELD, text.toString(), Field.Store.NO));
                writer.addDocument(document);
            }
            writer.deleteDocuments(new TermQuery(new Term(FIELD, "bản77")), new TermQuery(new Term(FIELD, "hành")));
        }
        index = DirectoryReader.open(directory);
        searcher = new IndexSearcher(index);
    }

    @AfterAll
    void close() throws IOException {
        index.close();
        directory.close();
    }

    @Test
    void theSameDocumentsWithTheSameScores() throws IOException {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("RequiredWordsTest: -Dseed=" + seed);
        Random random = new Random(seed);
        for (int i = 0; i < QUERIES; i++) {
            BooleanQuery.Builder words = new BooleanQuery.Builder();
            for (int n = 2 + random.nextInt(4); n > 0; n--) {
                words.add(word(random), Occur.MUST);
            }
            assertSame(words.build());
        }
    }

    private static Query word(Random random) {
        if (random.nextInt(3) > 0) {
            return term(random.nextInt(WORDS.length));
        }
        BooleanQuery.Builder spellings = new BooleanQuery.Builder();
        for (int n = 2 + random.nextInt(3); n > 0; n--) {
            spellings.add(new BoostQuery(term(random.nextInt(WORDS.length)), 1 + random.nextInt(3)), Occur.SHOULD);
        }
        return new BoostQuery(spellings.build(), .3f);
    }

    private static Query term(int word) {
        return new TermQuery(new Term(FIELD, WORDS[word]));
    }

    private void assertSame(BooleanQuery query) throws IOException {
        Map<Integer, Float> expected = new TreeMap<>();
        Query rewritten = searcher.rewrite(query);
        for (ScoreDoc hit : searcher.search(rewritten, DOCUMENTS).scoreDocs) {
            expected.put(hit.doc, hit.score);
        }
        RequiredWords words = RequiredWords.of(rewritten);
        if (words == null) {
            // The same word twice is one with more weight.
            return;
        }
        FoundSet all = words.found(searcher);
        Map<Integer, Float> found = new TreeMap<>();
        Map<Integer, Float> best = new TreeMap<>();
        HighestScores highest = new HighestScores(WANTED);
        RequiredWords.Weights weights = words.weights(searcher);
        for (var leaf : index.leaves()) {
            weights.score(leaf, all.of(leaf), (document, score) -> found.put(leaf.docBase + document, score));
        }
        for (var leaf : index.leaves()) {
            weights.score(leaf, all.of(leaf), new RequiredWords.Sink() {
                @Override
                public boolean mayCount(int document, float most) {
                    return highest.mayHave(most);
                }

                @Override
                public void scored(int document, float score) {
                    if (highest.add(score)) {
                        best.put(leaf.docBase + document, score);
                    }
                }
            });
        }
        assertEquals(expected, found, query::toString);
        assertEquals(expected, inParts(weights, all), query::toString);
        expected.values().removeIf(score -> score < highest.lowest());
        best.values().removeIf(score -> score < highest.lowest());
        assertEquals(expected, best, query::toString);
        assertTrue(expected.size() >= Math.min(WANTED, found.size()), query::toString);
    }

    /** Scored in three parts of each segment, the last first. */
    private Map<Integer, Float> inParts(RequiredWords.Weights weights, FoundSet all) throws IOException {
        Map<Integer, Float> found = new TreeMap<>();
        for (var leaf : index.leaves()) {
            int documents = leaf.reader().maxDoc();
            int[] ends = {0, documents / 3, documents / 3 + 5_001, documents};
            for (int part = ends.length - 1; part > 0; part--) {
                weights.score(
                        leaf,
                        all.of(leaf),
                        ends[part - 1],
                        Math.min(ends[part], documents),
                        (document, score) ->
                                assertNull(found.put(leaf.docBase + document, score), "twice: " + document));
            }
        }
        return found;
    }

    @Test
    void nothingButWords() {
        assertNotNull(RequiredWords.of(both(term(0), term(1))));
        assertNull(RequiredWords.of(term(0)));
        assertNull(RequiredWords.of(both(term(0), new PhraseQuery(FIELD, "chấp", "hành"))));
        assertNull(RequiredWords.of(new BooleanQuery.Builder()
                .add(term(0), Occur.MUST)
                .add(term(1), Occur.SHOULD)
                .build()));
    }

    private static Query both(Query one, Query other) {
        return new BooleanQuery.Builder()
                .add(one, Occur.MUST)
                .add(other, Occur.MUST)
                .build();
    }
}
