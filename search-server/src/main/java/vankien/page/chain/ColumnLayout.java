package vankien.page.chain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import vankien.page.chain.Drawing.Line;
import vankien.page.chain.Drawing.Rectangle;

/** Places boxes and lines. The same input gives the same drawing. */
public final class ColumnLayout {
    private final Slots slots;
    private final int[] tops;
    private final List<Connection> links;

    private ColumnLayout(Slots slots, List<Connection> links) {
        this.slots = slots;
        this.links = links;
        ColumnOrder.arrange(slots);
        tops = Heights.of(slots);
    }

    /**
     * A drawing of boxes and the lines between them.
     *
     * @param boxes at least one
     * @param links between boxes of different columns
     * @throws IllegalArgumentException when a link joins two boxes of one column
     */
    public static Drawing of(List<Box> boxes, List<Connection> links) {
        return new ColumnLayout(Slots.of(boxes, links), links).drawing(boxes);
    }

    private Drawing drawing(List<Box> boxes) {
        List<Rectangle> rectangles = new ArrayList<>();
        for (int i = 0; i < boxes.size(); i++) {
            rectangles.add(new Rectangle(x(boxes.get(i).column()), top(i), Spacing.BOX, slots.heights.get(i)));
        }
        List<Integer> columns = IntStream.range(0, slots.columns.size())
                .mapToObj(ColumnLayout::x)
                .toList();
        List<Integer> order = slots.columns.stream()
                .flatMap(List::stream)
                .filter(slot -> slot < boxes.size())
                .toList();
        int bottom = IntStream.range(0, tops.length)
                .map(slot -> top(slot) + slots.heights.get(slot))
                .max()
                .orElse(0);
        return new Drawing(
                x(columns.size() - 1) + Spacing.BOX + Spacing.MARGIN,
                bottom + Spacing.MARGIN,
                rectangles,
                lines(boxes),
                order,
                columns);
    }

    private List<Line> lines(List<Box> boxes) {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < links.size(); i++) {
            List<Integer> course = slots.courses.get(i);
            int column = boxes.get(course.getFirst()).column();
            int[] ys = heightsAtColumns(i);
            String path = isRightward(i) ? rightward(column, ys) : leftward(column, ys);
            int end = x(column + course.size() - 1);
            lines.add(new Line(path, end - 8, ys[ys.length - 1] - 4, isFirstOfBundle(i)));
        }
        return lines;
    }

    /** Where a line leaves its first box, where it passes, and where it meets its last box. */
    private int[] heightsAtColumns(int link) {
        List<Integer> course = slots.courses.get(link);
        int[] ys = new int[course.size()];
        for (int i = 1; i < ys.length - 1; i++) {
            ys[i] = top(course.get(i)) + Spacing.PASSING / 2;
        }
        ys[0] = port(link, true);
        ys[ys.length - 1] = port(link, false);
        return ys;
    }

    /** Lines leave a box each for itself and meet one in bundles; both in the order of what they lead to. */
    private int port(int link, boolean start) {
        int slot = end(link, start);
        List<Integer> ports = IntStream.range(0, links.size())
                .filter(other -> end(other, start) == slot)
                .boxed()
                .sorted(Comparator.comparingInt(other -> top(next(other, start))))
                .map(other -> bundle(other, start))
                .distinct()
                .toList();
        int height = slots.heights.get(slot);
        int step = start ? Math.min(Spacing.PORT, (height - Spacing.PORT) / ports.size()) : Spacing.PORT;
        return top(slot) + (height - step * (ports.size() - 1)) / 2 + step * ports.indexOf(bundle(link, start));
    }

    private int bundle(int link, boolean start) {
        return start ? link : Slots.bundle(links.get(link), isRightward(link));
    }

    private boolean isFirstOfBundle(int link) {
        return IntStream.range(0, link)
                .noneMatch(
                        other -> end(other, false) == end(link, false) && bundle(other, false) == bundle(link, false));
    }

    private boolean isRightward(int link) {
        return links.get(link).from() == end(link, true);
    }

    private int end(int link, boolean start) {
        List<Integer> course = slots.courses.get(link);
        return start ? course.getFirst() : course.getLast();
    }

    private int next(int link, boolean start) {
        List<Integer> course = slots.courses.get(link);
        return course.get(start ? 1 : course.size() - 2);
    }

    private static String rightward(int column, int[] ys) {
        StringBuilder path = new StringBuilder("M" + (x(column) + Spacing.BOX) + " " + ys[0]);
        for (int i = 1; i < ys.length; i++) {
            int from = x(column + i - 1) + Spacing.BOX;
            int end = x(column + i) + (i == ys.length - 1 ? 0 : Spacing.BOX);
            path.append(curve(from, ys[i - 1], from + Spacing.BEND, ys[i]))
                    .append("H")
                    .append(end);
        }
        return path.toString();
    }

    private static String leftward(int column, int[] ys) {
        StringBuilder path = new StringBuilder("M" + x(column + ys.length - 1) + " " + ys[ys.length - 1]);
        for (int i = ys.length - 1; i > 0; i--) {
            int to = x(column + i - 1) + Spacing.BOX;
            path.append("H").append(to + Spacing.BEND).append(curve(to + Spacing.BEND, ys[i], to, ys[i - 1]));
            if (i > 1) {
                path.append("H").append(x(column + i - 1));
            }
        }
        return path.toString();
    }

    private static String curve(int x1, int y1, int x2, int y2) {
        int middle = (x1 + x2) / 2;
        return "C" + middle + " " + y1 + " " + middle + " " + y2 + " " + x2 + " " + y2;
    }

    private int top(int slot) {
        return Spacing.HEAD + tops[slot];
    }

    private static int x(int column) {
        return Spacing.MARGIN + column * Spacing.COLUMN;
    }
}
