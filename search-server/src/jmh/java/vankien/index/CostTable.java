package vankien.index;

import java.io.PrintStream;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The sizes of the files of an index, by field and by what they hold. */
final class CostTable {
    private final long textBytes;
    private final long indexBytes;
    private final Map<String, Map<Part, Long>> byField = new LinkedHashMap<>();

    /**
     * An empty table.
     *
     * @param textBytes UTF-8 size of the text that is indexed
     * @param indexBytes size of the index as it is used
     */
    CostTable(long textBytes, long indexBytes) {
        this.textBytes = textBytes;
        this.indexBytes = indexBytes;
    }

    private enum Part {
        TERMS("tim|tip|tmd"),
        POSTINGS("doc|psm"),
        POSITIONS("pos"),
        OFFSETS("pay"),
        VALUES("dvd|dvm"),
        STORED("fdt|fdx|fdm"),
        OTHER(".*");

        /** The endings of its files. */
        private final String endings;

        Part(String endings) {
            this.endings = endings;
        }

        static Part of(String ending) {
            for (Part part : values()) {
                if (ending.matches(part.endings)) {
                    return part;
                }
            }
            return OTHER;
        }
    }

    /**
     * Adds a file.
     *
     * @param owners the fields by the part of a file name between segment and ending
     */
    void add(String file, Map<String, String> owners, long bytes) {
        int dot = file.lastIndexOf('.');
        int suffix = file.indexOf('_', 1);
        String ending = file.substring(dot + 1);
        String owner = suffix < 0 || suffix > dot ? null : owners.get(file.substring(suffix + 1, dot));
        Part part = Part.of(ending);
        String row = owner != null ? owner : part == Part.STORED ? "(stored)" : "(norms, points, other)";
        byField.computeIfAbsent(row, field -> new EnumMap<>(Part.class)).merge(part, bytes, Long::sum);
    }

    void print(PrintStream out, String title) {
        out.printf(Locale.ROOT, "%n%s, %,d bytes of text; all figures are parts of that%n%-24s", title, textBytes, "");
        for (Part part : Part.values()) {
            out.printf(Locale.ROOT, "%10s", part.name().toLowerCase(Locale.ROOT));
        }
        out.printf("%10s%n", "sum");
        byField.entrySet().stream()
                .sorted(Comparator.comparingLong(row -> -sum(row.getValue())))
                .forEach(row -> printRow(out, row.getKey(), row.getValue()));
        long all = byField.values().stream().mapToLong(CostTable::sum).sum();
        out.printf(Locale.ROOT, "%-94s%10.3f%n", "together", ratio(all));
        out.printf(Locale.ROOT, "%-94s%10.3f   of at most 2.5%n", "the index as it is used", ratio(indexBytes));
    }

    private void printRow(PrintStream out, String name, Map<Part, Long> row) {
        out.printf("%-24s", name);
        for (Part part : Part.values()) {
            Long bytes = row.get(part);
            out.printf("%10s", bytes == null ? "" : String.format(Locale.ROOT, "%.4f", ratio(bytes)));
        }
        out.printf(Locale.ROOT, "%10.4f%n", ratio(sum(row)));
    }

    private double ratio(long bytes) {
        return (double) bytes / Math.max(1, textBytes);
    }

    private static long sum(Map<Part, Long> row) {
        return row.values().stream().mapToLong(Long::longValue).sum();
    }
}
