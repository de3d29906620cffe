package vankien.ocr;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The connected pieces of ink of a picture: letters, rules, frames and specks. Pixels that touch, at a corner too, belong
 * to one piece.
 */
final class InkComponents {
    /**
     * One piece.
     *
     * @param firstRun its first run of ink
     * @param left the first column, inclusive as the other three
     * @param area how many pixels are ink
     */
    record Component(int firstRun, int left, int top, int right, int bottom, int area) {
        int width() {
            return right - left + 1;
        }

        int height() {
            return bottom - top + 1;
        }
    }

    /** A frame of thin lines fills less of its rectangle than this. */
    private static final double HOLLOW = .3;
    /** So much of its width or height is near an edge; scans are turned a little. */
    private static final double EDGE = .2;
    /** So much of a side is there, whatever the printer left out. */
    private static final double STRAIGHT = .85;

    private final int width;
    /** Runs of ink in a row: row, first and last column of each, row by row. */
    private final int[] rows;

    private final int[] from;
    private final int[] to;
    /** By run, a run of the same piece that came before, or itself. */
    private final int[] parent;

    private final int runs;

    private InkComponents(PageImage image) {
        width = image.width();
        int[] row = new int[1 << 12];
        int[] first = new int[1 << 12];
        int[] last = new int[1 << 12];
        int count = 0;
        for (int y = 0; y < image.height(); y++) {
            int start = -1;
            for (int x = 0; x <= width; x++) {
                boolean ink = x < width && image.isInk(x, y);
                if (ink && start < 0) {
                    start = x;
                } else if (!ink && start >= 0) {
                    if (count == row.length) {
                        row = Arrays.copyOf(row, count * 2);
                        first = Arrays.copyOf(first, count * 2);
                        last = Arrays.copyOf(last, count * 2);
                    }
                    row[count] = y;
                    first[count] = start;
                    last[count++] = x - 1;
                    start = -1;
                }
            }
        }
        rows = row;
        from = first;
        to = last;
        runs = count;
        parent = new int[count];
        join();
    }

    static InkComponents of(PageImage image) {
        return new InkComponents(image);
    }

    private void join() {
        int above = 0;
        for (int run = 0; run < runs; run++) {
            parent[run] = run;
            while (above < run
                    && (rows[above] < rows[run] - 1 || (rows[above] < rows[run] && to[above] < from[run] - 1))) {
                above++;
            }
            for (int other = above; other < run && rows[other] < rows[run] && from[other] <= to[run] + 1; other++) {
                if (rows[other] == rows[run] - 1 && to[other] >= from[run] - 1) {
                    union(other, run);
                }
            }
        }
    }

    private int find(int run) {
        int root = run;
        while (parent[root] != root) {
            parent[root] = parent[parent[root]];
            root = parent[root];
        }
        return root;
    }

    private void union(int one, int other) {
        int a = find(one);
        int b = find(other);
        if (a != b) {
            parent[Math.max(a, b)] = Math.min(a, b);
        }
    }

    /** All pieces, from the top. */
    List<Component> list() {
        int[] left = new int[runs];
        int[] right = new int[runs];
        int[] bottom = new int[runs];
        int[] area = new int[runs];
        for (int run = 0; run < runs; run++) {
            int root = find(run);
            left[root] = root == run ? from[run] : Math.min(left[root], from[run]);
            right[root] = root == run ? to[run] : Math.max(right[root], to[run]);
            bottom[root] = rows[run];
            area[root] += to[run] - from[run] + 1;
        }
        List<Component> components = new ArrayList<>();
        for (int run = 0; run < runs; run++) {
            if (parent[run] == run) {
                components.add(new Component(run, left[run], rows[run], right[run], bottom[run], area[run]));
            }
        }
        return components;
    }

    /**
     * What stands in the frames of stamps: in pieces of ink with four straight sides, one to nine centimetres wide, and
     * otherwise hollow.
     *
     * @param image the picture of which these are the pieces
     * @return the inside of each frame, without the frame
     */
    List<PageImage> insideFrames(PageImage image) {
        List<PageImage> insides = new ArrayList<>();
        double cm = image.dpi() / 2.54;
        for (Component piece : list()) {
            boolean size = piece.width() >= cm
                    && piece.width() <= 9 * cm
                    && piece.height() >= .4 * cm
                    && piece.height() <= 3.5 * cm;
            if (size && piece.area() < HOLLOW * piece.width() * piece.height()) {
                int[] own = runsOf(piece);
                if (hasFourSides(piece, own)) {
                    insides.add(without(own, piece, image));
                }
            }
        }
        return insides;
    }

    private int[] runsOf(Component piece) {
        return IntStream.range(piece.firstRun(), runs)
                .filter(run -> find(run) == piece.firstRun())
                .toArray();
    }

    /** Whether nearly every column has ink near the top and near the bottom, and every row near both ends. */
    private boolean hasFourSides(Component piece, int[] own) {
        BitSet top = new BitSet();
        BitSet bottom = new BitSet();
        BitSet left = new BitSet();
        BitSet right = new BitSet();
        for (int run : own) {
            int y = rows[run] - piece.top();
            int first = from[run] - piece.left();
            int last = to[run] - piece.left();
            if (y <= piece.height() * EDGE) {
                top.set(first, last + 1);
            }
            if (y >= piece.height() * (1 - EDGE)) {
                bottom.set(first, last + 1);
            }
            if (first <= piece.width() * EDGE) {
                left.set(y);
            }
            if (last >= piece.width() * (1 - EDGE)) {
                right.set(y);
            }
        }
        double wide = piece.width() * STRAIGHT;
        double high = piece.height() * STRAIGHT;
        return top.cardinality() >= wide
                && bottom.cardinality() >= wide
                && left.cardinality() >= high
                && right.cardinality() >= high;
    }

    private PageImage without(int[] own, Component piece, PageImage image) {
        PageImage inside = image.part(piece.left(), piece.top(), piece.width(), piece.height());
        for (int run : own) {
            // A scan is grey beside the ink: that is the frame's, too.
            int first = Math.max(0, from[run] - piece.left() - 1);
            int last = Math.min(piece.width(), to[run] - piece.left() + 2);
            int y = rows[run] - piece.top();
            for (int row = Math.max(0, y - 1); row <= Math.min(piece.height() - 1, y + 1); row++) {
                Arrays.fill(inside.grey(), row * piece.width() + first, row * piece.width() + last, (byte) 255);
            }
        }
        return inside;
    }

    /** Paints the pieces of fewer pixels white. */
    void eraseBelow(int pixels, byte[] grey) {
        int[] area = new int[runs];
        for (int run = 0; run < runs; run++) {
            area[find(run)] += to[run] - from[run] + 1;
        }
        for (int run = 0; run < runs; run++) {
            if (area[find(run)] < pixels) {
                int row = rows[run] * width;
                Arrays.fill(grey, row + from[run], row + to[run] + 1, (byte) 255);
            }
        }
    }
}
