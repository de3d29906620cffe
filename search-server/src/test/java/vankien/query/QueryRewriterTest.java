package vankien.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Random;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.api.Test;
import vankien.index.IndexAnalysis;
import vankien.index.IndexSchema;

/** What is read in one walk finds and scores what Lucene's own reading finds and scores. */
class QueryRewriterTest {
    private static final String[] WORDS = {
        "đảng", "viên", "chi", "bộ", "cấp", "uỷ", "kết", "nạp", "sinh", "hoạt", "dang", "vien", "hồ", "sơ", "đang"
    };
    private static final String[] NOWHERE = {"kỷ", "luật", "xyzzy"};

    @Test
    void findsAndScoresTheSame() throws IOException {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("QueryRewriterTest: -Dseed=" + seed);
        Random random = new Random(seed);
        try (Directory directory = index(random);
                DirectoryReader reader = DirectoryReader.open(directory)) {
            IndexSearcher searcher = new IndexSearcher(reader);
            for (int i = 0; i < 300; i++) {
                String text = text(random);
                BuiltQuery built = QueryBuilder.build(QueryReader.read(text));
                QueryRewriter rewriter = new QueryRewriter(searcher);
                assertSame(searcher, built.scored(), rewriter.of(built.scored()), text);
                assertSame(searcher, built.any(), rewriter.of(built.any()), text);
                assertSame(searcher, built.all(), rewriter.of(built.all()), text);
            }
        }
    }

    @Test
    void whatFindsNothingIsLeftOut() throws IOException {
        try (Directory directory = index(new Random(3));
                DirectoryReader reader = DirectoryReader.open(directory)) {
            IndexSearcher searcher = new IndexSearcher(reader);
            BuiltQuery built = QueryBuilder.build(QueryReader.read("\"đảng luật\""));
            assertInstanceOf(MatchNoDocsQuery.class, new QueryRewriter(searcher).of(built.any()));
        }
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int n = 1 + random.nextInt(5); n > 0; n--) {
            String sign = switch (random.nextInt(12)) {
                case 0 -> "-";
                case 1 -> "OR ";
                case 2 -> "title:";
                default -> "";
            };
            String word = word(random);
            text.append(sign)
                    .append(
                            switch (random.nextInt(8)) {
                                case 0 -> '"' + word + ' ' + word(random) + '"';
                                case 1 -> word.charAt(0) + "*";
                                default -> word;
                            })
                    .append(' ');
        }
        return text.toString();
    }

    private static String word(Random random) {
        return random.nextInt(10) == 0 ? NOWHERE[random.nextInt(NOWHERE.length)] : WORDS[random.nextInt(WORDS.length)];
    }

    private static void assertSame(IndexSearcher searcher, Query query, Query rewritten, String text)
            throws IOException {
        ScoreDoc[] expected = searcher.search(query, 1_000).scoreDocs;
        ScoreDoc[] found = searcher.search(rewritten, 1_000).scoreDocs;
        assertEquals(expected.length, found.length, text);
        float[] scores = scores(searcher, expected);
        float[] others = scores(searcher, found);
        for (int document = 0; document < scores.length; document++) {
            // The order of adding up may change the last digit.
            assertTrue(Math.abs(scores[document] - others[document]) <= 1e-4f * Math.abs(scores[document]), text);
        }
    }

    private static float[] scores(IndexSearcher searcher, ScoreDoc[] hits) {
        float[] scores = new float[searcher.getIndexReader().maxDoc()];
        for (ScoreDoc hit : hits) {
            scores[hit.doc] = 1 + hit.score;
        }
        return scores;
    }

    private static Directory index(Random random) throws IOException {
        Directory directory = new ByteBuffersDirectory();
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(IndexAnalysis.forIndex()))) {
            for (int i = 0; i < 200; i++) {
                StringBuilder text = new StringBuilder();
                for (int n = 1 + random.nextInt(20); n > 0; n--) {
                    text.append(WORDS[random.nextInt(WORDS.length)]).append(' ');
                }
                Document document = new Document();
                document.add(new TextField(IndexSchema.BODY, text.toString(), Field.Store.NO));
                document.add(new TextField(IndexSchema.PAIRS, text.toString(), Field.Store.NO));
                String title = text.substring(0, text.indexOf(" "));
                document.add(new TextField(IndexSchema.TITLE, title, Field.Store.NO));
                writer.addDocument(document);
            }
        }
        return directory;
    }
}
