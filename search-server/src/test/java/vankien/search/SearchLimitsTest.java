package vankien.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A search ends in time and says what it did not do. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchLimitsTest {
    private TestArchive archive;

    @BeforeAll
    void index(@TempDir Path folder) {
        TestArchive.Builder builder = TestArchive.of();
        for (int i = 0; i < 300; i++) {
            builder.with("van-ban-" + i, "đảng viên số " + i + " sinh hoạt chi bộ");
        }
        archive = builder.in(folder);
    }

    @AfterAll
    void close() {
        archive.close();
    }

    @Test
    void aSearchWithoutTimeIsRefused() {
        archive.archive().within(Duration.ofNanos(1));
        try {
            assertThrows(TooExpensiveException.class, () -> archive.search("đảng viên sinh hoạt"));
        } finally {
            archive.archive().within(Duration.ofDays(1));
        }
        assertEquals("eq", archive.search("đảng viên sinh hoạt").total().relation());
    }

    @Test
    void whatIsFoundIsCountedBeforeItIsRanked() {
        archive.archive().within(Duration.ofSeconds(2));
        // The hits are there and then the time is over.
        archive.archive().observe((stage, nanoseconds) -> {
            if (stage == SearchStage.RANK) {
                sleep(2_200);
            }
        });
        try {
            SearchResult found = archive.search("đảng viên sinh hoạt");
            assertEquals(10, found.hits().size());
            assertEquals("eq", found.total().relation());
            assertEquals(300, found.total().value());
            assertEquals(
                    List.of(300),
                    found.facets().getOrDefault("format", List.of()).stream()
                            .map(SearchResult.FacetValue::count)
                            .toList());
        } finally {
            archive.archive().observe(SearchStage.Observer.NONE);
            archive.archive().within(Duration.ofDays(1));
        }
    }

    private static void sleep(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void everyStageIsToldOnceAndInOrder() {
        List<SearchStage> told = Collections.synchronizedList(new ArrayList<>());
        archive.archive().observe((stage, nanoseconds) -> {
            assertTrue(nanoseconds >= 0);
            told.add(stage);
        });
        try {
            archive.search("đảng");
        } finally {
            archive.archive().observe(SearchStage.Observer.NONE);
        }
        assertEquals(Arrays.asList(SearchStage.values()), told);
    }
}
