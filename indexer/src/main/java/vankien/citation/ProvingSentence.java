package vankien.citation;

import java.util.Arrays;
import java.util.List;

/**
 * The sentences of a text, to prove relations with: in lists with semicolons the items from the one with the cue to the one
 * with the citation.
 */
final class ProvingSentence {
    private final String text;
    /** Offsets of the points and semicolons, and of the first characters behind them. */
    private final int[] ends;

    ProvingSentence(String text, List<Piece> pieces) {
        this.text = text;
        ends = pieces.stream()
                .filter(piece -> piece.kind() == Piece.Kind.STOP || piece.isMark(";"))
                .mapToInt(Piece::start)
                .toArray();
    }

    /** Offset of the first character of the item that holds the offset. */
    int startOf(int offset) {
        int before = boundaryAfter(offset) - 1;
        int start = before < 0 ? 0 : ends[before] + 1;
        while (start < offset && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        return start;
    }

    /** Offset after the last character of the item that holds the offset; the point of a sentence belongs to it. */
    int endOf(int offset) {
        int next = boundaryAfter(offset);
        if (next >= ends.length) {
            return text.length();
        }
        return text.charAt(ends[next]) == ';' ? ends[next] : ends[next] + 1;
    }

    private int boundaryAfter(int offset) {
        int found = Arrays.binarySearch(ends, offset);
        return found < 0 ? -found - 1 : found;
    }
}
