package vankien.page.chain;

/**
 * Something to be placed.
 *
 * @param column its column from 0, left to right
 * @param height its least height in pixels; it grows with the links at its left side
 */
public record Box(int column, int height) {
    public Box {
        if (column < 0 || height < 1) {
            throw new IllegalArgumentException("a box needs a column and a height, not " + column + " and " + height);
        }
    }
}
