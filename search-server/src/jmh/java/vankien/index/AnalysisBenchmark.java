package vankien.index;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The analysis of each field at index time, on the same text as Lucene's standard analyzer. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 1)
public class AnalysisBenchmark {
    /** Enough for any dictionary to be full, little enough for several rounds a second. */
    private final List<AnalysedText> all = AnalysedText.ofEvery(8);

    /** What is stored of them: the texts of their bodies. */
    private final List<String> texts = all.stream()
            .filter(analysed -> analysed.field().equals(IndexSchema.BODY))
            .map(AnalysedText::text)
            .toList();

    private final Analyzer standard = new StandardAnalyzer();
    private final Analyzer ours = IndexAnalysis.forIndex();

    /** What the others are compared with. */
    @Benchmark
    public long standard() throws IOException {
        return tokens(standard, IndexSchema.BODY);
    }

    @Benchmark
    public long body() throws IOException {
        return tokens(ours, IndexSchema.BODY);
    }

    @Benchmark
    public long pairs() throws IOException {
        return tokens(ours, IndexSchema.PAIRS);
    }

    /** As the signer's name, too. */
    @Benchmark
    public long title() throws IOException {
        return tokens(ours, IndexSchema.TITLE);
    }

    /** What is analysed of each document when it is indexed: body and pairs of its text, its title twice, its signer. */
    @Benchmark
    public long allFields() throws IOException {
        long tokens = 0;
        for (AnalysedText analysed : all) {
            tokens += tokens(ours, analysed.field(), analysed.text());
        }
        return tokens;
    }

    /** The same as if titles and signers were as long as the text. */
    @Benchmark
    public long allFieldsOfBodyLength() throws IOException {
        long tokens = 0;
        for (String field : IndexAnalysis.fields()) {
            tokens += tokens(ours, field);
        }
        return tokens;
    }

    private long tokens(Analyzer analyzer, String field) throws IOException {
        long tokens = 0;
        for (String text : texts) {
            tokens += tokens(analyzer, field, text);
        }
        return tokens;
    }

    private static long tokens(Analyzer analyzer, String field, String text) throws IOException {
        long tokens = 0;
        try (TokenStream stream = analyzer.tokenStream(field, text)) {
            stream.reset();
            while (stream.incrementToken()) {
                tokens++;
            }
            stream.end();
        }
        return tokens;
    }
}
