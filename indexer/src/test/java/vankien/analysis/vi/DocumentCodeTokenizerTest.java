package vankien.analysis.vi;

import java.io.IOException;
import java.io.StringReader;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.TokenizerFactory;
import org.apache.lucene.analysis.custom.CustomAnalyzer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionLengthAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.apache.lucene.tests.analysis.BaseTokenStreamTestCase;
import vankien.document.CodeMention;
import vankien.document.CodeRecogniser;

public class DocumentCodeTokenizerTest extends BaseTokenStreamTestCase {
    private static final List<String> PIECES = List.of(
            "21-KL/TW",
            "21 – kl/tw",
            "KL21/TW",
            "số 1857, 1858-QĐ/TU",
            "thịsố50-CT/TW",
            "30/2020/NĐ-CP",
            "02-NQ/ĐUK",
            "37/2021/QH15",
            "TWvề",
            "KL",
            "/TW",
            "-",
            " ",
            ". ",
            "1",
            "123456789",
            "chi bộ ",
            "\n",
            "25/10/2021",
            "😀",
            "và",
            "các số 1, 2, 3");

    public void testEverySpellingHasTheSameTermBesideItsTokens() throws IOException {
        int rows = 0;
        for (String line : VietnameseText.lines("code-tokens.tsv")) {
            String[] columns = line.split("\t", -1);
            assertEquals(columns[0], columns[1], printed(all(coded(), columns[0])));
            rows++;
        }
        assertTrue("rows: " + rows, rows > 20);
    }

    public void testOffsetsAreThoseOfTheOriginalText() throws IOException {
        for (String code : List.of(
                "02-NQ/ĐUK",
                "02-NQ/ÐUK",
                "02\u200B-NQ/\u200DĐUK",
                "02\u00A0-\u00A0NQ/ĐUK",
                "02–NQ/ĐUK",
                "02\u2011NQ/ĐUK",
                "2-nq/đuk")) {
            for (String before :
                    List.of("theo ", "Nghị quyết số ", Normalizer.normalize("Nghị quyết ", Normalizer.Form.NFD))) {
                String text = before + code + " về";
                Token token = codes(all(coded(), text)).getFirst();
                assertEquals(text, "2-nq/duk", token.term);
                assertEquals(text, code, text.substring(token.start, token.end));
            }
        }
        String decomposed = Normalizer.normalize("Quyết định 47-QĐ/TƯ về", Normalizer.Form.NFD);
        Token token = codes(all(coded(), decomposed)).getFirst();
        assertEquals(
                Normalizer.normalize("47-QĐ/TƯ", Normalizer.Form.NFD), decomposed.substring(token.start, token.end));
        assertEquals("47-qd/tw", token.term);
    }

    public void testFiltersLetCodesPass() throws IOException {
        String text = "theo khóa XIII 47-QĐ/TW ngày 25/10/2021";
        for (Analyzer analyzer : List.of(
                builder().mergeIY().build(),
                builder().folding(FoldingLevel.LETTERS).build(),
                builder().folding(FoldingLevel.TONES).build(),
                builder().numerals().dates().build())) {
            assertEquals("47-qd/tw", codes(all(analyzer, text)).getFirst().term);
        }
        List<Token> all = all(builder().numerals().dates().build(), text);
        assertTrue(printed(all), printed(all).contains("xiii 13 47 47-qd/tw+0x3"));
        assertTrue(printed(all), printed(all).endsWith("25 2021-10-25 10 2021"));
        List<Token> pairs = all(builder().folding(FoldingLevel.LETTERS).pairs().build(), "theo 47-QĐ/TW ngày");
        assertEquals("theo 47 | 47 qd | qd tw | tw ngay", String.join(" | ", terms(pairs)));
    }

    public void testTokensAreThoseOfTheStandardTokenizer() throws IOException {
        for (int i = 0; i < 300; i++) {
            String text = randomText(random(), i % 20 == 0 ? 4000 : 60);
            assertSameTokens(text);
        }
        for (int i = 0; i < 50; i++) {
            assertSameTokens(VietnameseText.random(random()));
        }
    }

