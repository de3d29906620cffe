package vankien.comparison;

import com.github.difflib.algorithm.Change;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import java.util.BitSet;
import java.util.List;

/**
 * The members of two lists that are not in the longest list which both contain (Myers).
 *
 * @param removed the places of those that only the left list has
 * @param added the places of those that only the right list has
 */
record Difference(BitSet removed, BitSet added) {

    static <T> Difference of(List<T> left, List<T> right) {
        BitSet removed = new BitSet();
        BitSet added = new BitSet();
        for (Change change : new MyersDiffWithLinearSpace<T>().computeDiff(left, right, null)) {
            removed.set(change.startOriginal, change.endOriginal);
            added.set(change.startRevised, change.endRevised);
        }
        return new Difference(removed, added);
    }
}
