package vankien.searchlog;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes searches to a folder, one file a day and a further one whenever a file has its size; files older than their time
 * are deleted. What cannot be written is told once and holds no search up. Thread-safe.
 */
public final class SearchLog implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SearchLog.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    /** The day and the number of the file in that day. */
    static final Pattern NAME = Pattern.compile("searches-(\\d{4}-\\d{2}-\\d{2})(?:-(\\d{1,6}))?\\.jsonl");

    private final Path folder;
    private final int days;
    private final long mostBytes;
    private final Clock clock;
    private @Nullable BufferedWriter writer;
    private LocalDate day = LocalDate.EPOCH;
    private long written;
    private boolean failed;

    /**
     * A log.
     *
     * @param folder where; it is made when the first search comes
     * @param days how long files are kept, at least 1
     * @param mostBytes the size of a file beyond which the next one begins
     */
    public SearchLog(Path folder, int days, long mostBytes, Clock clock) {
        this.folder = folder;
        this.days = days;
        this.mostBytes = mostBytes;
        this.clock = clock;
    }

    /** Writes a search. */
    public synchronized void add(String query, String filters, long found, long allWords, long tookMs) {
        try {
            Instant now = clock.instant();
            LoggedSearch search = new LoggedSearch(
                    now.truncatedTo(ChronoUnit.MINUTES).toString(), query, filters, found, allWords, tookMs);
            String line = JSON.writeValueAsString(search) + "\n";
            BufferedWriter to = writer(LocalDate.ofInstant(now, ZoneOffset.UTC));
            to.write(line);
            to.flush();
            written += line.getBytes(StandardCharsets.UTF_8).length;
            failed = false;
        } catch (IOException e) {
            if (!failed) {
                failed = true;
                LOG.warn(
                        "searches are not logged: cannot write to {} ({})",
                        folder,
                        e.getClass().getSimpleName());
            }
        }
    }

    private BufferedWriter writer(LocalDate today) throws IOException {
        BufferedWriter open = writer;
        if (open != null && day.equals(today) && written < mostBytes) {
            return open;
        }
        closeWriter();
        Files.createDirectories(folder);
        deleteOld(today);
        Path file = file(today);
        written = Files.exists(file) ? Files.size(file) : 0;
        day = today;
        BufferedWriter fresh = Files.newBufferedWriter(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        writer = fresh;
        return fresh;
    }

    /** The first file of a day that has room. */
    private Path file(LocalDate today) throws IOException {
        Path file = folder.resolve("searches-" + today + ".jsonl");
        for (int i = 2; Files.exists(file) && Files.size(file) >= mostBytes; i++) {
            file = folder.resolve("searches-" + today + "-" + i + ".jsonl");
        }
        return file;
    }

    private void deleteOld(LocalDate today) throws IOException {
        LocalDate oldest = today.minusDays(days - 1L);
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                LocalDate of = day(file);
                if (of != null && of.isBefore(oldest)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    /** The day of a file of the log, null for any other file. */
    static @Nullable LocalDate day(Path file) {
        Matcher name = NAME.matcher(String.valueOf(file.getFileName()));
        try {
            return name.matches() ? LocalDate.parse(name.group(1)) : null;
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private void closeWriter() throws IOException {
        BufferedWriter open = writer;
        writer = null;
        if (open != null) {
            open.close();
        }
    }

    @Override
    public synchronized void close() {
        try {
            closeWriter();
        } catch (IOException e) {
            LOG.debug("cannot close the log of searches", e);
        }
    }
}
