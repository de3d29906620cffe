package vankien.page.chain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The order of the slots within their columns: each near the barycentre of its neighbours, so that few lines cross. */
final class ColumnOrder {
    private static final int SWEEPS = 8;

    private final Slots slots;
    private final int[] ranks;

    private ColumnOrder(Slots slots) {
        this.slots = slots;
        this.ranks = new int[slots.heights.size()];
        slots.columns.forEach(this::rank);
    }

    /** Orders the columns of the slots; of the orders that were tried, the first with the fewest crossings. */
    static void arrange(Slots slots) {
        ColumnOrder order = new ColumnOrder(slots);
        List<List<Integer>> best = copy(slots.columns);
        long fewest = order.crossings();
        for (int sweep = 0; sweep < SWEEPS && fewest > 0; sweep++) {
            order.sweep(sweep % 2 == 0);
            long crossings = order.crossings();
            if (crossings < fewest) {
                fewest = crossings;
                best = copy(slots.columns);
            }
        }
        slots.columns.clear();
        slots.columns.addAll(best);
    }

    private void sweep(boolean rightward) {
        int last = slots.columns.size() - 1;
        for (int i = 1; i <= last; i++) {
            int column = rightward ? i : last - i;
            List<List<Integer>> neighbours = rightward ? slots.left : slots.right;
            // The sort is stable: equals keep their order, and the picture is the same each time.
            slots.columns.get(column).sort(Comparator.comparingDouble(slot -> barycentre(slot, neighbours.get(slot))));
            rank(slots.columns.get(column));
        }
    }

    private double barycentre(int slot, List<Integer> neighbours) {
        return neighbours.stream().mapToInt(other -> ranks[other]).average().orElse(ranks[slot]);
    }

    private void rank(List<Integer> column) {
        for (int i = 0; i < column.size(); i++) {
            ranks[column.get(i)] = i;
        }
    }

    private long crossings() {
        long crossings = 0;
        for (List<Integer> column : slots.columns) {
            List<int[]> segments = new ArrayList<>();
            for (int slot : column) {
                slots.right.get(slot).forEach(other -> segments.add(new int[] {ranks[slot], ranks[other]}));
            }
            for (int i = 0; i < segments.size(); i++) {
                for (int j = 0; j < i; j++) {
                    int[] one = segments.get(i);
                    int[] other = segments.get(j);
                    if ((long) (one[0] - other[0]) * (one[1] - other[1]) < 0) {
                        crossings++;
                    }
                }
            }
        }
        return crossings;
    }

    private static List<List<Integer>> copy(List<List<Integer>> columns) {
        List<List<Integer>> copy = new ArrayList<>();
        columns.forEach(column -> copy.add(new ArrayList<>(column)));
        return copy;
    }
}
