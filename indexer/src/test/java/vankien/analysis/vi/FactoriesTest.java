package vankien.analysis.vi;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharFilterFactory;
import org.apache.lucene.analysis.TokenFilterFactory;
import org.apache.lucene.analysis.TokenizerFactory;
import org.apache.lucene.analysis.custom.CustomAnalyzer;
import org.apache.lucene.tests.analysis.BaseTokenStreamTestCase;

public class FactoriesTest extends BaseTokenStreamTestCase {
    private static final List<String> TOKEN_FILTERS = List.of(
            VietnameseSyllableFilterFactory.NAME,
            VietnameseFoldingFilterFactory.NAME,
            SyllablePairFilterFactory.NAME,
            NumeralFilterFactory.NAME,
            DateFilterFactory.NAME,
            GroupedNumberFilterFactory.NAME);

    public void testUnknownArgumentsAreRejected() {
        for (String name : TOKEN_FILTERS) {
            expectUnknownParameters(() -> TokenFilterFactory.forName(name, bogus()));
        }
        expectUnknownParameters(() -> TokenizerFactory.forName(DocumentCodeTokenizerFactory.NAME, bogus()));
        expectUnknownParameters(() -> CharFilterFactory.forName(VietnameseCharFilterFactory.NAME, bogus()));
    }

    public void testUnknownLevelIsRejected() {
        expectThrows(
                IllegalArgumentException.class,
                () -> TokenFilterFactory.forName("vietnameseFolding", new HashMap<>(Map.of("level", "marks"))));
    }

    public void testWholeChainByName() throws IOException {
        Analyzer folded = CustomAnalyzer.builder()
                .addCharFilter("vietnamese")
                .withTokenizer("standard")
                .addTokenFilter("lowercase")
                .addTokenFilter("vietnameseSyllable", "mergeIY", "true")
                .addTokenFilter("vietnameseFolding", "level", "tones")
                .addTokenFilter("vietnameseSyllablePair")
                .build();
        assertAnalyzesTo(
                folded, "KỈ luật Ðảng", new String[] {"ky luât", "luât đang"}, new int[] {0, 3}, new int[] {7, 12});
        checkRandomData(random(), folded, 20);
        folded.close();
    }

    /** Whoever adds a filter and forgets it here is told. */
    public void testAllTokenFiltersAreNamed() {
        List<String> ours = TokenFilterFactory.availableTokenFilters().stream()
                .filter(name ->
                        TokenFilterFactory.lookupClass(name).getPackageName().equals("vankien.analysis.vi"))
                .sorted()
                .toList();
        assertEquals(TOKEN_FILTERS.stream().sorted().toList(), ours);
    }

    public void testNumeralsDatesAndNumbersByName() throws IOException {
        Analyzer named = CustomAnalyzer.builder()
                .addCharFilter("vietnamese")
                .withTokenizer("vietnameseDocumentCode")
                .addTokenFilter("lowercase")
                .addTokenFilter("vietnameseSyllable")
                .addTokenFilter("vietnameseNumeral")
                .addTokenFilter("vietnameseDate")
                .addTokenFilter("vietnameseGroupedNumber")
                .build();
        assertAnalyzesTo(
                named,
                "khóa XII, 25 / 10 / 2021: 3.216",
                new String[] {"khoá", "xii", "12", "25", "2021-10-25", "10", "2021", "3.216", "3216"},
                new int[] {0, 5, 5, 10, 10, 15, 20, 26, 26},
                new int[] {4, 8, 8, 12, 24, 17, 24, 31, 31});
        checkRandomData(random(), named, 20);
        named.close();
    }

    public void testNormalizationForWildcards() {
        VietnameseAnalyzer analyzer =
                VietnameseAnalyzer.builder().folding(FoldingLevel.LETTERS).build();
        assertEquals("dang", analyzer.normalize("field", "Ða\u0309ng").utf8ToString());
        analyzer.close();
    }

    private static Map<String, String> bogus() {
        return new HashMap<>(Map.of("bogus", "x"));
    }

    private static void expectUnknownParameters(ThrowingRunnable create) {
        String message = String.valueOf(
                expectThrows(IllegalArgumentException.class, create).getMessage());
        assertTrue(message, message.contains("Unknown parameters"));
    }
}
