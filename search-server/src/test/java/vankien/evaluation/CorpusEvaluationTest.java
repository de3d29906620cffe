package vankien.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/**
 * The ranking of the sample corpus is exactly what {@code corpus/evaluation/expected.tsv} says. After a change that is
 * meant to change it, the new figures come from {@code vankien evaluate}.
 */
class CorpusEvaluationTest {
    private static final Path CORPUS = Path.of(System.getProperty("vankien.root", ".."), "corpus");

    @Test
    void figuresAreAsExpected() throws IOException {
        Path folder = CORPUS.resolve("evaluation");
        JudgedCollection judged = JudgedCollection.read(folder.resolve("topics.tsv"), folder.resolve("qrels.tsv"));
        Evaluation evaluation = Evaluation.of(CORPUS, judged);
        List<String> measured = new ArrayList<>();
        measured.add("set\tqueries\tndcg@10\tmrr@10\trecall@10\trecall@100");
        measured.add(line("all", evaluation.all()));
        for (String set : evaluation.sets()) {
            Metrics metrics = evaluation.set(set);
            if (metrics != null) {
                measured.add(line(set, metrics));
            }
        }
        assertEquals(Files.readAllLines(folder.resolve("expected.tsv"), StandardCharsets.UTF_8), measured);
    }

    private static String line(String set, Metrics metrics) {
        return String.format(
                Locale.ROOT,
                "%s\t%d\t%.4f\t%.4f\t%.4f\t%.4f",
                set,
                metrics.queries(),
                metrics.ndcg10(),
                metrics.mrr10(),
                metrics.recall10(),
                metrics.recall100());
    }
}
