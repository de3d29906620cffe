package vankien.benchmark;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import vankien.benchmark.compare.Endurance;
import vankien.benchmark.compare.Growth;
import vankien.benchmark.compare.SideBySide;
import vankien.index.FieldCosts;
import vankien.query.IndexDesigns;
import vankien.suggest.SuggesterScale;

/** Runs the measurements that are named, separated by commas, and prints a table for each. */
public final class Benchmarks {
    private Benchmarks() {}

    public static void main(String[] args) throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        for (String name : List.of(args[0].split(",", -1))) {
            switch (name) {
                case "analysis" -> JmhTables.analysis(out);
                case "citations" -> JmhTables.citations(out);
                case "query" -> JmhTables.query(out);
                case "search" -> JmhTables.search(out);
                case "stages" -> StageTimes.print(out);
                case "heap" -> TableHeap.measure(out);
                case "size" -> FieldCosts.print(MeasuredText.folder(), out);
                case "designs" -> IndexDesigns.print(MeasuredText.shared("retrieval"), out);
                case "judged" -> JudgedSets.print(MeasuredText.shared("retrieval"), out);
                case "suggest" -> SuggesterScale.main(new String[0]);
                case "codes" -> CodePageScale.print(Integer.getInteger("vankien.documents", 100_000), out);
                case "views" -> AccessViewScale.print(Integer.getInteger("vankien.documents", 20_000), out);
                case "compare" -> SideBySide.print(out);
                case "compare-real" -> SideBySide.printReal(out);
                case "growth" -> Growth.print(out);
                case "endurance" -> Endurance.print(out);
                default ->
                    throw new IllegalArgumentException("'" + name
                            + "' is no measurement: use analysis, citations, query, search, stages, heap, size, designs,"
                            + " judged, suggest, codes, views, compare, compare-real, growth or endurance");
            }
        }
    }
}
