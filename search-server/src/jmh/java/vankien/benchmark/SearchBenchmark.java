package vankien.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import vankien.benchmark.compare.GeneratedIndex;
import vankien.benchmark.corpus.GeneratedQuery;
import vankien.index.IndexStore;
import vankien.search.Access;
import vankien.search.LuceneArchive;
import vankien.search.SearchResult;
import vankien.search.Suggestions;

/** Searches and suggestions without HTTP, one query of the generated documents after the other. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 4)
@Measurement(iterations = 3, time = 3)
public class SearchBenchmark {
    private static final int TYPED = 6;
    private static final int SUGGESTIONS = 10;

    private final List<GeneratedQuery> queries;
    private final LuceneArchive archive;
    private int next;

    public SearchBenchmark() {
        try {
            GeneratedIndex generated = GeneratedIndex.ofProperties();
            queries = generated.queries();
            archive = LuceneArchive.open(new IndexStore(generated.folder()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @TearDown
    public void close() {
        archive.close();
    }

    private GeneratedQuery query() {
        next = next + 1 == queries.size() ? 0 : next + 1;
        return queries.get(next);
    }

    private SearchResult search(SearchShape shape) {
        return archive.search(shape.request(query()), Access.OPEN);
    }

    @Benchmark
    public SearchResult anyOfTheWords() {
        return search(SearchShape.ANY);
    }

    @Benchmark
    public SearchResult allOfTheWords() {
        return search(SearchShape.ALL);
    }

    @Benchmark
    public SearchResult phrase() {
        return search(SearchShape.PHRASE);
    }

    @Benchmark
    public SearchResult withPassagesMarksAndFacets() {
        return search(SearchShape.FULL);
    }

    @Benchmark
    public Suggestions suggestion() {
        String phrase = query().phrase();
        return archive.suggest(phrase.substring(0, Math.min(TYPED, phrase.length())), SUGGESTIONS, Access.OPEN);
    }
}
