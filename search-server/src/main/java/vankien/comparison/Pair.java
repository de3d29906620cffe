package vankien.comparison;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What stands for each other in two texts.
 *
 * @param left null where only the right text has it
 * @param right null where only the left text has it
 */
record Pair<T>(@Nullable T left, @Nullable T right) {
    Pair {
        if (left == null && right == null) {
            throw new IllegalArgumentException("a pair of nothing");
        }
    }

    /** The one that is there, the left one first. */
    T either() {
        return left == null ? Objects.requireNonNull(right) : left;
    }
}
