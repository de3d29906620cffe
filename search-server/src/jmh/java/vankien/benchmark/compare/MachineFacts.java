package vankien.benchmark.compare;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;

/** What a measurement was made on. */
final class MachineFacts {
    private MachineFacts() {}

    /** One line: cores, processor, memory, system, Java, load of others, day. */
    static String line() throws IOException {
        return String.format(
                Locale.ROOT,
                "%d cores (%s), %d GB, %s %s, Java %s, load of the machine before %s, %s",
                Runtime.getRuntime().availableProcessors(),
                value("/proc/cpuinfo", "model name"),
                Long.parseLong(value("/proc/meminfo", "MemTotal").replaceAll("\\D", "")) >> 20,
                System.getProperty("os.name"),
                System.getProperty("os.version"),
                System.getProperty("java.version"),
                load(),
                LocalDate.now(ZoneOffset.UTC));
    }

    private static String value(String file, String name) throws IOException {
        return Files.exists(Path.of(file))
                ? Files.readAllLines(Path.of(file), StandardCharsets.UTF_8).stream()
                        .filter(line -> line.startsWith(name))
                        .map(line -> line.substring(line.indexOf(':') + 1).strip())
                        .findFirst()
                        .orElse("?")
                : "?";
    }

    private static String load() throws IOException {
        Path load = Path.of("/proc/loadavg");
        return Files.exists(load) ? Files.readString(load).split(" ", -1)[0] : "?";
    }
}
