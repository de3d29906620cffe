package vankien.analysis.vi;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.tests.analysis.BaseTokenStreamTestCase;

public class VietnameseAnalyzerTest extends BaseTokenStreamTestCase {
    private static final String PUNCTUATION = "§«»·–—…′″•\u2018\u2019\u201C\u201D\u2039\u203A¶†‡¡¿‰";
    private static final String SPACES =
            "\u00A0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u200B\u200C\u200D"
                    + "\u200E\u200F\u202F\u205F\u3000\uFEFF";

    public void testSyllables() throws IOException {
        assertAnalyzesTo(
                new VietnameseAnalyzer(),
                "Nghị quyết HÒA BÌNH, số 02-NQ/ĐUK",
                new String[] {"nghị", "quyết", "hoà", "bình", "số", "02", "nq", "đuk"},
                new int[] {0, 5, 11, 15, 21, 24, 27, 30},
                new int[] {4, 10, 14, 19, 23, 26, 29, 33});
    }

    public void testVariants() throws IOException {
        assertAnalyzesTo(VietnameseAnalyzer.builder().mergeIY().build(), "kì kỉ luật quí", new String[] {
            "kỳ", "kỷ", "luật", "quý"
        });
        assertAnalyzesTo(
                VietnameseAnalyzer.builder().folding(FoldingLevel.LETTERS).build(),
                "Đường lối",
                new String[] {"duong", "loi"});
        assertAnalyzesTo(
                VietnameseAnalyzer.builder().folding(FoldingLevel.TONES).pairs().build(),
                "Đường lối mới",
                new String[] {"đương lôi", "lôi mơi"});
    }

    public void testOneTermForEverySpellingOfASyllable() throws IOException {
        Analyzer analyzer = new VietnameseAnalyzer();
        List<String> syllables = VietnameseText.allSyllables();
        int forms = 0;
        for (String syllable : syllables) {
            String term = syllable.toLowerCase(Locale.ROOT);
            for (String form : forms(syllable)) {
                assertEquals(
                        form, List.of("0-1:x", "2-" + (2 + form.length()) + ":" + term), tokens(analyzer, "x " + form));
                forms++;
            }
        }
        System.out.println(syllables.size() + " syllables, " + forms + " forms, one term each");
        assertTrue("forms: " + forms, forms >= 20_000);
    }

    public void testSpacesAndPunctuationAreNeverIndexed() throws IOException {
        for (char c : (PUNCTUATION + SPACES + "_-.,;:()").toCharArray()) {
            assertEquals(List.of(), tokens(new VietnameseAnalyzer(), " " + c + c + " " + c));
            assertEquals(List.of("0-1:a", "4-5:b"), tokens(new VietnameseAnalyzer(), "a " + c + " b"));
        }
    }

    public void testRepeatedTokensHaveTheirOwnOffsets() throws IOException {
        assertEquals(List.of("0-1:a", "2-3:b", "4-5:a", "6-7:b"), tokens(new VietnameseAnalyzer(), "a b a b"));
    }

    public void testWordOfFiveThousandCharacters() throws IOException {
        String word = "ế".repeat(5000);
        assertEquals(List.of("0-5000:" + word, "5001-5002:a"), tokens(new VietnameseAnalyzer(), word + " a"));
        String monster = "x".repeat(100_000);
        assertEquals(13, tokens(new VietnameseAnalyzer(), monster).size());
    }

    public void testTurkishLocale() throws IOException {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            assertEquals(List.of("0-3:qui"), tokens(new VietnameseAnalyzer(), "QUI"));
        } finally {
            Locale.setDefault(before);
        }
    }

    public void testRandomText() throws IOException {
        for (Analyzer analyzer : List.of(
                new VietnameseAnalyzer(),
                VietnameseAnalyzer.builder()
                        .mergeIY()
                        .folding(FoldingLevel.LETTERS)
                        .build(),
                VietnameseAnalyzer.builder().folding(FoldingLevel.TONES).pairs().build())) {
            checkRandomData(random(), analyzer, 50 * RANDOM_MULTIPLIER);
            for (int i = 0; i < 100; i++) {
                checkAnalysisConsistency(random(), analyzer, random().nextBoolean(), VietnameseText.random(random()));
            }
        }
    }

    /** NFC, NFD, half-composed in both ways; old placement; lower, title and upper case. */
    private static List<String> forms(String syllable) {
        List<String> forms = new ArrayList<>();
        for (String cased : List.of(
                syllable,
                syllable.toUpperCase(Locale.ROOT),
                syllable.substring(0, 1).toUpperCase(Locale.ROOT) + syllable.substring(1))) {
            String decomposed = Normalizer.normalize(cased, Normalizer.Form.NFD);
            forms.add(cased);
            forms.add(decomposed);
            forms.add(halfComposed(cased));
            forms.add(toneFirst(decomposed));
            forms.add(oldPlacement(cased));
        }
        return forms.stream().distinct().toList();
    }

    /** {@code ế → ê + U+0301}. */
    private static String halfComposed(String text) {
        StringBuilder half = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int code = VietnameseLetters.code(c);
            half.append(VietnameseLetters.withoutTone(c));
            half.append(
                    new String[] {"", "\u0300", "\u0301", "\u0309", "\u0303", "\u0323"}[VietnameseLetters.tone(code)]);
        }
        return half.toString();
    }

    /** {@code e + U+0302 + U+0301 → é + U+0302}. */
    private static String toneFirst(String decomposed) {
        return Normalizer.normalize(
                decomposed.replaceAll("([\u0302\u0306\u031B])([\u0300\u0301\u0309\u0303])", "$2$1"),
                Normalizer.Form.NFC);
    }

    private static String oldPlacement(String text) {
        for (String line : VietnameseText.lines("tone-placement.tsv")) {
            String[] columns = line.split("\t", -1);
            if (text.endsWith(columns[1]) && !text.toLowerCase(Locale.ROOT).startsWith("qu")) {
                return text.substring(0, text.length() - 2) + columns[0];
            }
        }
        return text;
    }

    private static List<String> tokens(Analyzer analyzer, String text) throws IOException {
        List<String> tokens = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream("field", text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                tokens.add(offset.startOffset() + "-" + offset.endOffset() + ":" + term);
            }
            stream.end();
        }
        return tokens;
    }
}
