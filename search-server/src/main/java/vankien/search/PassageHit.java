package vankien.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A passage of a hit, cut to a readable length round its matches.
 *
 * @param anchor where it stands in the document page
 * @param heading the headings above it, outermost first
 * @param page its page from 1, or null
 * @param text the words
 * @param html the same words, escaped, with {@code <mark>} round what matched and no other tag
 */
public record PassageHit(
        String anchor, List<String> heading, @Nullable Integer page, String text, String html) {}
