package vankien.mcp;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vankien.search.PassageHit;

/**
 * Words of a document and where they stand.
 *
 * @param anchor what {@code open_section} takes to read on
 * @param heading the headings above it, outermost first
 * @param page its page from 1, or null
 */
record Passage(
        String anchor, List<String> heading, @Nullable Integer page, String text) {
    static Passage of(PassageHit hit) {
        return new Passage(hit.anchor(), hit.heading(), hit.page(), hit.text());
    }
}
