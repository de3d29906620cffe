package vankien.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;
import vankien.evaluation.Evaluation;
import vankien.evaluation.JudgedCollection;
import vankien.evaluation.Metrics;

/** {@code vankien evaluate}. */
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        description = "Measures the ranking on judged topics, with the production query path in a temporary index.")
final class EvaluateCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Option(
            names = "--corpus",
            required = true,
            paramLabel = "FILE",
            description = "JSON lines with id, title and text, or a folder of documents")
    private Path corpus;

    @Option(
            names = "--queries",
            required = true,
            paramLabel = "FILE",
            description = "tab-separated: id, query; or id, set, query")
    private Path queries;

    @Option(
            names = "--qrels",
            required = true,
            paramLabel = "FILE",
            description = "tab-separated: topic, document (id, or path in the folder), grade")
    private Path qrels;

    @Option(names = "--run", paramLabel = "FILE", description = "write a TREC run")
    private @Nullable Path run;

    @Mixin
    private AbbreviationOption abbreviations;

    @Option(names = "--json", description = "print the metrics as JSON")
    private boolean json;

    EvaluateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Evaluation evaluation = Evaluation.of(corpus, JudgedCollection.read(queries, qrels), abbreviations.list());
        if (run != null) {
            writeRun(run, evaluation);
        }
        if (json) {
            terminal.out().println(JsonMapper.builder().build().writeValueAsString(json(evaluation.all())));
        } else {
            terminal.out()
                    .printf(
                            "%-10s %7s %8s %8s %10s %10s%n",
                            "set", "queries", "ndcg@10", "mrr@10", "recall@10", "recall@100");
            print("all", evaluation.all());
            for (String set : evaluation.sets()) {
                Metrics metrics = evaluation.set(set);
                if (!set.isEmpty() && metrics != null) {
                    print(set, metrics);
                }
            }
        }
        return ExitStatus.OK;
    }

    private void print(String set, Metrics metrics) {
        terminal.out()
                .printf(
                        Locale.ROOT,
                        "%-10s %7d %8.4f %8.4f %10.4f %10.4f%n",
                        set,
                        metrics.queries(),
                        metrics.ndcg10(),
                        metrics.mrr10(),
                        metrics.recall10(),
                        metrics.recall100());
    }

    private static Map<String, Object> json(Metrics metrics) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("queries", metrics.queries());
        json.put("ndcg@10", metrics.ndcg10());
        json.put("mrr@10", metrics.mrr10());
        json.put("recall@10", metrics.recall10());
        json.put("recall@100", metrics.recall100());
        return json;
    }

    private static void writeRun(Path file, Evaluation evaluation) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            for (Evaluation.RunLine line : evaluation.run()) {
                out.write(String.format(
                        Locale.ROOT,
                        "%s Q0 %s %d %s vankien%n",
                        line.topic(),
                        line.document().replace(' ', '_'),
                        line.rank(),
                        line.score()));
            }
        }
    }
}
