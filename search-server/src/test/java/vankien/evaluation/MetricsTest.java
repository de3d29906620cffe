package vankien.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MetricsTest {

    @Test
    void areThoseOfTheTextbook() {
        Metrics metrics = Metrics.of(List.of("x", "a", "y", "b"), Map.of("a", 1, "b", 2, "c", 1));
        // Found: 1/log2(3) + 2/log2(5); best possible: 2 + 1/log2(3) + 1/2.
        assertEquals((0.63093 + 0.86135) / (2 + 0.63093 + 0.5), metrics.ndcg10(), 1e-5);
        assertEquals(0.5, metrics.mrr10());
        assertEquals(2 / 3.0, metrics.recall10());
        assertEquals(2 / 3.0, metrics.recall100());
    }

    @Test
    void areZeroWithoutHitsOrJudgements() {
        assertEquals(new Metrics(1, 0, 0, 0, 0), Metrics.of(List.of(), Map.of("a", 1)));
        assertEquals(new Metrics(1, 0, 0, 0, 0), Metrics.of(List.of("a"), Map.of()));
        assertEquals(new Metrics(0, 0, 0, 0, 0), Metrics.mean(List.of()));
    }

    @Test
    void readsTopicsAndGrades(@TempDir Path folder) throws IOException {
        Path topics = Files.writeString(
                folder.resolve("topics.tsv"), "\uFEFFid\tset\tquery\r\nt1\tfrozen\tđảng viên\r\n\r\n");
        Path qrels = Files.writeString(folder.resolve("qrels.tsv"), "t1\ta.md\t2\nt1\tb.md\t0\n");
        JudgedCollection judged = JudgedCollection.read(topics, qrels);
        assertEquals(List.of(new Topic("t1", "frozen", "đảng viên")), judged.topics());
        assertEquals(Map.of("t1", Map.of("a.md", 2)), judged.grades());
        Files.writeString(qrels, "t1\ta.md\tgood\n");
        assertThrows(IOException.class, () -> JudgedCollection.read(topics, qrels));
    }
}
