package vankien.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import vankien.index.DocumentLayout;

/** The heading path of a section. */
final class Headings {
    private Headings() {}

    /** The headings from the outermost to that of the section itself; empty for the root. */
    static List<String> path(DocumentLayout layout, int section) {
        List<String> path = new ArrayList<>();
        for (int i = section; i > 0; i = layout.sections().get(i).parent()) {
            path.add(layout.sections().get(i).heading());
        }
        Collections.reverse(path);
        return path;
    }
}
