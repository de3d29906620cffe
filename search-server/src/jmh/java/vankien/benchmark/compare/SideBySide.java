package vankien.benchmark.compare;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import vankien.benchmark.MeasuredText;
import vankien.benchmark.corpus.CorpusFiles;
import vankien.benchmark.corpus.GeneratedDocuments;
import vankien.benchmark.corpus.GeneratedQuery;
import vankien.benchmark.corpus.RealDocuments;

/** Asks all servers the same, in turn, in some rounds with servers started anew, and prints the table. */
public final class SideBySide {
    private static final int QUERIES = 400;
    /** How often each real text is indexed where that is measured. */
    private static final int TIMES = 10;

    private SideBySide() {}

    /** Generates, indexes, measures and prints. */
    public static void print(PrintStream out) throws IOException {
        CompareSettings settings = CompareSettings.ofProperties();
        GeneratedDocuments documents =
                new GeneratedDocuments(settings.root().resolve("corpus"), settings.documents(), 1);
        long text = generate(documents, settings);
        BuiltIndexes indexes = BuiltIndexes.of(settings, out);
        ComparisonTable table = table(indexes);
        indexes.addCosts(table);
        indexes.addCostOfFiles(folder -> CorpusFiles.TEXT.write(documents.all(), folder), table, out);
        print(indexes, table, "generated documents", text, documents.queries(QUERIES, 1), out);
    }

    /**
     * The same with the real texts of {@code vankien.shared}. They are few: indexing is measured with each of them several
     * times, so that it is not the start of a program that is compared with a server that runs.
     */
    public static void printReal(PrintStream out) throws IOException {
        RealDocuments documents = RealDocuments.of(MeasuredText.shared("real-text"));
        CompareSettings settings =
                CompareSettings.ofProperties().of(documents.size()).below("real");
        CompareSettings many = settings.of(TIMES * documents.size());
        long text = documents.write(settings.corpus(), 1);
        documents.write(many.corpus(), TIMES);
        BuiltIndexes indexes = BuiltIndexes.of(settings, out);
        ComparisonTable table = table(indexes);
        BuiltIndexes ofMany = BuiltIndexes.of(many, out);
        ofMany.addCosts(table);
        ofMany.addCostOfFiles(folder -> documents.writeFiles(folder, TIMES), table, out);
        print(indexes, table, "real texts", text, documents.queries(QUERIES), out);
    }

    private static ComparisonTable table(BuiltIndexes indexes) {
        return new ComparisonTable(
                indexes.contestants().stream().map(Contestant::name).toList());
    }

    private static void print(
            BuiltIndexes indexes,
            ComparisonTable table,
            String what,
            long text,
            List<GeneratedQuery> queries,
            PrintStream out)
            throws IOException {
        String machine = MachineFacts.line();
        CompareSettings settings = indexes.settings();
        indexes.addSizes(text, table);
        Rounds rounds = new Rounds(settings, queries, table);
        List<Contestant> order = new ArrayList<>(indexes.contestants());
        for (int round = 1; round <= settings.rounds(); round++) {
            out.println("round " + round + " of " + settings.rounds());
            rounds.one(order);
            Collections.rotate(order, 1);
        }
        String markdown = table.markdown(settings, what, machine);
        Path file = settings.work().resolve("comparison-" + settings.documents() + ".md");
        Files.writeString(file, markdown, StandardCharsets.UTF_8);
        out.println(markdown);
        out.println("written to " + file);
    }

    /** Writes the documents where they are not there yet; gives the bytes of their texts. */
    static long generate(GeneratedDocuments documents, CompareSettings settings) throws IOException {
        Path size = settings.corpus().resolveSibling(settings.corpus().getFileName() + ".bytes");
        if (Files.exists(size)) {
            return Long.parseLong(Files.readString(size).strip());
        }
        long bytes = CorpusFiles.JSON_LINES.write(documents.all(), settings.corpus());
        Files.writeString(size, bytes + "\n");
        return bytes;
    }

    static double median(List<Double> values) {
        List<Double> sorted = Stream.of(values.toArray(Double[]::new)).sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
