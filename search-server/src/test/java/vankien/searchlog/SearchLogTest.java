package vankien.searchlog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchLogTest {
    @TempDir
    Path folder;

    private void log(String day, int days, long bytes, String... queries) {
        Clock clock = Clock.fixed(Instant.parse(day + "T08:15:42Z"), ZoneOffset.UTC);
        try (SearchLog log = new SearchLog(folder.resolve("nhật ký"), days, bytes, clock)) {
            for (String query : queries) {
                log.add(query, "", query.length(), 0, 7);
            }
        }
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("nhật ký"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void aSearchIsALineThatNamesNobody() throws IOException {
        log("2026-11-21", 90, 1_000_000, "nghị quyết \"88\"\n");
        assertEquals(
                "{\"time\":\"2026-11-21T08:15:00Z\",\"query\":\"nghị quyết \\\"88\\\"\\n\",\"filters\":\"\","
                        + "\"found\":16,\"all_words\":0,\"took_ms\":7}\n",
                Files.readString(folder.resolve("nhật ký/searches-2026-11-21.jsonl")));
    }

    @Test
    void eachDayAndEachFullFileBeginsANewOne() throws IOException {
        log("2026-11-20", 90, 1_000_000, "a");
        log("2026-11-21", 90, 150, "a", "b", "c");
        log("2026-11-21", 90, 150, "d");
        assertEquals(
                List.of("searches-2026-11-20.jsonl", "searches-2026-11-21-2.jsonl", "searches-2026-11-21.jsonl"),
                files());
        assertEquals(
                2,
                Files.readAllLines(folder.resolve("nhật ký/searches-2026-11-21-2.jsonl"))
                        .size());
    }

    @Test
    void whatIsTooOldIsDeletedAndNothingElse() throws IOException {
        log("2026-11-18", 90, 1_000_000, "a");
        log("2026-11-19", 90, 1_000_000, "a");
        Files.writeString(folder.resolve("nhật ký/searches-ghi chú.jsonl"), "x");
        Files.writeString(folder.resolve("nhật ký/searches-2020-99-99.jsonl"), "x");
        log("2026-11-21", 3, 1_000_000, "a");
        assertEquals(
                List.of(
                        "searches-2020-99-99.jsonl",
                        "searches-2026-11-19.jsonl",
                        "searches-2026-11-21.jsonl",
                        "searches-ghi chú.jsonl"),
                files());
    }

    @Test
    void aFolderThatCannotBeWrittenHoldsNoSearchUp() throws IOException {
        Files.writeString(folder.resolve("nhật ký"), "a file");
        log("2026-11-21", 3, 1_000_000, "a", "b");
        assertTrue(Files.isRegularFile(folder.resolve("nhật ký")));
    }

    @Test
    void theReportCountsWhatWasAskedInVainAndWhatTookLong() throws IOException {
        Path log = Files.createDirectory(folder.resolve("log"));
        Files.writeString(log.resolve("searches-2026-11-21.jsonl"), """
                {"time":"2026-11-21T08:15:00Z","query":"Nghị  quyết 88","filters":"","found":0,"all_words":0,"took_ms":5}
                {"time":"2026-11-21T08:15:00Z","query":"nghị quyết 88 ","filters":"","found":0,"all_words":0,"took_ms":9}
                {"time":"2026-11-21T08:15:00Z","query":"nghị quyết 88","filters":"type=NQ","found":0,"all_words":0,"took_ms":1}
                {"time":"2026-11-21T08:16:00Z","query":"đảng","filters":"","found":12,"all_words":12,"took_ms":900}
                broken
                """);
        Files.writeString(log.resolve("searches-2026-10-01.jsonl"), "broken\n");
        SearchReport report = SearchReport.read(log, LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 30), 2);
        assertEquals(4, report.searches());
        assertEquals(3, report.withoutResult());
        assertEquals(1, report.unreadable());
        assertEquals(5, report.medianMs());
        assertEquals(900, report.p95Ms());
        assertEquals(
                List.of(
                        new SearchReport.Asked("Nghị  quyết 88", 2, 9),
                        new SearchReport.Asked("nghị quyết 88 [type=NQ]", 1, 1)),
                report.zeroResults());
        assertEquals(new SearchReport.Asked("đảng", 1, 900), report.slow().getFirst());
        assertFalse(report.slow().size() > 2);
    }
}
