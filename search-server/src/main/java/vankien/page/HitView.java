package vankien.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vankien.search.Hit;

/**
 * A hit as people scan it. Unknown values are null and leave no trace.
 *
 * @param title the document's title, or its file name where it has none
 * @param titleHtml the title escaped, with {@code <mark>}
 * @param untitled whether the title is a file name
 * @param status in words, null when nothing is known
 * @param match how the words were found, null when that says nothing
 */
record HitView(
        Hit hit,
        String title,
        String titleHtml,
        boolean untitled,
        String address,
        @Nullable String date,
        @Nullable String status,
        @Nullable String match,
        List<PassageView> passages) {

    /** The same without how it was found, where nothing was searched for. */
    HitView withoutMatch() {
        return new HitView(hit, title, titleHtml, untitled, address, date, status, null, passages);
    }

    /**
     * A passage of a hit.
     *
     * @param html escaped, with {@code <mark>}
     */
    record PassageView(List<String> heading, String address, String html) {}
}
