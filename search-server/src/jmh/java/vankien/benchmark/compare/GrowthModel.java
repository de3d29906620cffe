package vankien.benchmark.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What grows how: each measure as a power of the number of documents, from the two largest sizes; and how well the sizes
 * below the largest foretell it. What is done or kept for each document grows by a share for each, on top of what is the same
 * for any number; the rest grows by its power.
 */
final class GrowthModel {
    private final Map<String, Map<Integer, Double>> measured;
    private final List<Integer> sizes;
    private final Set<String> shares;

    /**
     * A model.
     *
     * @param measured what was measured, and of each size how much
     * @param shares which of them are so much for each document
     */
    GrowthModel(Map<String, Map<Integer, Double>> measured, Set<String> shares) {
        this.measured = measured;
        this.shares = shares;
        TreeSet<Integer> all = new TreeSet<>();
        measured.values().forEach(values -> all.addAll(values.keySet()));
        sizes = new ArrayList<>(all);
    }

    String markdown() {
        StringBuilder text = new StringBuilder("| documents |");
        sizes.forEach(size -> text.append(String.format(Locale.ROOT, " %,d |", size)));
        text.append(" grows with | foretold from the smaller ones | at ten times the largest |\n|---|");
        text.append("---:|".repeat(sizes.size() + 3)).append('\n');
        measured.forEach((what, values) -> {
            text.append("| ").append(what).append(" |");
            sizes.forEach(
                    size -> text.append(' ').append(shown(values.get(size))).append(" |"));
            int last = sizes.size() - 1;
            text.append(
                    last < 1
                            ? " |"
                            : String.format(
                                    Locale.ROOT, " n^%.2f |", power(values, sizes.get(last - 1), sizes.get(last))));
            text.append(
                    last < 2
                            ? " |"
                            : " "
                                    + shown(foretold(
                                            what, values, sizes.get(last - 2), sizes.get(last - 1), sizes.get(last)))
                                    + " |");
            text.append(
                    last < 1
                            ? " |\n"
                            : " "
                                    + shown(foretold(
                                            what, values, sizes.get(last - 1), sizes.get(last), 10.0 * sizes.get(last)))
                                    + " |\n");
        });
        return text.toString();
    }

    private static double value(Map<Integer, Double> values, int size) {
        return values.getOrDefault(size, Double.NaN);
    }

    private static double power(Map<Integer, Double> values, int small, int large) {
        return Math.log(value(values, large) / value(values, small)) / Math.log((double) large / small);
    }

    private double foretold(String what, Map<Integer, Double> values, int small, int large, double size) {
        if (shares.contains(what)) {
            double share = (value(values, large) - value(values, small)) / (large - small);
            return value(values, large) + share * (size - large);
        }
        return value(values, large) * Math.pow(size / large, power(values, small, large));
    }

    private static String shown(@Nullable Double value) {
        return value == null || value.isNaN()
                ? "–"
                : String.format(Locale.ROOT, value >= 100 ? "%,.0f" : value >= 10 ? "%.1f" : "%.2f", value);
    }
}
