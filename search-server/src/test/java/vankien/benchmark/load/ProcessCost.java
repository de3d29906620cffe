package vankien.benchmark.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What a process has cost so far, from Linux' {@code /proc}.
 *
 * @param cpuSeconds processor time of all its threads, in user and kernel mode
 * @param anonymousBytes its resident memory without mapped files: heap, stacks, code
 */
public record ProcessCost(double cpuSeconds, long anonymousBytes) {
    /** The kernel shows times in hundredths of a second on every platform that Java runs on. */
    private static final double TICKS_A_SECOND = 100;

    /** What a process has cost so far. */
    public static ProcessCost of(long pid) throws IOException {
        Path proc = Path.of("/proc", Long.toString(pid));
        String stat = Files.readString(proc.resolve("stat"), StandardCharsets.UTF_8);
        // Behind the name, which may hold spaces: state is the third value, user and system time the 14th and 15th.
        List<String> values = List.of(stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1));
        double ticks = Double.parseDouble(values.get(11)) + Double.parseDouble(values.get(12));
        long kilobytes = Files.readAllLines(proc.resolve("status")).stream()
                .filter(line -> line.startsWith("RssAnon:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .sum();
        return new ProcessCost(ticks / TICKS_A_SECOND, kilobytes * 1024);
    }
}
