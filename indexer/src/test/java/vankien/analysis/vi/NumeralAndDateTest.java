package vankien.analysis.vi;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.tests.analysis.BaseTokenStreamTestCase;

public class NumeralAndDateTest extends BaseTokenStreamTestCase {
    private final Analyzer analyzer =
            VietnameseAnalyzer.builder().numerals().dates().build();

    public void testGoldenTable() throws IOException {
        for (String line : VietnameseText.lines("numerals-and-dates.tsv")) {
            String[] columns = line.split("\t", -1);
            for (String text : List.of(columns[0], columns[0].toUpperCase(Locale.ROOT))) {
                assertEquals(text, columns[1], added(text));
            }
        }
    }

    public void testPositionsAndOffsets() throws IOException {
        assertAnalyzesTo(
                analyzer,
                "khóa XIII ngày 25 tháng 10 năm 2021.",
                new String[] {"khoá", "xiii", "13", "ngày", "25", "2021-10-25", "tháng", "10", "năm", "2021"},
                new int[] {0, 5, 5, 10, 15, 15, 18, 24, 27, 31},
                new int[] {4, 9, 9, 14, 17, 35, 23, 26, 30, 35},
                null,
                new int[] {1, 1, 0, 1, 1, 0, 1, 1, 1, 1},
                new int[] {1, 1, 1, 1, 1, 5, 1, 1, 1, 1});
    }

    public void testRandomText() throws IOException {
        checkRandomData(random(), analyzer, 100 * RANDOM_MULTIPLIER);
        String[] words = {
            "khóa", "lần", "thứ", "mười", "ba", "XIII", "tháng", "năm", "25", "10", "2021", "1.2.2021", "x"
        };
        for (int i = 0; i < 500; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random().nextInt(15); n > 0; n--) {
                text.append(words[random().nextInt(words.length)]);
                text.append(random().nextInt(5) == 0 ? ", " : random().nextBoolean() ? " " : "/");
            }
            checkAnalysisConsistency(random(), analyzer, random().nextBoolean(), text.toString(), false);
        }
    }

    /** What the filters added, with the printed text that it stands for. */
    private String added(String text) throws IOException {
        List<String> added = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream("field", text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
            PositionIncrementAttribute position = stream.addAttribute(PositionIncrementAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                if (position.getPositionIncrement() == 0) {
                    String printed = text.substring(offset.startOffset(), offset.endOffset());
                    added.add(term + " = " + printed.toLowerCase(Locale.ROOT));
                }
            }
            stream.end();
        }
        return added.isEmpty() ? "nothing" : String.join("; ", added);
    }
}
