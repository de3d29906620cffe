package vankien.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vankien.query.SearchRequest;

/** The second look at the best hits: by their best passage. */
class RerankingTest {
    private static final String FILLER = "Các đơn vị tiếp tục rà soát, sắp xếp lại bộ máy cho tinh gọn. ".repeat(12);

    @Test
    void aParagraphAboutItIsWorthMoreThanTheSameWordsFarApart(@TempDir Path folder) {
        // The same words the same number of times, in texts of one length.
        String apart = "Bảo vệ rừng là việc chung. " + FILLER + "Kinh phí do huyện cấp. " + FILLER
                + "Tuần tra thường xuyên. " + FILLER;
        String together =
                "Bảo vệ rừng là việc chung. Kinh phí do huyện cấp. Tuần tra thường xuyên. " + FILLER + FILLER + FILLER;
        try (TestArchive archive = TestArchive.of()
                .with("a-apart", apart)
                .with("b-together", together)
                .in(folder)) {
            List<Hit> hits = archive.search(SearchRequest.of("kinh phí tuần tra bảo vệ rừng"))
                    .hits();
            assertEquals(
                    List.of("b-together", "a-apart"), hits.stream().map(Hit::id).toList());
        }
    }

    @Test
    void everyHitComesOnceAcrossTheEndOfTheSecondLook(@TempDir Path folder) {
        TestArchive.Builder builder = TestArchive.of();
        for (int i = 0; i < 2 * Reranking.DEPTH + 37; i++) {
            // Of different lengths and densities, so that the second look changes the order.
            builder.with(
                    "d" + i,
                    "Kết nạp đảng viên. ".repeat(1 + i % 7) + "Việc khác của chi bộ. ".repeat(i % 53) + "Kết nạp.");
        }
        try (TestArchive archive = builder.in(folder)) {
            for (int size : new int[] {1, 7, 10, 33, 99, 100}) {
                List<String> ids = new ArrayList<>();
                List<Float> scores = new ArrayList<>();
                String next = null;
                do {
                    SearchResult page = archive.search(SearchRequest.of("kết nạp đảng viên chi bộ")
                            .withSize(size)
                            .withPassages(0)
                            .withFacets(Set.of())
                            .withCursor(next));
                    page.hits().forEach(hit -> {
                        ids.add(hit.id());
                        scores.add(hit.score());
                    });
                    next = page.next();
                } while (next != null);
                assertEquals(2 * Reranking.DEPTH + 37, ids.size(), "pages of " + size);
                assertEquals(ids.size(), new HashSet<>(ids).size(), "pages of " + size);
                for (int i = 1; i < Reranking.DEPTH; i++) {
                    assertTrue(scores.get(i - 1) >= scores.get(i), "rank " + i + " in pages of " + size);
                }
            }
        }
    }
}
