package vankien.citation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vankien.document.Citation;

/**
 * What one text says of the citations of the next: a heading ({@code Các văn bản hết hiệu lực}), a line that ends in a colon
 * ({@code Căn cứ:}), a sentence that a page break tore.
 */
final class Inheritance {
    private static final int TAIL = 400;
    private static final int LIST_REACH = 40;
    private static final int HEADING_WORDS = 12;

    private @Nullable Governor list;
    private @Nullable Governor torn;

    /** A new heading ends what the last one and the lines under it said. */
    void heading(String heading, Surroundings around) {
        torn = null;
        list = null;
        if (heading.isEmpty() || heading.length() > TAIL) {
            return;
        }
        List<Piece> pieces = PieceReader.read(heading + ":", List.of(), List.of());
        Clause clause = new Clause(pieces);
        if (clause.wordsBetween(-1, clause.size()) <= HEADING_WORDS) {
            ClauseReader reader = new ClauseReader(pieces, List.of(), around);
            reader.read();
            list = forHeading(reader.leadIn(), clause);
        }
    }

    /** Only what is said of documents as such: the heading {@code Tổ chức thực hiện} says nothing of any. */
    private static @Nullable Governor forHeading(@Nullable Governor lead, Clause clause) {
        if (lead == null) {
            return null;
        }
        return switch (lead.type()) {
            case BASED_ON, REPEALS, REPLACES -> lead;
            case AMENDS -> clause.has(Cue.Role.DOCUMENT, -1, clause.size()) ? lead : null;
            default -> null;
        };
    }

    /** What the texts before say of the first citation of this one, or null. */
    @Nullable
    Governor of(String text, List<Citation> citations, List<Integer> indexes) {
        if (indexes.isEmpty()) {
            return null;
        }
        if (torn != null && !isFootnote(text) && goesOn(text)) {
            return torn;
        }
        return list != null && isListItem(text, citations, indexes) ? list.inherited(LIST_REACH) : null;
    }

    /** Takes note of what this text says of the next one. */
    void passage(String text, List<Citation> citations, List<Integer> indexes, Surroundings around) {
        if (text.isEmpty() || isFootnote(text)) {
            return;
        }
        char end = text.charAt(text.length() - 1);
        torn = null;
        boolean open =
                Character.isLetterOrDigit(end) || Character.getType(end) == Character.NON_SPACING_MARK || end == ',';
        if (end != ':' && !open) {
            return;
        }
        int from = Math.max(0, text.length() - TAIL);
        List<Piece> pieces;
        if (indexes.isEmpty()) {
            pieces = PieceReader.read(text.substring(from), List.of(), List.of());
        } else {
            pieces = PieceReader.read(text, citations, indexes);
        }
        ClauseReader reader = new ClauseReader(pieces, citations, around);
        reader.read();
        if (end == ':') {
            Governor lead = reader.leadIn();
            list = lead == null ? null : lead.inherited(LIST_REACH);
        } else {
            Governor left = reader.left();
            torn = left == null ? null : left.inherited(left.reach());
        }
    }

    private static boolean isFootnote(String text) {
        char first = text.isEmpty() ? ' ' : text.charAt(0);
        return "¹²³⁰⁴⁵⁶⁷⁸⁹[".indexOf(first) >= 0
                || (first == '(' && text.length() > 2 && Character.isDigit(text.charAt(1)));
    }

    /** Whether a sentence may go on with this text: it begins with a small letter or with a citation. */
    private static boolean goesOn(String text) {
        if (text.isEmpty()) {
            return false;
        }
        if (Character.isLowerCase(text.charAt(0))) {
            return text.length() < 2 || text.charAt(1) != ')';
        }
        return PieceReader.beginsWithDocument(text);
    }

    /** {@code - Quyết định số 12}, {@code a) Khoản 2 Điều 5 Quyết định số 13}. */
    private static boolean isListItem(String text, List<Citation> citations, List<Integer> indexes) {
        List<Piece> pieces =
                PieceReader.read(text.substring(0, Math.min(TAIL, text.length())), citations, indexes.subList(0, 1));
        int words = 0;
        for (Piece piece : pieces) {
            if (piece.kind() == Piece.Kind.CITATION || piece.is(Cue.Role.DOCUMENT)) {
                return true;
            }
            words += piece.is(Cue.Role.PART) ? 0 : piece.words();
            if (words > 5) {
                return false;
            }
        }
        return false;
    }
}
