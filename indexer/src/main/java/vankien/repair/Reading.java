package vankien.repair;

import java.util.List;

/**
 * How a paragraph is to be read.
 *
 * @param encoding the older encoding
 * @param spans the parts that are in it, ascending; the rest is sound as it stands
 */
record Reading(LegacyEncoding encoding, List<Span> spans) {
    /** From one index of the paragraph to another, the end not included. */
    record Span(int start, int end) {}

    static Reading ofAll(LegacyEncoding encoding, String paragraph) {
        return new Reading(encoding, List.of(new Span(0, paragraph.length())));
    }
}
