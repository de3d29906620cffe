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
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.apache.lucene.tests.analysis.BaseTokenStreamTestCase;

public class NumeralAndDateTest extends BaseTokenStreamTestCase {
    private final Analyzer analyzer =
            VietnameseAnalyzer.builder().numerals().dates().build();

    public void testGoldenTable() throws IOException {
        for (String line : VietnameseText.lines("numerals-and-dates.tsv")) {
            String[] columns = line.split("\t", -1);
            for (String text : List.of(columns[0], columns[0].toUpperCase(Locale.ROOT))) {
                assertEquals(text, columns[1], added(analyzer, text));
            }
        }
    }

    public void testGoldenTableWithCodes() throws IOException {
        try (Analyzer codes =
                VietnameseAnalyzer.builder().codes().numerals().dates().build()) {
            for (String file : List.of("numerals-and-dates.tsv", "dates-by-separator.tsv")) {
                for (String line : VietnameseText.lines(file)) {
                    String[] columns =
                            line.replace('⏎', '\n').replace('⇥', '\b').split("\t", -1);
                    String text = columns[0].replace('\b', '\t');
                    assertEquals(text, columns[1], added(codes, text));
                }
            }
        }
    }

    public void testGroupedNumbers() throws IOException {
        try (Analyzer numbers =
                VietnameseAnalyzer.builder().codes().groupedNumbers().build()) {
            String[][] table = {
                {"500.000 đồng", "500000 = 500.000"},
                {"10.000.000", "10000000 = 10.000.000"},
                {"1.234.567,5 tấn", "1234567,5 = 1.234.567,5"},
                {"3.216 đảng viên", "3216 = 3.216"},
                {"500000", "nothing"},
                {"50.00", "nothing"},
                {"5.0000", "nothing"},
                {"5000.000", "nothing"},
                {"0.125", "nothing"},
                {"1.000.00", "nothing"},
                {"12,500", "nothing"},
                {"25.10.2021", "nothing"},
                {"1.2.3", "nothing"},
                {"v1.000", "nothing"},
            };
            for (String[] row : table) {
                assertEquals(row[0], row[1], added(numbers, row[0]));
            }
            assertAnalyzesTo(
                    numbers,
                    "phạt 500.000 đồng",
                    new String[] {"phạt", "500.000", "500000", "đồng"},
                    new int[] {0, 5, 5, 13},
                    new int[] {4, 12, 12, 17},
                    null,
                    new int[] {1, 1, 0, 1},
                    new int[] {1, 1, 1, 1});
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
        Analyzer whole = VietnameseAnalyzer.builder()
                .codes()
                .numerals()
                .dates()
                .groupedNumbers()
                .build();
        checkRandomData(random(), analyzer, 100 * RANDOM_MULTIPLIER);
        checkRandomData(random(), whole, 100 * RANDOM_MULTIPLIER);
        String[] words = {
            "khóa",
            "đại",
            "hội",
            "đảng",
            "bộ",
            "ngày",
            "TW4",
            "500.000",
            "lần",
            "thứ",
            "mười",
            "ba",
            "XIII",
            "tháng",
            "năm",
            "25",
            "10",
            "2021",
            "1.2.2021",
            "x"
        };
        for (int i = 0; i < 500; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random().nextInt(15); n > 0; n--) {
                text.append(words[random().nextInt(words.length)]);
                text.append(random().nextInt(5) == 0 ? ", " : random().nextBoolean() ? " " : "/");
            }
            checkAnalysisConsistency(random(), analyzer, random().nextBoolean(), text.toString(), false);
            checkAnalysisConsistency(random(), whole, random().nextBoolean(), text.toString(), false);
        }
        whole.close();
    }

    /** What the filters added, with the printed text that it stands for. */
    private static String added(Analyzer analyzer, String text) throws IOException {
        List<String> added = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream("field", text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
            PositionIncrementAttribute position = stream.addAttribute(PositionIncrementAttribute.class);
            TypeAttribute type = stream.addAttribute(TypeAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                if (position.getPositionIncrement() == 0 && !type.type().equals(DocumentCodeTokenizer.TYPE)) {
                    String printed = text.substring(offset.startOffset(), offset.endOffset());
                    added.add(term + " = " + printed.toLowerCase(Locale.ROOT));
                }
            }
            stream.end();
        }
        return added.isEmpty() ? "nothing" : String.join("; ", added);
    }
}
