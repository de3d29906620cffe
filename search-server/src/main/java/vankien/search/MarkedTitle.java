package vankien.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The title of a document with what matched in it: the head of the text has it on a line of its own. */
final class MarkedTitle {
    private MarkedTitle() {}

    /** The title, escaped, with {@code <mark>}; null where there is none or the head does not have it. */
    static @Nullable String of(StoredDocument stored, List<Occurrence> occurrences) {
        String title = stored.card().metadata().title();
        int start = title == null ? -1 : stored.text().indexOf(title);
        if (title == null
                || start < 0
                || start + title.length() > stored.layout().headEnd()) {
            return null;
        }
        int end = start + title.length();
        List<Occurrence> inside = occurrences.stream()
                .filter(occurrence -> occurrence.start() >= start && occurrence.end() <= end)
                .toList();
        return MarkedText.of(stored.text(), start, end, inside, false, false).html();
    }
}
