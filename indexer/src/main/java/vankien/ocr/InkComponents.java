package vankien.ocr;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The connected pieces of ink of a picture: letters, rules, frames and specks. Pixels that touch, at a corner too, belong
 * to one piece.
 */
final class InkComponents {
    /**
     * One piece.
     *
     * @param left the first column, inclusive as the other three
     * @param area how many pixels are ink
     */
    record Component(int left, int top, int right, int bottom, int area) {
        int width() {
            return right - left + 1;
        }

        int height() {
            return bottom - top + 1;
        }
    }

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
            while (above < run && (rows[above] < rows[run] - 1 || (rows[above] < rows[run] && to[above] < from[run] - 1))) {
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
                components.add(new Component(left[run], rows[run], right[run], bottom[run], area[run]));
            }
        }
        return components;
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
