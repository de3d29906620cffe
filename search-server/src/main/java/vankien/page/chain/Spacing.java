package vankien.page.chain;

/** The measures of a drawing, in pixels. */
final class Spacing {
    /** The width of a box. */
    static final int BOX = 182;
    /** Between two columns: first the lines bend, then they run level with their words above them. */
    static final int BEND = 40;

    static final int LABEL = 88;
    static final int COLUMN = BOX + BEND + LABEL;
    /** Between two boxes of a column. */
    static final int GAP = 14;
    /** Between two lines that pass a column. */
    static final int NARROW_GAP = 2;
    /** Between two lines at the left side of a box, with room for words. */
    static final int PORT = 17;
    /** The height of a slot where a line passes a column. */
    static final int PASSING = 10;
    /** Round the drawing; above it the names of the columns. */
    static final int MARGIN = 10;

    static final int HEAD = 44;

    private Spacing() {}
}
