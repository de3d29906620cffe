package vankien.search;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vankien.query.SearchRequest;

class RandomQueryTest {
    private static final List<String> PARTS = List.of(
            "đảng",
            "viên",
            "chi bo",
            " ",
            "\"",
            "“",
            "”",
            "«",
            "»",
            "-",
            "(",
            ")",
            " OR ",
            "*",
            "|",
            "+",
            "~",
            "\\",
            ":",
            "type:NQ",
            "title:",
            "cites:21 -KL/TW",
            "21-KL/TW",
            "02 - nq/duk",
            "\u0000",
            "\uE000",
            "\uD800",
            "\u0301",
            "😀",
            "<mark>",
            "none",
            "place:\"",
            "a",
            "aaaaaaaaaaaaaaaaaaaaaaaa",
            "2020 - 2025",
            "…",
            "\n");

    private static final int QUERIES = Integer.getInteger("vankien.queries", 500);

    @Test
    void anyTextCanBeSearched(@TempDir Path folder) {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("RandomQueryTest: -Dseed=" + seed);
        Random random = new Random(seed);
        try (TestArchive archive = TestArchive.of()
                .with("a", "đảng viên chi bộ 21-KL/TW <mark>")
                .with("b", "chi bộ a ạ ă ậ b", "number", "02-NQ/ĐUK")
                .in(folder)) {
            for (int i = 0; i < QUERIES; i++) {
                StringBuilder query = new StringBuilder();
                int parts = random.nextInt(i % 50 == 0 ? 300 : 12);
                for (int j = 0; j < parts; j++) {
                    query.append(PARTS.get(random.nextInt(PARTS.size())));
                }
                check(archive, query.substring(0, Math.min(query.length(), SearchRequest.MAX_TEXT)));
            }
        }
    }

    @Test
    void theWorstQueriesCanBeSearched(@TempDir Path folder) {
        try (TestArchive archive = TestArchive.of().with("a", "đảng viên aaaa").in(folder)) {
            for (String query : List.of(
                    "(".repeat(2_000),
                    "(".repeat(999) + "a" + ")".repeat(999),
                    "-(".repeat(600) + "a" + ")".repeat(600),
                    "(a OR (b ".repeat(180) + "))".repeat(180),
                    "a".repeat(2_000),
                    "o".repeat(1_999) + "*",
                    "a* ".repeat(600),
                    "\"a\" ".repeat(500),
                    "a OR ".repeat(400),
                    "đảng ".repeat(400),
                    "21-KL/TW ".repeat(200))) {
                check(archive, query);
            }
        }
    }

    private static void check(TestArchive archive, String query) {
        SearchResult result = assertDoesNotThrow(() -> archive.search(query), () -> "query: " + query);
        SearchResult.Total total = result.total();
        assertTrue(result.hits().size() <= total.value() && total.allWords() <= total.value(), query);
        for (int i = 1; i < result.hits().size(); i++) {
            assertTrue(result.hits().get(i - 1).score() >= result.hits().get(i).score(), query);
        }
        assertDoesNotThrow(() -> archive.archive().document("a", query, Access.OPEN), () -> "query: " + query);
    }
}
