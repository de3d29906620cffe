package vankien.index;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the passages of a document stand in its stored text.
 *
 * @param headEnd the end of the head (title, number, issuer …) in the text: the body begins after it
 * @param sections the sections in reading order; index 0 is the root
 * @param segments headings and passages in reading order, each one line of the text
 * @param mentions the document codes in the text
 */
public record DocumentLayout(int headEnd, List<Heading> sections, List<Segment> segments, List<Mention> mentions) {

    /**
     * A section without its text.
     *
     * @param parent the index of the section it belongs to; -1 for the root
     */
    public record Heading(
            String anchor,
            int level,
            String heading,
            @Nullable Integer page,
            int parent) {}

    /**
     * A line of the text.
     *
     * @param anchor the anchor of the passage, or of the section for a heading
     * @param start offset of its first character in the stored text
     * @param end offset after its last character
     * @param section the index of its section
     * @param heading whether it is the section's heading
     */
    public record Segment(
            String anchor,
            int start,
            int end,
            int section,
            boolean heading,
            @Nullable Integer page) {}

    /** A document code in the text, by its key. */
    public record Mention(String key, int start, int end) {}

    public DocumentLayout {
        sections = List.copyOf(sections);
        segments = List.copyOf(segments);
        mentions = List.copyOf(mentions);
    }
}
