package vankien.page;

import java.util.List;

/**
 * How to search, in plain words.
 *
 * @param rows what to type, what it does; each runs as a search
 * @param tour the steps of a first visit, none where the sample documents are not served
 */
record HelpView(Frame frame, List<Row> rows, List<Step> tour) {

    /**
     * One way to write a query.
     *
     * @param found what it finds in the archive that is served, in words
     */
    record Row(Link example, String meaning, String found) {}

    /** A step of the first visit. */
    record Step(Link link, String text) {}
}
