package vankien.analysis.vi;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.tests.util.LuceneTestCase;

public class VietnameseSyllableTest extends LuceneTestCase {

    public void testGoldenSplits() {
        for (String line : VietnameseText.lines("syllables.tsv")) {
            String[] columns = line.split("\t", -1);
            VietnameseSyllable expected = new VietnameseSyllable(columns[1], columns[2], Tone.valueOf(columns[3]));
            assertEquals(line, expected, VietnameseSyllable.parse(columns[0]));
        }
    }

    public void testOldAndNewPlacement() {
        List<String> pairs = VietnameseText.lines("tone-placement.tsv");
        assertEquals(45, pairs.size());
        for (String pair : pairs) {
            String[] columns = pair.split("\t", -1);
            for (String onset : List.of("", "h", "th", "kh")) {
                assertEquals(onset + columns[1], VietnameseSyllable.canonical(onset + columns[0]));
                assertEquals(onset + columns[1], VietnameseSyllable.canonical(onset + columns[1]));
            }
        }
    }

    public void testMisplacedTones() {
        for (String line : VietnameseText.lines("misplaced-tones.tsv")) {
            String[] columns = line.split("\t", -1);
            assertEquals(columns[1], VietnameseSyllable.canonical(columns[0]));
            assertEquals(
                    columns[1].toUpperCase(Locale.ROOT),
                    VietnameseSyllable.canonical(columns[0].toUpperCase(Locale.ROOT)));
        }
    }

    public void testEveryMisplacedToneIsRepaired() {
        int misplaced = 0;
        for (String syllable : VietnameseText.allSyllables()) {
            assertEquals(syllable, VietnameseSyllable.canonical(syllable));
            for (String wrong : withToneElsewhere(syllable)) {
                misplaced++;
                assertEquals(wrong, syllable, VietnameseSyllable.canonical(wrong));
            }
        }
        assertTrue("misplaced: " + misplaced, misplaced > 10_000);
    }

    public void testForeignWordsStay() {
        List<String> words = VietnameseText.lines("foreign-words.txt");
        assertTrue("words: " + words.size(), words.size() >= 1000);
        for (String word : words) {
            assertEquals(word, VietnameseSyllable.canonical(word));
        }
    }

    public void testNotASyllable() {
        for (String token :
                List.of("", "text", "đpd", "ubnd", "tátá", "hoàt", "ngê", "quo", "cì", "kà", "nghà", "123", "số5")) {
            assertNull(token, VietnameseSyllable.parse(token));
            assertEquals(token, VietnameseSyllable.canonical(token));
        }
    }

    public void testSpellingIsTheInverseOfParse() {
        for (String syllable : VietnameseText.allSyllables()) {
            VietnameseSyllable parsed = VietnameseSyllable.parse(syllable.toUpperCase(Locale.ROOT));
            assertNotNull(syllable, parsed);
            assertEquals(syllable, parsed.spelling());
        }
    }

    private static List<String> withToneElsewhere(String syllable) {
        char[] letters = syllable.toCharArray();
        int tone = 0;
        for (int i = 0; i < letters.length; i++) {
            tone |= VietnameseLetters.tone(VietnameseLetters.code(letters[i]));
            letters[i] = VietnameseLetters.withoutTone(letters[i]);
        }
        List<String> all = new ArrayList<>();
        for (int i = 0; tone != 0 && i < letters.length; i++) {
            int code = VietnameseLetters.code(letters[i]);
            if (code != 0) {
                char[] wrong = letters.clone();
                wrong[i] = VietnameseLetters.withTone(code, tone);
                all.add(new String(wrong));
            }
        }
        return all;
    }
}
