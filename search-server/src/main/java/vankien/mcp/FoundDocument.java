package vankien.mcp;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vankien.search.Hit;
import vankien.search.Status;

/**
 * A document with the passages that were looked for.
 *
 * @param citation how it is cited
 * @param link its page on this server, opened at the best passage
 */
record FoundDocument(
        String citation,
        String id,
        @Nullable String number,
        @Nullable LocalDate date,
        Status status,
        String link,
        List<Passage> passages) {
    static FoundDocument of(Hit hit) {
        return new FoundDocument(
                Citations.of(hit),
                hit.id(),
                hit.number(),
                hit.date(),
                hit.status(),
                hit.links().page(),
                hit.passages().stream().map(Passage::of).toList());
    }
}
