package vankien.analysis.vi;

import java.util.List;
import java.util.Locale;
import org.apache.lucene.tests.util.LuceneTestCase;

public class SpellingVariantsTest extends LuceneTestCase {

    public void testThePairs() {
        List<String> pairs = VietnameseText.lines("iy-pairs.tsv");
        assertEquals(24, pairs.size());
        for (String pair : pairs) {
            String[] columns = pair.split("\t", -1);
            assertEquals(columns[1], SpellingVariants.of(columns[0]));
            assertEquals(columns[0], SpellingVariants.of(columns[1]));
            assertEquals(columns[0], SpellingVariants.of(columns[1].toUpperCase(Locale.ROOT)));
            assertEquals(columns[1], merged(columns[0]));
            assertEquals(columns[1], merged(columns[1]));
            assertEquals(
                    VietnameseFolding.fold(columns[1]), SpellingVariants.ofFolded(VietnameseFolding.fold(columns[0])));
        }
    }

    public void testNothingElseMerges() {
        List<String> pairs = VietnameseText.lines("iy-pairs.tsv");
        int merged = 0;
        for (String syllable : VietnameseText.allSyllables()) {
            boolean paired = pairs.stream()
                    .anyMatch(pair -> List.of(pair.split("\t", -1)).contains(syllable));
            assertEquals(syllable, paired, SpellingVariants.of(syllable) != null);
            if (!merged(syllable).equals(syllable)) {
                assertTrue(syllable, paired);
                merged++;
            }
        }
        assertEquals(24, merged);
    }

    public void testDifferentWordsStayApart() {
        for (String pair : VietnameseText.lines("iy-different.tsv")) {
            String[] columns = pair.split("\t", -1);
            assertNull(SpellingVariants.of(columns[0]));
            assertNull(SpellingVariants.of(columns[1]));
            assertFalse(pair, merged(columns[0]).equals(merged(columns[1])));
        }
    }

    private static String merged(String syllable) {
        char[] term = syllable.toCharArray();
        SpellingVariants.mergeIntoY(term, term.length);
        return new String(term);
    }
}
