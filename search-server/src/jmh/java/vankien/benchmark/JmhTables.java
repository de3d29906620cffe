package vankien.benchmark;

import java.io.PrintStream;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.openjdk.jmh.util.Statistics;
import vankien.index.AnalysisBenchmark;

/** Runs the benchmarks of JMH and prints them against their bars. */
final class JmhTables {
    private JmhTables() {}

    /** Each field at most 3 times the standard analyzer, all fields together at most 10 times. */
    static void analysis(PrintStream out) throws RunnerException {
        Map<String, Statistics> measured = run(AnalysisBenchmark.class);
        // Others on the machine only ever add time: the best round is the truest.
        double standard = best(measured, "standard");
        out.printf(Locale.ROOT, "%nAnalysis of the same text%n%-32s%10s%8s%8s%n", "", "ms", "ratio", "bar");
        measured.forEach((name, times) -> {
            String bar = switch (name) {
                case "allFields", "allFieldsOfBodyLength" -> "10";
                case "standard" -> "";
                default -> "3";
            };
            out.printf(Locale.ROOT, "%-32s%10.1f%8.2f%8s%n", name, times.getMin(), times.getMin() / standard, bar);
        });
    }

    /** At least 20 MB of text a second. */
    static void citations(PrintStream out) throws RunnerException {
        double megabytes = CitationBenchmark.bytes() / 1e6;
        out.printf(
                Locale.ROOT,
                "%nCitations of %.1f MB on one core%n%-32s%10s%8s%8s%n",
                megabytes,
                "",
                "ms",
                "MB/s",
                "bar");
        run(CitationBenchmark.class).forEach((name, times) -> {
            double perSecond = 1_000 * megabytes / times.getMin();
            String bar = name.equals("citations") ? "20" : "";
            out.printf(Locale.ROOT, "%-32s%10.1f%8.1f%8s%n", name, times.getMin(), perSecond, bar);
        });
    }

    /** Less than 100 microseconds for half of the queries. */
    static void query(PrintStream out) throws RunnerException {
        out.printf(Locale.ROOT, "%nQueries, microseconds%n%-32s%10s%8s%8s%n", "", "median", "p90", "bar");
        run(QueryBenchmark.class)
                .forEach((name, times) -> out.printf(
                        Locale.ROOT,
                        "%-32s%10.1f%8.1f%8s%n",
                        name,
                        times.getPercentile(50),
                        times.getPercentile(90),
                        "100"));
    }

    /** Searches and suggestions over generated documents. */
    static void search(PrintStream out) throws RunnerException {
        out.printf(Locale.ROOT, "%nSearches, microseconds%n%-32s%10s%8s%n", "", "median", "p99");
        run(SearchBenchmark.class)
                .forEach((name, times) -> out.printf(
                        Locale.ROOT, "%-32s%10.0f%8.0f%n", name, times.getPercentile(50), times.getPercentile(99)));
    }

    private static double best(Map<String, Statistics> measured, String name) {
        Statistics times = measured.get(name);
        if (times == null) {
            throw new IllegalStateException("there is no benchmark " + name + " among " + measured.keySet());
        }
        return times.getMin();
    }

    private static Map<String, Statistics> run(Class<?> benchmarks) throws RunnerException {
        Map<String, Statistics> measured = new TreeMap<>();
        for (RunResult result : new Runner(new OptionsBuilder()
                        .include(benchmarks.getName() + "\\.")
                        .verbosity(VerboseMode.SILENT)
                        .shouldFailOnError(true)
                        .build())
                .run()) {
            measured.put(
                    result.getPrimaryResult().getLabel(),
                    result.getPrimaryResult().getStatistics());
        }
        return measured;
    }
}
