package vankien.analysis.vi;

/** The last {@value #LENGTH} characters that were handed to a tokenizer, to see what it left out between two tokens. */
final class RecentText {
    private static final int LENGTH = 1 << 15;
    /** Nothing longer is looked at: it keeps tokens apart. */
    private static final int LONGEST = 6;

    private final char[] ring = new char[LENGTH];
    private int end;

    void clear() {
        end = 0;
    }

    void add(char[] text, int offset, int length) {
        for (int copied = 0; copied < length; ) {
            int at = (end + copied) & (LENGTH - 1);
            int piece = Math.min(length - copied, LENGTH - at);
            System.arraycopy(text, offset + copied, ring, at, piece);
            copied += piece;
        }
        end += length;
    }

    /** Describes what stands between two offsets; a border where it is no longer known. */
    void describe(int from, int to, SeparatorAttribute separator) {
        char mark = from == 0 || to - from > LONGEST || from < end - LENGTH || to > end
                ? SeparatorAttribute.BORDER
                : SeparatorAttribute.SPACE;
        boolean spaced = false;
        int lines = 0;
        for (int i = from; i < to && mark != SeparatorAttribute.BORDER; i++) {
            char c = ring[i & (LENGTH - 1)];
            if (isSpace(c)) {
                spaced = true;
                lines += c == '\n' ? 1 : 0;
            } else {
                mark = mark == SeparatorAttribute.SPACE ? mark(c) : SeparatorAttribute.BORDER;
            }
        }
        // A date on two lines is split at a space, not at its strokes.
        boolean border = lines > 1 || (lines == 1 && mark != SeparatorAttribute.SPACE);
        separator.set(border ? SeparatorAttribute.BORDER : mark, spaced);
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\u00A0' || c == '\n' || c == '\r' || c == '\u202F';
    }

    private static char mark(char c) {
        return switch (c) {
            case '/', '.', '-' -> c;
            case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2212' -> '-';
            default -> SeparatorAttribute.BORDER;
        };
    }
}
