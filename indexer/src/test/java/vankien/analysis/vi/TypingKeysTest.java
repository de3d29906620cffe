package vankien.analysis.vi;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apache.lucene.tests.util.LuceneTestCase;
import org.apache.lucene.tests.util.TestUtil;

public class TypingKeysTest extends LuceneTestCase {
    private static final String TELEX_TONES = "sfrxj";
    private static final String VNI_TONES = "12345";
    private static final Tone[] TONES = {Tone.SAC, Tone.HUYEN, Tone.HOI, Tone.NGA, Tone.NANG};

    public void testGoldenTable() {
        for (String line : VietnameseText.lines("typing-keys.tsv")) {
            String[] columns = line.split("\t", -1);
            String expected = columns[1].equals("-") ? null : columns[1];
            assertEquals(line, expected, TypingKeys.decode(columns[0]));
            assertEquals(line, expected, TypingKeys.decode(Normalizer.normalize(columns[0], Normalizer.Form.NFD)));
        }
    }

    public void testTelexBehindTheVowel() {
        everySyllable((letters, tone) -> {
            int vowel = lastOfVowels(letters);
            return telex(letters.substring(0, vowel)) + key(TELEX_TONES, tone) + telex(letters.substring(vowel));
        });
    }

    public void testTelexAtTheEndOfTheWord() {
        everySyllable((letters, tone) -> {
            StringBuilder plain = new StringBuilder();
            StringBuilder keys = new StringBuilder();
            for (String letter : letters.replace("ươ", "u\u0001").split("", -1)) {
                String typed = letter.equals("\u0001") ? "ow" : telex(letter);
                plain.append(typed, 0, Math.min(1, typed.length()));
                keys.append(typed, Math.min(1, typed.length()), typed.length());
            }
            // Telex has no way to type oo at the end of a word: its third o has to follow at once.
            return letters.contains("oo")
                    ? telex(letters) + key(TELEX_TONES, tone)
                    : plain.toString() + keys + key(TELEX_TONES, tone);
        });
    }

    public void testVniBehindTheVowelAndAtTheEnd() {
        everySyllable((letters, tone) -> {
            int vowel = lastOfVowels(letters);
            return vni(letters.substring(0, vowel)) + key(VNI_TONES, tone) + vni(letters.substring(vowel));
        });
        everySyllable((letters, tone) -> vni(letters) + key(VNI_TONES, tone));
    }

    public void testNothingMakesItFail() {
        for (int i = 0; i < 20_000; i++) {
            String word = TestUtil.randomUnicodeString(random(), 12);
            String read = TypingKeys.decode(word);
            assertTrue(word, read == null || VietnameseSyllable.isValid(read));
        }
    }

    /** Makes keys of letters without a tone, and the tone. */
    private interface Encoding {
        String of(String letters, Tone tone);
    }

    private static void everySyllable(Encoding encoding) {
        int decoded = 0;
        for (String syllable : VietnameseText.allSyllables()) {
            VietnameseSyllable parts = Objects.requireNonNull(VietnameseSyllable.parse(syllable));
            if (parts.rime().equals("uơn") || parts.rime().equals("uơt")) {
                continue; // one key after uo is meant for both horns: ươn, ươt
            }
            String typed = encoding.of(VietnameseFolding.stripTones(syllable), parts.tone());
            // What is a syllable as it stands is left alone: hoc, and also coong, which may be meant for công.
            String expected = VietnameseSyllable.isValid(typed) ? null : syllable;
            assertEquals(typed, expected, TypingKeys.decode(typed));
            if (expected != null) {
                decoded++;
                assertEquals(
                        typed, syllable.toUpperCase(Locale.ROOT), TypingKeys.decode(typed.toUpperCase(Locale.ROOT)));
            }
        }
        assertTrue("decoded: " + decoded, decoded > 12_000);
    }

    private static String key(String keys, Tone tone) {
        int at = List.of(TONES).indexOf(tone);
        return at < 0 ? "" : keys.substring(at, at + 1);
    }

    private static int lastOfVowels(String letters) {
        int end = letters.length();
        while (VietnameseLetters.code(letters.charAt(end - 1)) == 0) {
            end--;
        }
        return end;
    }

    private static String telex(String letters) {
        return letters.replace("oo", "ooo")
                .replace("ă", "aw")
                .replace("â", "aa")
                .replace("ê", "ee")
                .replace("ô", "oo")
                .replace("ơ", "ow")
                .replace("ư", "uw")
                .replace("đ", "dd");
    }

    private static String vni(String letters) {
        return letters.replace("ă", "a8")
                .replace("â", "a6")
                .replace("ê", "e6")
                .replace("ô", "o6")
                .replace("ơ", "o7")
                .replace("ư", "u7")
                .replace("đ", "d9");
    }
}
