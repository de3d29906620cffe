package vankien.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import vankien.search.CodeChain;

/**
 * The columns of a chain, from the centre to the base and the reports. Documents of one level that carry out each other
 * stand in columns of their own, so that every line leads from one column to another.
 */
final class ChainColumns {
    /** The levels as columns; a report stands last whoever made it. The last is for unknown levels. */
    private static final List<String> BANDS = List.of("central", "province", "committee", "base", "report", "unknown");

    private final List<CodeChain.Node> nodes;
    private final Map<String, List<String>> above = new HashMap<>();
    private final Map<String, CodeChain.Node> byName = new HashMap<>();
    private final Map<String, Integer> steps = new HashMap<>();

    private ChainColumns(CodeChain chain) {
        nodes = chain.nodes();
        nodes.forEach(node -> byName.put(node.node(), node));
        for (CodeChain.Edge edge : chain.edges()) {
            above.computeIfAbsent(edge.from(), from -> new ArrayList<>()).add(edge.to());
        }
    }

    /** The column of each node, and the band of each column. */
    record Columns(List<Integer> ofNodes, List<String> bands) {}

    static Columns of(CodeChain chain) {
        return new ChainColumns(chain).columns();
    }

    private Columns columns() {
        TreeSet<Integer> used = new TreeSet<>();
        int[] places = new int[nodes.size()];
        for (int i = 0; i < places.length; i++) {
            CodeChain.Node node = nodes.get(i);
            places[i] = band(node) * (nodes.size() + 1) + step(node);
            used.add(places[i]);
        }
        List<Integer> columns = List.copyOf(used);
        return new Columns(
                Arrays.stream(places).mapToObj(columns::indexOf).toList(),
                columns.stream()
                        .map(place -> BANDS.get(place / (nodes.size() + 1)))
                        .toList());
    }

    /** How many steps it stands below the uppermost of its band; a circle is cut where it closes. */
    private int step(CodeChain.Node node) {
        Integer known = steps.get(node.node());
        if (known != null) {
            return known;
        }
        steps.put(node.node(), -1);
        int step = 0;
        for (String upper : above.getOrDefault(node.node(), List.of())) {
            CodeChain.Node other = byName.get(upper);
            if (other != null && band(other) == band(node)) {
                step = Math.max(step, step(other) + 1);
            }
        }
        steps.put(node.node(), step);
        return step;
    }

    private static int band(CodeChain.Node node) {
        if ("BC".equals(node.type())) {
            return BANDS.indexOf("report");
        }
        String level = node.level();
        String band = level == null
                ? "unknown"
                : level.equals("district") ? "committee" : level.equals("cell") ? "base" : level;
        return Math.max(BANDS.indexOf(band), 0);
    }
}
