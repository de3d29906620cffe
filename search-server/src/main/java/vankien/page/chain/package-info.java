/**
 * Where the boxes and lines of a chain stand on paper: boxes in columns, none over another, lines that cross seldom.
 *
 * <p>Why its own: a picture that is made on the server needs no script, can be printed, and is the same each time. The
 * way is that of Sugiyama: columns are given, lines over several columns get a slot in each, the order within a column
 * follows the barycentre of the neighbours, and the heights are the nearest to the neighbours that keep the order.
 *
 * <p>Two boxes of height 40 in columns 0 and 1 with one link give two rectangles beside each other and one straight line.
 */
@NullMarked
package vankien.page.chain;

import org.jspecify.annotations.NullMarked;
