package vankien.page;

import java.util.List;

/**
 * How to search, in plain words.
 *
 * @param rows what to type, what it does; each runs as a search
 */
record HelpView(Frame frame, List<Row> rows) {

    /** One way to write a query. */
    record Row(Link example, String meaning) {}
}
