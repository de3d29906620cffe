package vankien.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import vankien.index.DocumentLayout;

/** The heading path of a passage. */
final class Headings {
    private Headings() {}

    /** The headings above a passage, outermost first; a heading does not stand above itself. */
    static List<String> above(DocumentLayout layout, DocumentLayout.Segment segment) {
        List<String> path = new ArrayList<>();
        int section = segment.section();
        for (int i = segment.heading() ? layout.sections().get(section).parent() : section;
                i > 0;
                i = layout.sections().get(i).parent()) {
            path.add(layout.sections().get(i).heading());
        }
        Collections.reverse(path);
        return path;
    }
}
