package vankien.benchmark;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import vankien.evaluation.Evaluation;
import vankien.evaluation.JudgedCollection;
import vankien.evaluation.Metrics;

/**
 * How well it finds on every judged set of a folder: each a folder with {@code corpus.jsonl}, {@code qrels.tsv} and files of
 * queries, {@code queries*.tsv}. With exactly the search that is served, and nothing set for any of them.
 */
final class JudgedSets {
    private JudgedSets() {}

    static void print(Path sets, PrintStream out) throws IOException {
        if (!Files.isDirectory(sets)) {
            out.println("no judged sets in " + sets + ": name their folder's parent with -Dvankien.shared=DIR");
            return;
        }
        out.printf("%n%-28s%-28s%8s%9s%9s%11s%n", "set", "queries", "topics", "nDCG@10", "MRR@10", "recall@100");
        for (Path set : sorted(sets, "*")) {
            for (Path queries : sorted(set, "queries*.tsv")) {
                JudgedCollection judged = JudgedCollection.read(queries, set.resolve("qrels.tsv"));
                Metrics all = Evaluation.of(set.resolve("corpus.jsonl"), judged).all();
                out.printf(
                        Locale.ROOT,
                        "%-28s%-28s%8d%9.4f%9.4f%11.4f%n",
                        set.getFileName(),
                        queries.getFileName(),
                        all.queries(),
                        all.ndcg10(),
                        all.mrr10(),
                        all.recall100());
            }
        }
    }

    private static List<Path> sorted(Path folder, String names) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.filter(path ->
                            path.getFileSystem().getPathMatcher("glob:" + names).matches(path.getFileName()))
                    .sorted()
                    .toList();
        }
    }
}
