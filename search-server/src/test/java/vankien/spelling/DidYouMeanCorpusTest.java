package vankien.spelling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vankien.analysis.vi.VietnameseFolding;
import vankien.analysis.vi.VietnameseSyllable;
import vankien.index.IndexAnalysis;
import vankien.index.IndexSchema;

/**
 * How often the right words are offered on the sample corpus, for random phrases of it with random damage, and that what
 * is not damaged is left alone. The seed is printed; set it to repeat a run. The bounds of each kind of damage are a
 * tenth of the phrases below what was measured, so that one kind that fails is seen.
 */
class DidYouMeanCorpusTest {
    /** The topics that were written with mistakes, as people make them. */
    private static final Set<String> MISTYPED_TOPICS = Set.of("t21", "t22", "t23", "t24", "t25", "t26", "t27", "t28");

    private static final int PHRASES = 150;

    /** The share that has to be repaired of each kind of damage. */
    private static final Map<Damage, Double> LEAST_RIGHT = Map.of(
            Damage.TONE, 0.30,
            Damage.HAT, 0.22,
            Damage.TELEX, 0.72,
            Damage.VNI, 0.88,
            Damage.SWAP, 0.70,
            Damage.LOSS, 0.20,
            Damage.SCAN, 0.70);

    @TempDir
    static Path folder;

    private static SampleIndex index;

    @BeforeAll
    static void index() throws IOException {
        index = SampleIndex.ofCorpus(folder);
    }

    @AfterAll
    static void close() throws IOException {
        index.close();
    }

    @Test
    void noTopicIsCorrectedThatIsNotMistyped() throws IOException {
        Set<String> corrected = new TreeSet<>();
        for (String line :
                Files.readAllLines(SampleIndex.CORPUS.resolve("evaluation/topics.tsv"), StandardCharsets.UTF_8)) {
            String[] columns = line.split("\t", -1);
            if (!columns[0].equals("id") && index.offer(columns[2]) != null) {
                corrected.add(columns[0]);
            }
        }
        corrected.removeAll(MISTYPED_TOPICS);
        assertEquals(Set.of(), corrected);
    }

    @Test
    void damagedPhrasesAreRepairedAndSoundOnesLeftAlone() throws IOException {
        long seed = Long.getLong("vankien.seed", 20_210_625);
        Random random = new Random(seed);
        List<String> phrases = phrases(random);
        Map<Damage, int[]> counts = new EnumMap<>(Damage.class);
        for (String phrase : phrases) {
            assertNull(index.offer(phrase), phrase);
            assertNull(index.offer(VietnameseFolding.fold(phrase)), phrase);
            for (Damage damage : Damage.values()) {
                String damaged = damaged(phrase, damage, random);
                if (!damaged.equals(phrase)) {
                    String offer = index.offer(damaged);
                    int outcome = offer == null ? 1 : offer.equals(phrase) ? 0 : 2;
                    counts.computeIfAbsent(damage, key -> new int[3])[outcome]++;
                }
            }
        }
        int wrong = 0;
        int all = 0;
        for (Map.Entry<Damage, int[]> count : counts.entrySet()) {
            int[] outcomes = count.getValue();
            int damaged = outcomes[0] + outcomes[1] + outcomes[2];
            double share = (double) outcomes[0] / damaged;
            System.out.println("seed " + seed + ", " + count.getKey() + ": right " + outcomes[0] + ", no offer "
                    + outcomes[1] + ", other offer " + outcomes[2]);
            assertTrue(
                    share > LEAST_RIGHT.getOrDefault(count.getKey(), 0.0),
                    count.getKey() + ": " + share + " right, seed " + seed);
            wrong += outcomes[2];
            all += damaged;
        }
        assertTrue(wrong <= 0.015 * all, wrong + " of " + all + " wrong, seed " + seed);
    }

    /** Three to five syllables in small letters that stand side by side in a document. */
    private static List<String> phrases(Random random) throws IOException {
        List<String> texts = texts();
        List<String> phrases = new ArrayList<>();
        while (phrases.size() < PHRASES) {
            String text = texts.get(random.nextInt(texts.size()));
            List<IndexAnalysis.Token> tokens = IndexAnalysis.tokens(IndexSchema.BODY, text);
            int length = 3 + random.nextInt(3);
            int start = random.nextInt(tokens.size());
            if (start + length >= tokens.size()) {
                continue;
            }
            String phrase = text.substring(
                    tokens.get(start).start(), tokens.get(start + length - 1).end());
            boolean plain = phrase.matches("[\\p{Ll} ]+");
            boolean syllables = IndexAnalysis.words(phrase).stream().allMatch(VietnameseSyllable::isValid);
            if (plain && syllables && VietnameseFolding.hasMarks(phrase)) {
                phrases.add(phrase);
            }
        }
        return phrases;
    }

    /** The texts of all documents, in the order of their letters: that of the index is another one each time. */
    private static List<String> texts() throws IOException {
        IndexSearcher searcher = new IndexSearcher(index.reader());
        List<String> texts = new ArrayList<>();
        for (ScoreDoc document : searcher.search(
                        new TermQuery(new Term(IndexSchema.KIND, IndexSchema.KIND_DOCUMENT)), 1_000)
                .scoreDocs) {
            texts.add(searcher.storedFields().document(document.doc).get(IndexSchema.STORED_TEXT));
        }
        Collections.sort(texts);
        return texts;
    }

    private static String damaged(String phrase, Damage damage, Random random) {
        String[] words = phrase.split(" ", -1);
        int at = random.nextInt(words.length);
        words[at] = damage.of(words[at], random);
        return String.join(" ", words);
    }
}
