package vankien.document;

import java.util.List;

/**
 * Finds the codes of a text that is too long to be held at once: the same codes as {@link CodeRecogniser#find} finds in
 * the whole. Used for one text and by one thread.
 *
 * <p>The text comes as pieces that overlap: a piece begins at least {@value #BEHIND} characters before the place where
 * the last one was left, or where the text begins, and ends {@value #AHEAD} characters after the place up to which it is
 * to be looked at, or where the text ends. A code begins at most {@value #BEHIND} characters before its first digit and
 * ends at most {@value #AHEAD} after it.
 */
public final class CodePieces {
    /** How many characters before a number decide whether it is one of a code. */
    public static final int BEHIND = 256;
    /** How many characters after a number decide it: year, type and up to eight symbols of issuers. */
    public static final int AHEAD = 1024;

    private int next;
    private int lastEnd;
    private boolean inDigits;

    /**
     * The codes whose number begins before {@code to} and was not in an earlier piece, in reading order.
     *
     * @param piece a part of the text
     * @param origin the offset of the piece in the text, in UTF-16 units
     * @param to an offset in the piece, from 0 to its length
     * @return mentions with offsets in the whole text
     */
    public List<CodeMention> find(String piece, int origin, int to) {
        CodeScanner scanner = new CodeScanner(piece, SymbolTable.SHIPPED, Math.max(0, lastEnd - origin));
        int from = next - origin;
        if (inDigits) {
            from = scanner.endOfDigits(from);
        }
        int left = scanner.scan(from, to);
        // A number that goes on where the piece ends is too long for a code, and its end is none either.
        inDigits = left > 0 && left == piece.length() && SymbolToken.isDigit(piece.charAt(left - 1));
        next = origin + left;
        lastEnd = Math.max(lastEnd, origin + scanner.lastEnd());
        return scanner.found().stream()
                .map(mention -> new CodeMention(origin + mention.start(), origin + mention.end(), mention.code()))
                .toList();
    }
}