    /** A word of a query is analysed alone, a document with its codes: both must see the same words at the same places. */
    public void testCodesNumeralsAndDatesLeaveTheWordsAsTheyAre() throws IOException {
        Analyzer words = new VietnameseAnalyzer();
        List<String> pieces = new ArrayList<>(PIECES);
        pieces.addAll(List.of("2025", "đảng", "\u0301", "\u00AD", "\uD800", "\uDC00", "khóa XIII", "\uE000", "中", "ก"));
        for (int i = 0; i < 400; i++) {
            StringBuilder text = new StringBuilder("x".repeat(i % 40 == 0 ? random().nextInt(9000) : 0));
            for (int j = random().nextInt(i % 40 == 0 ? 300 : 10); j >= 0; j--) {
                text.append(pieces.get(random().nextInt(pieces.size())));
            }
            for (Analyzer analyzer :
                    List.of(coded(), builder().numerals().dates().build())) {
                List<Token> besides = all(analyzer, text.toString());
                besides.removeIf(token -> token.type.equals(DocumentCodeTokenizer.TYPE)
                        || token.type.equals(NumeralFilter.TYPE)
                        || token.type.equals(DateFilter.TYPE));
                assertEquals(text.toString(), all(words, text.toString()), besides);
            }
        }
    }

    public void testHalfASurrogatePairLosesNoWords() throws IOException {
        for (Analyzer analyzer : List.of(new VietnameseAnalyzer(), coded())) {
            assertEquals(List.of("chi", "bộ"), terms(all(analyzer, "chi bộ\uD800")));
            assertEquals(List.of("chi", "bộ"), terms(all(analyzer, "chi \uD800\u00AD bộ \uDC00")));
        }
    }

    public void testLongTextHasTheCodesOfTheWhole() throws IOException {
        CodeRecogniser recogniser = new CodeRecogniser();
        for (int i = 0; i < 40; i++) {
            String text = randomText(random(), 6_000);
            List<String> expected = new ArrayList<>();
            for (CodeMention mention : recogniser.find(text)) {
                expected.add(mention.start() + "-" + mention.end() + " "
                        + mention.code().key());
            }
            List<String> actual = new ArrayList<>();
            for (Token token : codes(all(codesOnly(), text))) {
                actual.add(token.start + "-" + token.end + " " + token.term);
            }
            assertEquals(expected, actual);
        }
    }

    public void testNumbersAcrossPieces() throws IOException {
        for (int before = CodedText.BUFFER - 1_400; before < CodedText.BUFFER + 40; before += 7) {
            String text = "x ".repeat(before / 2) + " " + "1".repeat(before % 60) + " KL 21/TW và số 7, 8-NQ/TW";
            assertEquals("21-kl/tw 7-nq/tw 8-nq/tw", String.join(" ", terms(codes(all(codesOnly(), text)))));
        }
        String digits = "1".repeat(3 * CodedText.BUFFER);
        assertEquals(List.of(), codes(all(codesOnly(), digits + "-KL/TW")));
        assertEquals(1, codes(all(codesOnly(), digits + " 21-KL/TW")).size());
    }

    public void testHostileTextEnds() throws IOException {
        for (String unit : List.of("1", "1-", "1/", "1-N", "12-NQ/", "số 1, ", "21-KL/TW", "21-KL/TW ", "1-QĐ/TU-")) {
            List<Token> tokens = all(codesOnly(), unit.repeat(400_000 / unit.length()));
            assertTrue(unit, codes(tokens).size() <= tokens.size());
        }
    }

    public void testRandomText() throws IOException {
        Analyzer plain = codesOnly();
        checkRandomData(random(), plain, 100 * RANDOM_MULTIPLIER);
        checkRandomData(random(), coded(), 100 * RANDOM_MULTIPLIER);
        for (int i = 0; i < 200; i++) {
            // Where spaces are lost a code begins inside a token: then its offsets are no token's.
            checkAnalysisConsistency(random(), plain, random().nextBoolean(), randomText(random(), 30), false);
            checkAnalysisConsistency(random(), coded(), random().nextBoolean(), randomText(random(), 30), false);
            checkAnalysisConsistency(
                    random(), coded(), random().nextBoolean(), "theo 21 - KL/TW, " + VietnameseText.random(random()));
        }
    }

