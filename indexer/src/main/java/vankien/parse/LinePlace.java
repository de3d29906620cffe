package vankien.parse;

import java.util.Locale;
import org.jsoup.nodes.Element;

/**
 * What the place of a line on its page tells that its letters do not: whether its paragraph goes on, and whether it stands
 * beside another.
 *
 * @param end whether the next line belongs to the same paragraph
 * @param side where it stands in its row
 */
record LinePlace(End end, Side side) {
    /** How a line ends. */
    enum End {
        /** Nothing is known of it. */
        UNKNOWN,
        /** It was full: the first word of the next line had no room in it. */
        WRAPPED,
        /** There was room left, or the next line is set apart: a paragraph ends here. */
        ENDED
    }

    /** Where a line stands. */
    enum Side {
        /** At the left margin or over the whole width. */
        LEFT,
        /** In the right half of the page, with nothing at its left. */
        RIGHT,
        /** At the right of the line before it, in the same row. */
        BESIDE
    }

    static final LinePlace UNKNOWN = new LinePlace(End.UNKNOWN, Side.LEFT);

    /** No format writes an attribute of this name. */
    private static final String ATTRIBUTE = "data-vankien-place";

    /** A piece of text with its place, for the tree. */
    Element element(String text) {
        return new Element("span")
                .attr(ATTRIBUTE, (end + " " + side).toLowerCase(Locale.ROOT))
                .appendText(text);
    }

    /** The place that an element states, or {@link #UNKNOWN}. */
    static LinePlace of(Element element) {
        String stated = element.attr(ATTRIBUTE);
        if (stated.isEmpty()) {
            return UNKNOWN;
        }
        for (End end : End.values()) {
            for (Side side : Side.values()) {
                if (stated.equals((end + " " + side).toLowerCase(Locale.ROOT))) {
                    return new LinePlace(end, side);
                }
            }
        }
        return UNKNOWN;
    }
}
