package vankien.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EvaluateCommandTest extends CommandTest {
    private Path corpus;
    private Path queries;
    private Path qrels;

    @BeforeEach
    void judged() throws IOException {
        corpus = write("corpus.jsonl", """
                {"id":"d1","title":"Một","text":"kết nạp đảng viên"}
                {"id":"Điều@2","title":"Hai","text":"phòng cháy chữa cháy"}
                {"id":"d3","title":"Ba","text":"thi đua khen thưởng"}
                """);
        queries = write("queries.tsv", "q1\tkết nạp đảng viên\nq2\tphong chay\nq3\tkhen thưởng\n");
        // q1 is answered in full; of q2's two answers one is not in the corpus; what q3 finds is no answer.
        qrels = write("qrels.tsv", "q1\td1\t2\nq2\tĐiều@2\t1\nq2\td9\t2\nq3\td1\t1\nq3\td3\t0\n");
    }

    @Test
    void metricsAreThoseComputedByHand() {
        Finished done = evaluate("--json");
        assertEquals(0, done.status(), done.err());
        JsonNode json = JsonMapper.shared().readTree(done.out());
        assertEquals(
                List.of("queries", "ndcg@10", "mrr@10", "recall@10", "recall@100"), List.copyOf(json.propertyNames()));
        assertEquals(3, json.get("queries").asInt());
        double ideal = 2 + 1 / (Math.log(3) / Math.log(2));
        assertEquals((1 + 1 / ideal + 0) / 3, json.get("ndcg@10").asDouble(), 1e-9);
        assertEquals((1 + 1 + 0) / 3.0, json.get("mrr@10").asDouble(), 1e-9);
        assertEquals((1 + 0.5 + 0) / 3, json.get("recall@10").asDouble(), 1e-9);
        assertEquals((1 + 0.5 + 0) / 3, json.get("recall@100").asDouble(), 1e-9);
    }

    @Test
    void theRunIsInTheFormOfTrec() throws IOException {
        Path run = temp.resolve("run.txt");
        assertEquals(0, evaluate("--run", run.toString()).status());
        List<String> lines = Files.readAllLines(run);
        assertEquals(3, lines.size(), lines.toString());
        assertTrue(lines.get(0).matches("q1 Q0 d1 1 [0-9.E-]+ vankien"), lines.get(0));
        assertTrue(lines.get(1).startsWith("q2 Q0 Điều@2 1 "), lines.get(1));
    }

    @Test
    void theTableShowsTheSets() throws IOException {
        Files.writeString(queries, "id\tset\tquery\nq1\ttuning\tkết nạp\nq3\tfrozen\tkhen thưởng\n");
        String table = evaluate().out();
        assertTrue(table.contains("tuning           1   1.0000"), table);
        assertTrue(table.contains("frozen           1   0.0000"), table);
    }

    @Test
    void wrongInputIsStatusTwo() throws IOException {
        assertEquals(2, run("evaluate", "--corpus", corpus.toString()).status());
        Files.writeString(qrels, "q1\td1\tgut\n");
        assertRefused("'gut' is not a grade");
        Files.writeString(qrels, "q1\td1\n");
        assertRefused("line 1 has 2 columns");
        Files.writeString(qrels, "q1\td1\t1\n");
        Files.writeString(corpus, "{\"id\":\"d1\",\"text\":\"x\"}\nkhông phải JSON\n");
        assertRefused("line 2 is not valid JSON");
        Files.delete(corpus);
        assertRefused("corpus.jsonl does not exist");
    }

    private void assertRefused(String words) {
        Finished done = evaluate("--json");
        assertEquals(2, done.status());
        assertEquals("", done.out());
        assertTrue(done.err().contains(words), done.err());
    }

    private Finished evaluate(String... more) {
        List<String> arguments = new java.util.ArrayList<>(List.of(
                "evaluate",
                "--corpus",
                corpus.toString(),
                "--queries",
                queries.toString(),
                "--qrels",
                qrels.toString()));
        arguments.addAll(List.of(more));
        return run(arguments.toArray(String[]::new));
    }
}
