package vankien.analysis.vi;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.shingle.ShingleFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/**
 * Prints characters per second of each chain on the real texts; no test. Run it with
 *
 * <pre>mvn -q -pl indexer test-compile exec:java -Dexec.classpathScope=test \
 *     -Dexec.mainClass=vankien.analysis.vi.AnalysisSpeed</pre>
 */
final class AnalysisSpeed {
    private AnalysisSpeed() {}

    /** Best of seven rounds, each chain in turn. */
    public static void main(String[] args) throws IOException {
        List<String> texts = RealText.all();
        long characters = texts.stream().mapToLong(String::length).sum();
        Map<String, Analyzer> chains = new LinkedHashMap<>();
        chains.put("standard + lower case", standard(false));
        chains.put("VietnameseAnalyzer", new VietnameseAnalyzer());
        chains.put("… codes", VietnameseAnalyzer.builder().codes().build());
        chains.put("… mergeIY", VietnameseAnalyzer.builder().mergeIY().build());
        chains.put(
                "… letters folded",
                VietnameseAnalyzer.builder().folding(FoldingLevel.LETTERS).build());
        chains.put(
                "… numerals, dates",
                VietnameseAnalyzer.builder().mergeIY().numerals().dates().build());
        chains.put("… pairs", VietnameseAnalyzer.builder().pairs().build());
        chains.put("standard + lower case + ShingleFilter", standard(true));
        Map<String, Double> best = new LinkedHashMap<>();
        for (int round = 0; round < 7; round++) {
            for (Map.Entry<String, Analyzer> chain : chains.entrySet()) {
                long start = System.nanoTime();
                for (String text : texts) {
                    consume(chain.getValue(), text);
                }
                best.merge(chain.getKey(), 1e3 * characters / (System.nanoTime() - start), Math::max);
            }
        }
        best.forEach((name, speed) -> System.out.printf(Locale.ROOT, "%-40s %6.1f M characters/s%n", name, speed));
    }

    private static void consume(Analyzer analyzer, String text) throws IOException {
        try (TokenStream stream = analyzer.tokenStream("field", text)) {
            stream.reset();
            while (stream.incrementToken()) {
                // The speed of the chain alone.
            }
            stream.end();
        }
    }

    private static Analyzer standard(boolean shingles) {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String fieldName) {
                StandardTokenizer tokenizer = new StandardTokenizer();
                TokenStream stream = new LowerCaseFilter(tokenizer);
                if (shingles) {
                    ShingleFilter pairs = new ShingleFilter(stream, 2, 2);
                    pairs.setOutputUnigrams(false);
                    stream = pairs;
                }
                return new TokenStreamComponents(tokenizer, stream);
            }
        };
    }
}
