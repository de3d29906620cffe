package vankien.benchmark.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
     */
    record Timed(double seconds, double cpuSeconds) {

        /** What was kept of an earlier run, if anything was. */
        static Optional<Timed> kept(Path file) throws IOException {
            String[] known = Files.exists(file) ? Files.readString(file).split(" ", -1) : new String[0];
            return known.length == 2
                    ? Optional.of(new Timed(Double.parseDouble(known[0]), Double.parseDouble(known[1])))
                    : Optional.empty();
        }

        /** Keeps it for later runs, which find the index made. */
        void keep(Path file) throws IOException {
            Files.writeString(file, seconds + " " + cpuSeconds);
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
