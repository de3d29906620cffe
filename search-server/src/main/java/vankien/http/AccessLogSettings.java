package vankien.http;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Where requests are written down, one a line.
 *
 * @param file the file of today; the date is put before its ending, {@code access.2026-11-21.log}, and a new one begins each
 *     day
 * @param format how a request is written
 * @param days how many days are kept
 */
public record AccessLogSettings(Path file, Format format, int days) {
    /** The days when none is stated. */
    public static final int DEFAULT_DAYS = 30;

    public AccessLogSettings {
        if (days < 1) {
            throw new IllegalArgumentException("days must be at least 1 but is " + days);
        }
    }

    /** How a request is written. */
    public enum Format {
        /** A JSON object. */
        JSON,
        /** The common log format of web servers. */
        COMMON;

        /** The format with this symbol, {@code json}. */
        public static Optional<Format> ofSymbol(String symbol) {
            return Arrays.stream(values())
                    .filter(format -> format.name().toLowerCase(Locale.ROOT).equals(symbol))
                    .findFirst();
        }
    }
}
