package vankien.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TopDocs;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import vankien.abbreviation.AbbreviationList;
import vankien.index.IndexStore;
import vankien.query.QueryBuilder;
import vankien.query.RewrittenQuery;
import vankien.query.Sorting;
import vankien.succession.SuccessionList;

/** What is found by looking at few documents is what is found by looking at all. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FirstLookTest {
    private static final int DOCUMENTS = 1_000;
    private static final int QUERIES = 200;
    private static final int WANTED = 100;
    private static final String[] WORDS = {
        "đảng", "viên", "chi", "bộ", "cấp", "ủy", "kết", "nạp", "sinh", "hoạt", "đào", "tạo", "cán", "trẻ", "kiểm",
        "tra", "giám", "sát", "dang", "vien", "chi bo", "cấp uỷ", "nghị", "quyết", "kế", "hoạch", "năm", "2021", "3",
        "hiem"
    };

    private Generation generation;

    @BeforeAll
    void index(@TempDir Path folder) throws IOException {
        Random random = new Random(7);
        TestArchive.Builder builder = TestArchive.of();
        for (int i = 0; i < DOCUMENTS; i++) {
            StringBuilder text = new StringBuilder("Văn bản số " + i + ".");
            int length = 5 + random.nextInt(60);
            for (int word = 0; word < length; word++) {
                // Common words are common, and some documents are alike.
                double drawn = i % 10 == 0 ? word * .01 : random.nextDouble();
                text.append(' ').append(WORDS[(int) (drawn * drawn * (WORDS.length - 1))]);
            }
            builder.with("van-ban-" + i, text.toString());
        }
        try (TestArchive unused = builder.in(folder)) {
            IndexStore store = new IndexStore(folder.resolve("index"));
            generation = Generation.open(store.current().orElseThrow(), store.root(), SuccessionList.builtIn());
        }
    }

    @AfterAll
    void close() throws IOException {
        generation.release();
    }

    @Test
    void theBestAreTheFirstOfAll() throws IOException {
        Random random = random();
        int many = 0;
        for (int i = 0; i < QUERIES; i++) {
            List<String> words = new ArrayList<>();
            for (int n = 1 + random.nextInt(8); n > 0; n--) {
                words.add(WORDS[random.nextInt(WORDS.length)]);
            }
            String text = String.join(" ", words);
            String asked = random.nextInt(6) == 0 ? '"' + words.getFirst() + "\" " + text : text;
            FirstLook look = look(asked, false);
            List<String> best = shown(look.best(WANTED));
            assertEquals(shown(look.behind(null, WANTED)), best, asked);
            assertAlike(look.best(WANTED), look(asked, true).best(WANTED), asked + ", scored while it is small");
            many += look.isPruned() ? 1 : 0;
        }
        assertTrue(many > QUERIES / 4, "only " + many + " queries were answered without looking at all documents");
    }

    /** Where all words are required, and where the scores come with the documents. */
    @Test
    void whatFindsRanks() throws IOException {
        Random random = random();
        for (int i = 0; i < QUERIES; i++) {
            List<String> words = new ArrayList<>();
            for (int n = 1 + random.nextInt(3); n > 0; n--) {
                words.add(WORDS[random.nextInt(WORDS.length)]);
            }
            String text = '"' + String.join(random.nextBoolean() ? " " : "\" \"", words) + '"';
            FirstLook look = look(text, true);
            TopDocs ranked =
                    generation.searcher().search(look.scored(), WANTED, SearchOrder.of(Sorting.RELEVANCE), true);
            List<FieldDoc> expected =
                    Arrays.stream(ranked.scoreDocs).map(FieldDoc.class::cast).toList();
            assertEquals(shown(expected), shown(look.best(WANTED)), text);
            if (expected.size() == WANTED) {
                List<FieldDoc> behind = look.behind(expected.get(WANTED / 2 - 1), WANTED / 2);
                assertEquals(shown(expected.subList(WANTED / 2, WANTED)), shown(behind), text);
            }
        }
    }

    /** However it is put together. */
    @Test
    void whatIsFoundIsWhatTheQueriesFind() throws IOException {
        Random random = random();
        for (int i = 0; i < QUERIES; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = 1 + random.nextInt(6); n > 0; n--) {
                text.append(random.nextInt(5) == 0 ? " OR " : " ").append(WORDS[random.nextInt(WORDS.length)]);
            }
            RewrittenQuery query = query(text.toString());
            Found found = found(query, true);
            IndexSearcher searcher = generation.searcher();
            assertEquals(searcher.count(query.any()), found.any().count(), () -> text + " any");
            assertEquals(searcher.count(query.all()), found.all().count(), () -> text + " all");
        }
    }

    /** The same but for the order of adding up, which may change the last digit, and so the order of what is nearly alike. */
    private static void assertAlike(List<FieldDoc> expected, List<FieldDoc> found, String message) {
        assertEquals(expected.size(), found.size(), message);
        for (int i = 0; i < expected.size(); i++) {
            float score = (Float) expected.get(i).fields[0];
            float rounding = 1e-5f * score;
            assertEquals(score, (Float) found.get(i).fields[0], rounding, message);
            boolean apart = (i == 0 || (Float) expected.get(i - 1).fields[0] - score > rounding)
                    && (i + 1 < expected.size() && score - (Float) expected.get(i + 1).fields[0] > rounding);
            if (apart) {
                assertEquals(expected.get(i).doc, found.get(i).doc, message);
            }
        }
    }

    private static Random random() {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("FirstLookTest: -Dseed=" + seed);
        return new Random(seed);
    }

    private FirstLook look(String text, boolean ranking) throws IOException {
        RewrittenQuery query = query(text);
        return new FirstLook(generation.searcher(), query, found(query, ranking), SearchOrder.of(Sorting.RELEVANCE));
    }

    private RewrittenQuery query(String text) throws IOException {
        return RewrittenQuery.of(
                QueryBuilder.build(
                        QueryUnderstanding.of(text, AbbreviationList.builtIn(), generation, Visibility.DOCUMENTS)),
                generation.searcher());
    }

    private Found found(RewrittenQuery query, boolean ranking) throws IOException {
        return Found.of(
                generation.searcher(() -> false),
                query,
                generation.documents(),
                new BooleanQuery.Builder().build(),
                generation.groups(),
                ranking,
                -1);
    }

    /** Scores to six digits: the order of adding up may change the last one. */
    private static List<String> shown(List<FieldDoc> hits) {
        return hits.stream().map(hit -> hit.doc + " " + (Float) hit.fields[0]).toList();
    }
}
