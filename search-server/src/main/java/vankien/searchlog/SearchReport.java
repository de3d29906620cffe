package vankien.searchlog;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a log says of some days: what was asked in vain, and what took long.
 *
 * @param from the first day
 * @param to the last day
 * @param searches how many searches there were
 * @param withoutResult how many of them found nothing
 * @param medianMs the time that half of the searches took at most
 * @param p95Ms the time that 95 of a hundred searches took at most
 * @param zeroResults what was asked in vain, most often first
 * @param slow the slowest searches, each query once
 * @param unreadable lines that are none of the log
 */
public record SearchReport(
        LocalDate from,
        LocalDate to,
        int searches,
        @JsonProperty("without_result") int withoutResult,
        @JsonProperty("median_ms") long medianMs,
        @JsonProperty("p95_ms") long p95Ms,
        @JsonProperty("zero_results") List<Asked> zeroResults,
        List<Asked> slow,
        int unreadable) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * A query, however it was spelt.
     *
     * @param query as it was typed first
     * @param times how often
     * @param slowestMs the longest that it took
     */
    public record Asked(
            String query,
            int times,
            @JsonProperty("slowest_ms") long slowestMs) {}

    /**
     * Reads a log.
     *
     * @param folder where it is
     * @param from the first day
     * @param to the last day
     * @param most entries of each list
     */
    public static SearchReport read(Path folder, LocalDate from, LocalDate to, int most) throws IOException {
        TreeSet<Path> files = new TreeSet<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path file : entries) {
                LocalDate day = SearchLog.day(file);
                if (day != null && !day.isBefore(from) && !day.isAfter(to)) {
                    files.add(file);
                }
            }
        }
        List<Long> times = new ArrayList<>();
        Map<String, Asked> inVain = new HashMap<>();
        Map<String, Asked> all = new HashMap<>();
        int unreadable = 0;
        int withoutResult = 0;
        for (Path file : files) {
            try (BufferedReader lines = Files.newBufferedReader(file)) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    try {
                        LoggedSearch search = JSON.readValue(line, LoggedSearch.class);
                        times.add(search.tookMs());
                        count(all, search);
                        if (search.found() == 0) {
                            withoutResult++;
                            count(inVain, search);
                        }
                    } catch (JacksonException e) {
                        unreadable++;
                    }
                }
            }
        }
        times.sort(Comparator.naturalOrder());
        return new SearchReport(
                from,
                to,
                times.size(),
                withoutResult,
                at(times, .5),
                at(times, .95),
                first(inVain, Comparator.comparingInt(Asked::times), most),
                first(all, Comparator.comparingLong(Asked::slowestMs), most),
                unreadable);
    }

    private static void count(Map<String, Asked> asked, LoggedSearch search) {
        String key = Normalizer.normalize(search.query(), Normalizer.Form.NFC)
                        .toLowerCase(Locale.ROOT)
                        .strip()
                        .replaceAll("\\s+", " ")
                + "\n" + search.filters();
        String shown = search.filters().isEmpty() ? search.query() : search.query() + " [" + search.filters() + "]";
        asked.merge(
                key,
                new Asked(shown, 1, search.tookMs()),
                (one, other) -> new Asked(one.query(), one.times() + 1, Math.max(one.slowestMs(), other.slowestMs())));
    }

    private static List<Asked> first(Map<String, Asked> asked, Comparator<Asked> order, int most) {
        return asked.values().stream()
                .sorted(order.reversed().thenComparing(Asked::query))
                .limit(most)
                .toList();
    }

    private static long at(List<Long> sorted, double part) {
        return sorted.isEmpty() ? 0 : sorted.get((int) Math.ceil(part * sorted.size()) - 1);
    }
}
