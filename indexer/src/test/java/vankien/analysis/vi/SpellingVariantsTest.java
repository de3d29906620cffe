package vankien.analysis.vi;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
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

    public void testFinalIAndYOfTheGrammarStayApart() {
        Set<String> syllables = new HashSet<>(VietnameseText.allSyllables());
        int pairs = 0;
        for (String withI : syllables) {
            String withY = withYInItsPlace(withI);
            boolean afterVowel = withI.length() > 2
                    && VietnameseLetters.code(withI.charAt(withI.length() - 2)) != 0
                    && !withI.startsWith("qu")
                    && !withI.startsWith("gi");
            if (afterVowel && syllables.contains(withY)) {
                pairs++;
                assertNull(withI, SpellingVariants.of(withI));
                assertNull(withY, SpellingVariants.of(withY));
                assertFalse(withI + " " + withY, merged(withI).equals(merged(withY)));
            }
        }
        assertTrue("minimal pairs: " + pairs, pairs >= 100);
    }

    /** {@code hài → hày}: only the last letter changes, its tone goes where the grammar puts it. */
    private static String withYInItsPlace(String syllable) {
        char[] letters = syllable.toCharArray();
        int last = VietnameseLetters.code(letters[letters.length - 1]);
        if (VietnameseLetters.withoutTone(letters[letters.length - 1]) != 'i') {
            return "";
        }
        int tone = VietnameseLetters.tone(last);
        letters[letters.length - 1] = 'y';
        for (int i = 0; i < letters.length; i++) {
            int code = VietnameseLetters.code(letters[i]);
            if (code != 0 && VietnameseLetters.tone(code) != 0) {
                tone = VietnameseLetters.tone(code);
                letters[i] = VietnameseLetters.withoutTone(letters[i]);
            }
        }
        String plain = new String(letters);
        VietnameseSyllable parsed = VietnameseSyllable.parse(plain);
        return parsed == null ? "" : new VietnameseSyllable(parsed.onset(), parsed.rime(), Tone.of(tone)).spelling();
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
