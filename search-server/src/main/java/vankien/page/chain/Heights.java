package vankien.page.chain;

import java.util.List;

/** The upper edges of the slots: each as near to the height of its neighbours as the order and the gaps allow. */
final class Heights {
    private static final int SWEEPS = 6;

    private final Slots slots;
    private final int[] tops;

    private Heights(Slots slots) {
        this.slots = slots;
        this.tops = new int[slots.heights.size()];
    }

    /** The upper edge of each slot; the uppermost is at 0. */
    static int[] of(Slots slots) {
        Heights heights = new Heights(slots);
        slots.columns.forEach(column -> heights.place(column, new double[column.size()]));
        int last = slots.columns.size() - 1;
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            for (int i = 0; i <= last; i++) {
                boolean rightward = sweep % 2 == 0;
                heights.place(slots.columns.get(rightward ? i : last - i), rightward ? slots.left : slots.right);
            }
        }
        return heights.fromZero();
    }

    private void place(List<Integer> column, List<List<Integer>> neighbours) {
        double[] wanted = new double[column.size()];
        for (int i = 0; i < wanted.length; i++) {
            int slot = column.get(i);
            double centre = neighbours.get(slot).stream()
                    .mapToDouble(this::centre)
                    .average()
                    .orElse(centre(slot));
            wanted[i] = centre - slots.heights.get(slot) / 2.0;
        }
        place(column, wanted);
    }

    /**
     * The least squares under "in this order, none over another": without the offsets of a tight column that is a monotone
     * regression, solved by pooling neighbours that would stand in the wrong order.
     */
    private void place(List<Integer> column, double[] wanted) {
        int[] offsets = new int[wanted.length];
        double[] sums = new double[wanted.length];
        int[] sizes = new int[wanted.length];
        int pools = 0;
        for (int i = 0; i < wanted.length; i++) {
            offsets[i] = i == 0 ? 0 : offsets[i - 1] + room(column.get(i - 1), column.get(i));
            sums[pools] = wanted[i] - offsets[i];
            sizes[pools] = 1;
            pools++;
            while (pools > 1 && sums[pools - 2] / sizes[pools - 2] >= sums[pools - 1] / sizes[pools - 1]) {
                sums[pools - 2] += sums[pools - 1];
                sizes[pools - 2] += sizes[pools - 1];
                pools--;
            }
        }
        int at = 0;
        for (int pool = 0; pool < pools; pool++) {
            int shift = (int) Math.round(sums[pool] / sizes[pool]);
            for (int i = 0; i < sizes[pool]; i++, at++) {
                tops[column.get(at)] = shift + offsets[at];
            }
        }
    }

    private int room(int slot, int next) {
        return slots.heights.get(slot) + slots.gap(slot, next);
    }

    private double centre(int slot) {
        return tops[slot] + slots.heights.get(slot) / 2.0;
    }

    private int[] fromZero() {
        int least = Integer.MAX_VALUE;
        for (int top : tops) {
            least = Math.min(least, top);
        }
        for (int i = 0; i < tops.length; i++) {
            tops[i] -= least;
        }
        return tops;
    }
}
