package vankien.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import vankien.analysis.vi.VietnameseFolding;
import vankien.index.CorpusSync;
import vankien.index.IndexAnalysis;
import vankien.index.IndexSchema;
import vankien.index.IndexStore;
import vankien.index.SyncProgress;
import vankien.index.SyncRequest;
import vankien.parse.DocumentReader;

/** What the pairs leave out has not the phrase. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PairedPhraseQueryTest {
    private static final int PHRASES = 1_500;
    private static final float ROUNDING = 1e-5f;

    private Directory directory;
    private DirectoryReader index;
    private IndexSearcher searcher;
    private final List<List<String>> texts = new ArrayList<>();

    @BeforeAll
    void index(@TempDir Path folder) throws IOException {
        IndexStore store = new IndexStore(folder.resolve("index"));
        new CorpusSync(store, new DocumentReader(), Clock.systemUTC())
                .run(new SyncRequest(List.of(Path.of("../corpus")), false, false, false), SyncProgress.SILENT);
        directory = FSDirectory.open(store.current().orElseThrow());
        index = DirectoryReader.open(directory);
        searcher = new IndexSearcher(index);
        for (int i = 0; i < index.maxDoc(); i++) {
            String text = index.storedFields().document(i).get(IndexSchema.STORED_TEXT);
            if (text != null) {
                texts.add(IndexAnalysis.words(text));
            }
        }
    }

    @AfterAll
    void close() throws IOException {
        index.close();
        directory.close();
    }

    @Test
    void findsAndScoresWhatThePhraseDoes() throws IOException {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("PairedPhraseQueryTest: -Dseed=" + seed);
        Random random = new Random(seed);
        int found = 0;
        for (int i = 0; i < PHRASES; i++) {
            List<String> text = texts.get(random.nextInt(texts.size()));
            int length = 2 + random.nextInt(3);
            int start = random.nextInt(Math.max(1, text.size() - length));
            List<String> words = new ArrayList<>(text.subList(start, Math.min(text.size(), start + length)));
            if (random.nextInt(8) == 0) {
                words.set(0, text.get(random.nextInt(text.size())));
            }
            String field = random.nextInt(4) == 0 ? IndexSchema.TITLE : IndexSchema.BODY;
            found += compare(field, spelled(words, random.nextInt(4)));
        }
        assertTrue(found > PHRASES / 2, "only " + found + " phrases were found");
    }

    @Test
    void aPhraseOfLettersAsksForItsPairs() throws IOException {
        Query paired = rewritten(IndexSchema.BODY, spelled(List.of("kế", "hoạch"), 0));
        assertInstanceOf(PairedPhraseQuery.class, paired);
        assertTrue(!(rewritten(IndexSchema.BODY, spelled(List.of("khoá", "13"), 0)) instanceof PairedPhraseQuery));
    }

    /** Its documents are kept from the second use on; those of words, and of other queries used as often, are not. */
    @Test
    void itsDocumentsAreKept() throws IOException {
        CachedPhrases policy = new CachedPhrases();
        Query phrase = rewritten(IndexSchema.BODY, spelled(List.of("kế", "hoạch"), 0));
        Query word = new TermQuery(new Term(IndexSchema.BODY, "kế"));
        Query both = new BooleanQuery.Builder()
                .add(word, BooleanClause.Occur.FILTER)
                .add(phrase, BooleanClause.Occur.FILTER)
                .build();
        policy.onUse(phrase);
        assertFalse(policy.shouldCache(phrase));
        for (Query each : List.of(phrase, word, both)) {
            policy.onUse(each);
            policy.onUse(each);
        }
        assertTrue(policy.shouldCache(phrase));
        assertFalse(policy.shouldCache(word));
        assertFalse(policy.shouldCache(both));
    }

    private static List<QueryWord> spelled(List<String> words, int way) {
        return words.stream()
                .map(word -> switch (way) {
                    case 0 -> new QueryWord(word, QueryWord.Spelling.AS_TYPED);
                    case 1 -> new QueryWord(VietnameseFolding.fold(word), QueryWord.Spelling.ANY);
                    case 2 -> new QueryWord(VietnameseFolding.fold(word), QueryWord.Spelling.RATHER_AS_TYPED);
                    default -> new QueryWord(word, QueryWord.Spelling.DAMAGED);
                })
                .toList();
    }

    private Query rewritten(String field, List<QueryWord> words) throws IOException {
        Query query = new SpelledPhraseQuery(field, words).rewrite(searcher);
        return query instanceof BoostQuery boosted ? boosted.getQuery() : query;
    }

    private int compare(String field, List<QueryWord> words) throws IOException {
        Query paired = rewritten(field, words);
        Query phrase = paired instanceof PairedPhraseQuery pairs ? pairs.phrase() : paired;
        List<String> expected = hits(phrase);
        assertEquals(expected, hits(paired), field + " " + words);
        assertEquals(searcher.count(phrase), searcher.count(paired), field + " " + words);
        return expected.isEmpty() ? 0 : 1;
    }

    private List<String> hits(Query query) throws IOException {
        return Arrays.stream(searcher.search(query, 100).scoreDocs)
                .map(hit -> hit.doc + " " + Math.round(hit.score / ROUNDING))
                .toList();
    }
}
