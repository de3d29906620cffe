package vankien.benchmark;

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
import org.openjdk.jmh.annotations.Warmup;
import vankien.abbreviation.AbbreviationExpander;
import vankien.abbreviation.AbbreviationList;
import vankien.abbreviation.DefinedAbbreviations;
import vankien.query.BuiltQuery;
import vankien.query.ParsedQuery;
import vankien.query.QueryBuilder;
import vankien.query.QueryReader;

/** What happens to the text of a query before an index is asked, one topic of the sample corpus after the other. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 4)
@Measurement(iterations = 4, time = 1)
public class QueryBenchmark {
    private final List<String> queries = MeasuredText.topics();
    private final AbbreviationExpander abbreviations =
            new AbbreviationExpander(AbbreviationList.builtIn(), DefinedAbbreviations.NONE);
    private int next;

    private String query() {
        next = next + 1 == queries.size() ? 0 : next + 1;
        return queries.get(next);
    }

    /** Operators, codes, numbers. */
    @Benchmark
    public ParsedQuery read() {
        return QueryReader.read(query());
    }

    /** The same and its abbreviations. */
    @Benchmark
    public ParsedQuery readAndExpand() {
        return abbreviations.expand(QueryReader.read(query()));
    }

    /** Everything up to the Lucene query. */
    @Benchmark
    public BuiltQuery readExpandAndBuild() {
        return QueryBuilder.build(abbreviations.expand(QueryReader.read(query())));
    }
}
