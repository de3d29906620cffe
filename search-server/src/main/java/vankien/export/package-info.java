/**
 * The results of a search as a file to keep: CSV, XLSX, JSON lines or RIS. Each is written hit by hit, so that memory does
 * not grow with their number, and ends with how many hits there were: a file without that end was cut off.
 *
 * <p>One input and its output: a hit titled {@code =HYPERLINK("x")} becomes the CSV cell {@code "'=HYPERLINK(""x"")"},
 * which no spreadsheet takes for a formula.
 */
@NullMarked
package vankien.export;

import org.jspecify.annotations.NullMarked;
