package vankien.page.chain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What stands in the columns: the boxes, and a slot for each line in each column that it passes. Every segment joins two
 * neighbouring columns.
 */
final class Slots {
    /** The slots of each column, from above. */
    final List<List<Integer>> columns = new ArrayList<>();
    /** The heights of all slots; those of the boxes come first, in their order. */
    final List<Integer> heights = new ArrayList<>();
    /** The neighbours of each slot to the left and to the right. */
    final List<List<Integer>> left = new ArrayList<>();

    final List<List<Integer>> right = new ArrayList<>();
    /** The bundles that each box has at its left side. */
    private final List<Set<Integer>> bundles = new ArrayList<>();
    /** The slots of each link, from left to right. */
    final List<List<Integer>> courses = new ArrayList<>();

    static Slots of(List<Box> boxes, List<Connection> links) {
        Slots slots = new Slots();
        for (Box box : boxes) {
            slots.add(box.column(), box.height());
            slots.bundles.add(new HashSet<>());
        }
        for (Connection link : links) {
            slots.join(boxes, link);
        }
        for (int box = 0; box < boxes.size(); box++) {
            int room = slots.bundles.get(box).size() * Spacing.PORT + Spacing.PORT / 2;
            slots.heights.set(box, Math.max(boxes.get(box).height(), room));
        }
        return slots;
    }

    private void join(List<Box> boxes, Connection link) {
        boolean rightward =
                boxes.get(link.from()).column() < boxes.get(link.to()).column();
        int first = rightward ? link.from() : link.to();
        int last = rightward ? link.to() : link.from();
        if (boxes.get(first).column() == boxes.get(last).column()) {
            throw new IllegalArgumentException("a link joins two columns, but " + link + " stays in column "
                    + boxes.get(first).column());
        }
        List<Integer> course = new ArrayList<>(List.of(first));
        for (int column = boxes.get(first).column() + 1;
                column < boxes.get(last).column();
                column++) {
            course.add(add(column, Spacing.PASSING));
        }
        course.add(last);
        for (int i = 1; i < course.size(); i++) {
            right.get(course.get(i - 1)).add(course.get(i));
            left.get(course.get(i)).add(course.get(i - 1));
        }
        courses.add(course);
        bundles.get(last).add(bundle(link, rightward));
    }

    /** Lines of opposite directions are never of one bundle. */
    static int bundle(Connection link, boolean rightward) {
        return link.bundle() * 2 + (rightward ? 1 : 0);
    }

    /** What is kept free below a slot when the other follows. */
    int gap(int slot, int next) {
        boolean passing = slot >= bundles.size() && next >= bundles.size();
        return passing ? Spacing.NARROW_GAP : Spacing.GAP;
    }

    private int add(int column, int height) {
        while (columns.size() <= column) {
            columns.add(new ArrayList<>());
        }
        int slot = heights.size();
        columns.get(column).add(slot);
        heights.add(height);
        left.add(new ArrayList<>());
        right.add(new ArrayList<>());
        return slot;
    }
}
