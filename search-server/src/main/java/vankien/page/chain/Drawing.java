package vankien.page.chain;

import java.util.List;

/**
 * Boxes and lines in their places, in pixels from the upper left.
 *
 * @param boxes the rectangles, in the order of the boxes
 * @param lines the lines, in the order of the links
 * @param order the indices of the boxes as they are read: column by column, from above
 * @param columns the left edge of each column
 */
public record Drawing(
        int width, int height, List<Rectangle> boxes, List<Line> lines, List<Integer> order, List<Integer> columns) {

    /** A box in its place. */
    public record Rectangle(int x, int y, int width, int height) {
        /** Whether the two have a point in common. */
        boolean meets(Rectangle other) {
            return x < other.x + other.width
                    && other.x < x + width
                    && y < other.y + other.height
                    && other.y < y + height;
        }
    }

    /**
     * A line.
     *
     * @param path its course, as the {@code d} of an SVG path, in the direction of the link
     * @param labelX where the words beside it end; they have {@value Spacing#LABEL} pixels to the left of that
     * @param labelY the base line of those words
     * @param labelled whether the words stand beside this line, the first of its bundle
     */
    public record Line(String path, int labelX, int labelY, boolean labelled) {}
}