    public void testByNameAndBogusArguments() throws IOException {
        Analyzer byName = CustomAnalyzer.builder()
                .addCharFilter("vietnamese")
                .withTokenizer("vietnameseDocumentCode", "maxTokenLength", "8192")
                .addTokenFilter("lowercase")
                .addTokenFilter("vietnameseSyllable")
                .build();
        // Not assertAnalyzesTo: it repeats letters at random, and a code may end inside the token TT.Ư.
        assertTokenStreamContents(
                byName.tokenStream("", "số 21 - KL/T.Ư"),
                new String[] {"số", "21", "21-kl/tw", "kl", "t.ư"},
                new int[] {0, 3, 3, 8, 11},
                new int[] {2, 5, 14, 10, 14},
                new String[] {"<ALPHANUM>", "<NUM>", "<CODE>", "<ALPHANUM>", "<ALPHANUM>"},
                new int[] {1, 1, 0, 1, 1},
                new int[] {1, 1, 3, 1, 1});
        byName.close();
        String message = String.valueOf(expectThrows(
                        IllegalArgumentException.class,
                        () -> TokenizerFactory.forName("vietnameseDocumentCode", new HashMap<>(Map.of("bogus", "x"))))
                .getMessage());
        assertTrue(message, message.contains("Unknown parameters"));
        expectThrows(IllegalArgumentException.class, () -> new DocumentCodeTokenizer().setMaxTokenLength(0));
    }

    private static VietnameseAnalyzer.Builder builder() {
        return VietnameseAnalyzer.builder().codes();
    }

    private static Analyzer coded() {
        return builder().build();
    }

    private static Analyzer codesOnly() {
        return of(true);
    }

    private static Analyzer of(boolean withCodes) {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String fieldName) {
                return new TokenStreamComponents(withCodes ? new DocumentCodeTokenizer() : new StandardTokenizer());
            }
        };
    }

    private static String randomText(Random random, int pieces) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < pieces; i++) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
            text.append(random.nextBoolean() ? " " : "");
        }
        return text.toString();
    }

    private static void assertSameTokens(String text) throws IOException {
        List<Token> expected = all(of(false), text);
        List<Token> actual = all(codesOnly(), text);
        actual.removeIf(token -> token.type.equals(DocumentCodeTokenizer.TYPE));
        assertEquals(expected, actual);
    }

    private record Token(String term, int start, int end, int increment, int length, String type) {}

    private static List<Token> codes(List<Token> tokens) {
        return tokens.stream()
                .filter(token -> token.type.equals(DocumentCodeTokenizer.TYPE))
                .toList();
    }

    private static List<String> terms(List<Token> tokens) {
        return tokens.stream().map(Token::term).toList();
    }

    /** The terms; a code with its increment and its length. */
    private static String printed(List<Token> tokens) {
        StringBuilder text = new StringBuilder();
        for (Token token : tokens) {
            text.append(text.isEmpty() ? "" : " ").append(token.term);
            if (token.type.equals(DocumentCodeTokenizer.TYPE)) {
                text.append('+').append(token.increment).append('x').append(token.length);
            }
        }
        return text.toString();
    }

    private static List<Token> all(Analyzer analyzer, String text) throws IOException {
        List<Token> tokens = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream("field", new StringReader(text))) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
            PositionIncrementAttribute increment = stream.addAttribute(PositionIncrementAttribute.class);
            PositionLengthAttribute length = stream.addAttribute(PositionLengthAttribute.class);
            TypeAttribute type = stream.addAttribute(TypeAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                tokens.add(new Token(
                        term.toString(),
                        offset.startOffset(),
                        offset.endOffset(),
                        increment.getPositionIncrement(),
                        length.getPositionLength(),
                        type.type()));
            }
            stream.end();
        }
        return tokens;
    }
}
