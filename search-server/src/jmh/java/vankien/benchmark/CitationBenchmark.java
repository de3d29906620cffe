package vankien.benchmark;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import vankien.citation.CitationReader;
import vankien.citation.CitationTexts;
import vankien.citation.CitedTitle;
import vankien.citation.RelationReader;
import vankien.document.Citation;
import vankien.document.CodeRecogniser;
import vankien.document.Metadata;
import vankien.document.Passage;
import vankien.document.Section;

/** The citations of real documents, each line a passage, on one core. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 1)
public class CitationBenchmark {
    private final CodeRecogniser recogniser = new CodeRecogniser();
    private final List<Section> documents = documents();

    /** What the other is compared with: the printed codes alone. */
    @Benchmark
    public int codes() {
        int codes = 0;
        for (Section document : documents) {
            for (Passage passage : document.passages()) {
                codes += recogniser.find(passage.text()).size();
            }
        }
        return codes;
    }

    @Benchmark
    public int citations() {
        int citations = 0;
        for (Section document : documents) {
            citations += CitationReader.read(recogniser, null, null, document).size();
        }
        return citations;
    }

    /** Citations with the relations that the words around them state. */
    @Benchmark
    public int relations() {
        int relations = 0;
        for (Section document : documents) {
            List<Citation> citations = CitationReader.read(recogniser, null, null, document);
            relations +=
                    RelationReader.read(Metadata.UNKNOWN, document, citations).size();
        }
        return relations;
    }

    /** Citations, relations and the titles that the text gives what it cites. */
    @Benchmark
    public int titles() {
        int titles = 0;
        for (Section document : documents) {
            List<Citation> citations = CitationReader.read(recogniser, null, null, document);
            titles += RelationReader.read(Metadata.UNKNOWN, document, citations).size();
            CitationTexts texts = CitationTexts.of(null, document);
            for (Citation citation : citations) {
                titles += CitedTitle.after(texts.around(citation), citation.end())
                        .orElse("")
                        .length();
            }
        }
        return titles;
    }

    /** How many bytes of UTF-8 are read in one round. */
    static long bytes() {
        long bytes = 0;
        for (Section document : documents()) {
            for (Passage passage : document.passages()) {
                bytes += passage.text().getBytes(StandardCharsets.UTF_8).length;
            }
        }
        return bytes;
    }

    private static List<Section> documents() {
        List<Section> documents = new ArrayList<>();
        for (String text : MeasuredText.every(1)) {
            List<String> lines = text.lines()
                    .map(line -> line.replaceAll("\\s+", " ").strip())
                    .filter(line -> !line.isEmpty())
                    .toList();
            List<Passage> passages = IntStream.range(0, lines.size())
                    .mapToObj(i -> new Passage("p" + i, lines.get(i), null))
                    .toList();
            documents.add(new Section("", 0, "", null, passages, List.of()));
        }
        return documents;
    }
}
