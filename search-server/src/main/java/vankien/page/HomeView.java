package vankien.page;

import java.util.List;

/**
 * The first page.
 *
 * @param documents how many documents the archive holds, as people write numbers
 * @param newest the documents issued last
 * @param types the kinds of document with their counts, to browse
 * @param tour whether a first visit can be made
 */
record HomeView(
        Frame frame,
        String documents,
        List<HitView> newest,
        List<FilterChoice> types,
        List<Link> examples,
        boolean tour) {}
