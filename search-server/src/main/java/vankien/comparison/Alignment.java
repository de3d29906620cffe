package vankien.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Puts the members of two lists side by side, in their order: what is equal first, and between that what is most alike.
 *
 * @param <T> the members
 */
final class Alignment<T> {
    /** Cells of the table of one gap; in a longer gap nothing stands for anything. */
    private static final int MOST_CELLS = 250_000;

    private final Function<T, String> words;
    private final Likeness<T> likeness;
    private final double least;

    /** How alike two members are, 0 to 1. */
    interface Likeness<T> {
        double of(T left, T right);
    }

    /**
     * @param words the words of a member; those with the same words stand for each other
     * @param least members less alike than this do not
     */
    Alignment(Function<T, String> words, Likeness<T> likeness, double least) {
        this.words = words;
        this.likeness = likeness;
        this.least = least;
    }

    List<Pair<T>> of(List<T> left, List<T> right) {
        Difference same = Difference.of(
                left.stream().map(words).toList(), right.stream().map(words).toList());
        List<Pair<T>> pairs = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < left.size() || j < right.size()) {
            int gapLeft = i;
            int gapRight = j;
            while (i < left.size() && same.removed().get(i)) {
                i++;
            }
            while (j < right.size() && same.added().get(j)) {
                j++;
            }
            align(left.subList(gapLeft, i), right.subList(gapRight, j), pairs);
            if (i < left.size() && j < right.size()) {
                pairs.add(new Pair<>(left.get(i), right.get(j)));
                i++;
                j++;
            }
        }
        return pairs;
    }

    /** The order-preserving pairing of a gap with the greatest sum of likeness. */
    private void align(List<T> left, List<T> right, List<Pair<T>> pairs) {
        boolean all = (long) left.size() * right.size() <= MOST_CELLS;
        int rows = all ? left.size() : 0;
        int columns = all ? right.size() : 0;
        double[][] alike = new double[rows][columns];
        double[][] best = new double[rows + 1][columns + 1];
        for (int i = rows - 1; i >= 0; i--) {
            for (int j = columns - 1; j >= 0; j--) {
                alike[i][j] = likeness.of(left.get(i), right.get(j));
                double both = alike[i][j] < least ? 0 : alike[i][j] + best[i + 1][j + 1];
                best[i][j] = Math.max(both, Math.max(best[i + 1][j], best[i][j + 1]));
            }
        }
        int i = 0;
        int j = 0;
        while (i < rows && j < columns) {
            if (alike[i][j] >= least && best[i][j] == alike[i][j] + best[i + 1][j + 1]) {
                pairs.add(new Pair<>(left.get(i++), right.get(j++)));
            } else if (best[i][j] == best[i + 1][j]) {
                pairs.add(new Pair<>(left.get(i++), null));
            } else {
                pairs.add(new Pair<>(null, right.get(j++)));
            }
        }
        left.subList(i, left.size()).forEach(alone -> pairs.add(new Pair<>(alone, null)));
        right.subList(j, right.size()).forEach(alone -> pairs.add(new Pair<>(null, alone)));
    }
}
