package vankien.benchmark.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Medians of measured values by work and server, and as a table in Markdown. */
final class ComparisonTable {
    private static final String VANKIEN = "Vankien";
    private static final String RAW = "raw Lucene";

    private final List<String> servers;
    private final Map<String, Map<String, List<Double>>> rows = new LinkedHashMap<>();
    private final Map<String, Boolean> moreIsBetter = new LinkedHashMap<>();

    /** @param servers their names in the order of the columns */
    ComparisonTable(List<String> servers) {
        this.servers = servers;
    }

    /** Adds a value: what counts is the median of all of one work and server. */
    void add(String work, String server, double value, boolean more) {
        rows.computeIfAbsent(work, any -> new LinkedHashMap<>())
                .computeIfAbsent(server, any -> new ArrayList<>())
                .add(value);
        moreIsBetter.put(work, more);
    }

    /** The table; the last columns are Vankien's ratio to the better of the two others, and to the baseline. */
    String markdown(CompareSettings settings, String what, String machine) {
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT,
                "%,d %s, -Xmx%s for each server, one segment each, no cache of results, %d clients; medians"
                        + " of %d rounds of at least %d s, servers started anew in each and asked in turn; %s. Differences under a third are noise.%n%n",
                settings.documents(),
                what,
                settings.heap(),
                settings.connections(),
                settings.rounds(),
                settings.seconds(),
                machine));
        text.append("| work |");
        servers.forEach(server -> text.append(' ').append(server).append(" |"));
        text.append(" to the better of the two | to raw Lucene |\n|---|");
        text.append("---:|".repeat(servers.size() + 2)).append('\n');
        rows.forEach((work, measured) -> {
            Map<String, Double> values = new LinkedHashMap<>();
            measured.forEach((server, each) -> values.put(server, SideBySide.median(each)));
            text.append("| ").append(work).append(" |");
            for (String server : servers) {
                text.append(' ').append(shown(values.get(server))).append(" |");
            }
            text.append(' ').append(ratio(work, values, best(work, values))).append(" |");
            text.append(' ').append(ratio(work, values, values.get(RAW))).append(" |\n");
        });
        return text.toString();
    }

    private @Nullable Double best(String work, Map<String, Double> values) {
        boolean more = moreIsBetter.getOrDefault(work, true);
        Double best = null;
        for (String server : servers) {
            Double value = values.get(server);
            if (!server.equals(VANKIEN) && !server.equals(RAW) && value != null) {
                best = best == null ? value : Double.valueOf(more ? Math.max(best, value) : Math.min(best, value));
            }
        }
        return best;
    }

    private static String ratio(String work, Map<String, Double> values, @Nullable Double other) {
        Double own = values.get(VANKIEN);
        return own == null || other == null || other == 0 || work.endsWith("found")
                ? ""
                : String.format(Locale.ROOT, "%.2f", own / other);
    }

    private static String shown(@Nullable Double value) {
        if (value == null) {
            return "–";
        }
        return String.format(Locale.ROOT, value >= 100 ? "%,.0f" : value >= 10 ? "%.1f" : "%.2f", value);
    }
}
