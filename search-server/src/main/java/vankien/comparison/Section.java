package vankien.comparison;

import java.util.List;

/**
 * A section of a text as it is compared.
 *
 * @param anchor where it stands in its document
 * @param heading empty for what stands before the first heading
 */
public record Section(String anchor, String heading, List<Passage> passages) {
    /** A passage of a section. */
    public record Passage(String anchor, String text) {}

    /** All its words, the heading first. */
    String text() {
        StringBuilder all = new StringBuilder(heading);
        passages.forEach(passage -> all.append('\n').append(passage.text()));
        return all.toString();
    }
}
