package vankien.benchmark.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** What indexing cost. */
final class IndexingCost {
    private IndexingCost() {}

    /**
     * Time and processor time.
     *
     * @param seconds from the beginning to the moment at which all can be found
     * @param cpuSeconds of the process that indexes
     * @param on the day
     */
    record Timed(double seconds, double cpuSeconds, LocalDate on) {

        /** Measured today. */
        Timed(double seconds, double cpuSeconds) {
            this(seconds, cpuSeconds, LocalDate.now(ZoneId.systemDefault()));
        }

        /** What was measured, with its day where that is not today: what is of two days is not compared. */
        String named(String what) {
            return on.equals(LocalDate.now(ZoneId.systemDefault())) ? what : what + " on " + on;
        }

        /** What was kept of an earlier run, if anything was. */
        static Optional<Timed> kept(Path file) throws IOException {
            String[] known = Files.exists(file) ? Files.readString(file).split(" ", -1) : new String[0];
            return known.length == 3
                    ? Optional.of(new Timed(
                            Double.parseDouble(known[0]), Double.parseDouble(known[1]), LocalDate.parse(known[2])))
                    : Optional.empty();
        }

        /** Keeps it for later runs, which find the index made. */
        void keep(Path file) throws IOException {
            Files.writeString(file, seconds + " " + cpuSeconds + " " + on);
        }
    }

    /** Deletes a folder with all that is in it, where it is there. */
    static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    /** The bytes of all files in a folder. */
    static long bytes(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }
}
