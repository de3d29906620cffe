package vankien.benchmark;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import vankien.benchmark.compare.GeneratedIndex;
import vankien.benchmark.corpus.GeneratedQuery;
import vankien.index.IndexStore;
import vankien.search.Access;
import vankien.search.LuceneArchive;
import vankien.search.SearchStage;

/** Where the time of a search goes: microseconds of each stage, by the kind of search, and of the processor in all. */
final class StageTimes {
    private static final int WARM_UP = 4_000;
    private static final int MEASURED = 2_000;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private StageTimes() {}

    static void print(PrintStream out) throws IOException {
        GeneratedIndex generated = GeneratedIndex.ofProperties();
        List<GeneratedQuery> queries = generated.queries();
        Map<SearchStage, AtomicLong> spent = new EnumMap<>(SearchStage.class);
        out.printf("%nMicroseconds of each stage in the mean of %d searches%n%-10s", MEASURED, "");
        for (SearchStage stage : SearchStage.values()) {
            spent.put(stage, new AtomicLong());
            out.printf("%12s", stage.symbol());
        }
        out.printf("%12s%12s%n", "all", "CPU");
        try (LuceneArchive archive = LuceneArchive.open(new IndexStore(generated.folder()))) {
            archive.observe((stage, nanoseconds) ->
                    spent.getOrDefault(stage, new AtomicLong()).addAndGet(nanoseconds));
            for (SearchShape shape : SearchShape.values()) {
                search(archive, shape, queries, WARM_UP);
                spent.values().forEach(sum -> sum.set(0));
                long began = System.nanoTime();
                long spentBefore = THREADS.getCurrentThreadCpuTime();
                search(archive, shape, queries, MEASURED);
                long all = System.nanoTime() - began;
                long processor = THREADS.getCurrentThreadCpuTime() - spentBefore;
                out.printf("%-10s", shape.name().toLowerCase(Locale.ROOT));
                spent.values().forEach(sum -> out.printf(Locale.ROOT, "%12.0f", sum.get() / 1e3 / MEASURED));
                out.printf(Locale.ROOT, "%12.0f%12.0f%n", all / 1e3 / MEASURED, processor / 1e3 / MEASURED);
            }
        }
    }

    private static void search(LuceneArchive archive, SearchShape shape, List<GeneratedQuery> queries, int times) {
        for (int i = 0; i < times; i++) {
            archive.search(shape.request(queries.get(i % queries.size())), Access.OPEN);
        }
    }
}
