package vankien.page.chain;

/**
 * A line between two boxes in different columns.
 *
 * @param from the index of the box where it begins
 * @param to the index of the box that it points to
 */
public record Connection(int from, int to) {}
