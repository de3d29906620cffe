package vankien.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of the body with its heading, its own passages and its sub-sections, in reading order.
 *
 * @param anchor unique in its document, {@code iii-2}; empty for the root
 * @param level 0 for the root, 1 for the outermost headings
 * @param heading the heading with its marker, {@code III. NHIỆM VỤ}; empty for the root
 * @param page the page the heading stands on, from 1, or null
 * @param passages the passages before the first sub-section. A numbered paragraph that is heading and text in one is a
 *     section whose heading is its first words and whose passage is the whole paragraph
 * @param children the sub-sections
 */
public record Section(
        String anchor,
        int level,
        String heading,
        @Nullable Integer page,
        List<Passage> passages,
        List<Section> children) {

    public Section {
        passages = List.copyOf(passages);
        children = List.copyOf(children);
    }
}
