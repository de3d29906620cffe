package vankien.query;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import vankien.evaluation.JudgedCollection;

/**
 * Designs of the index side by side, on judged sets: how well they rank with and without marks, how large the index is
 * beside the UTF-8 text, and how much processor time a query takes.
 */
public final class IndexDesigns {
    private static final int ROUNDS = 2;

    private IndexDesigns() {}

    /** Measures every set of a folder, one after the other. */
    public static void print(Path folder, PrintStream out) throws IOException {
        if (!Files.isDirectory(folder)) {
            out.println("There is no " + folder + ": the designs are compared on judged sets in -Dvankien.shared=DIR");
            return;
        }
        List<Path> sets;
        try (Stream<Path> files = Files.list(folder)) {
            sets = files.filter(set -> Files.exists(set.resolve("corpus.jsonl")))
                    .sorted()
                    .toList();
        }
        for (Path set : sets) {
            print(JudgedTexts.read(set), out);
        }
    }

    private static void print(JudgedTexts set, PrintStream out) throws IOException {
        long bytes = set.texts().stream()
                .mapToLong(text -> text.title().getBytes(StandardCharsets.UTF_8).length
                        + text.text().getBytes(StandardCharsets.UTF_8).length)
                .sum();
        out.printf(Locale.ROOT, "%n%-32s%10s%10s%10s%10s%10s%n", set.name(), "marks", "ms", "no marks", "ms", "size");
        List<DesignIndex> indexes = new ArrayList<>();
        try {
            for (IndexDesign design : IndexDesign.ALL) {
                indexes.add(new DesignIndex(design, set));
            }
            // All designs once before any counts, so that none pays for the warming up of the program.
            for (DesignIndex index : indexes) {
                best(index, set.withMarks(), 1);
            }
            for (int i = 0; i < indexes.size(); i++) {
                DesignIndex index = indexes.get(i);
                DesignIndex.Round marks = best(index, set.withMarks(), ROUNDS);
                DesignIndex.Round none = best(index, set.withoutMarks(), ROUNDS);
                out.printf(
                        Locale.ROOT,
                        "%-32s%10.4f%10.2f%10.4f%10.2f%10.3f%n",
                        IndexDesign.ALL.get(i).name(),
                        marks.ndcg10(),
                        marks.milliseconds(),
                        none.ndcg10(),
                        none.milliseconds(),
                        (double) index.size() / bytes);
            }
        } finally {
            for (DesignIndex index : indexes) {
                index.close();
            }
        }
    }

    private static DesignIndex.Round best(DesignIndex index, JudgedCollection judged, int rounds) throws IOException {
        DesignIndex.Round best = index.ask(judged);
        for (int i = 1; i < rounds; i++) {
            DesignIndex.Round round = index.ask(judged);
            best = round.milliseconds() < best.milliseconds() ? round : best;
        }
        return best;
    }
}
