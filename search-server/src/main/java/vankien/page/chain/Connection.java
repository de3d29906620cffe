package vankien.page.chain;

/**
 * A line between two boxes in different columns.
 *
 * @param from the index of the box where it begins
 * @param to the index of the box that it points to
 * @param bundle lines of one bundle join before they meet the right one of their boxes, and have their words once
 */
public record Connection(int from, int to, int bundle) {}
