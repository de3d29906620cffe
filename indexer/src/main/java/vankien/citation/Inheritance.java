package vankien.citation;

import java.util.List;
import java.util.function.Supplier;
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

    private Said list = Said.NOTHING;
    private Said torn = Said.NOTHING;

    /** What one text says of those behind it, read when one of them asks: behind most texts stands none with a citation. */
    private static final class Said {
        private static final Said NOTHING = new Said(() -> null);

        private @Nullable Supplier<@Nullable Governor> unread;
        private @Nullable Governor governor;

        Said(Supplier<@Nullable Governor> unread) {
            this.unread = unread;
        }

        @Nullable
        Governor governor() {
            if (unread != null) {
                governor = unread.get();
                unread = null;
            }
            return governor;
        }
    }

    /** A new heading ends what the last one and the lines under it said. */
    void heading(String heading, Surroundings around) {
        torn = Said.NOTHING;
        list = heading.isEmpty() || heading.length() > TAIL ? Said.NOTHING : new Said(() -> ofHeading(heading, around));
    }

    private static @Nullable Governor ofHeading(String heading, Surroundings around) {
        List<Piece> pieces = PieceReader.read(heading + ":", List.of(), List.of());
        Clause clause = new Clause(pieces);
        if (clause.wordsBetween(-1, clause.size()) > HEADING_WORDS) {
            return null;
        }
        ClauseReader reader = new ClauseReader(pieces, List.of(), around);
        reader.read();
        return forHeading(reader.leadIn(), clause);
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
        Governor left = torn.governor();
        if (left != null && !isFootnote(text) && goesOn(text)) {
            return left;
        }
        Governor lead = list.governor();
        return lead != null && isListItem(text, citations, indexes) ? lead.inherited(LIST_REACH) : null;
    }

    /** Takes note of what this text says of the next one. */
    void passage(String text, List<Citation> citations, List<Integer> indexes, Surroundings around) {
        if (text.isEmpty() || isFootnote(text)) {
            return;
        }
        char end = text.charAt(text.length() - 1);
        torn = Said.NOTHING;
        boolean open =
                Character.isLetterOrDigit(end) || Character.getType(end) == Character.NON_SPACING_MARK || end == ',';
        if (end == ':') {
            list = new Said(() -> {
                Governor lead = read(text, citations, indexes, around).leadIn();
                return lead == null ? null : lead.inherited(LIST_REACH);
            });
        } else if (open) {
            torn = new Said(() -> {
                Governor left = read(text, citations, indexes, around).left();
                return left == null ? null : left.inherited(left.reach());
            });
        }
    }

    private static ClauseReader read(
            String text, List<Citation> citations, List<Integer> indexes, Surroundings around) {
        List<Piece> pieces = indexes.isEmpty()
                ? PieceReader.read(text.substring(Math.max(0, text.length() - TAIL)), List.of(), List.of())
                : PieceReader.read(text, citations, indexes);
        ClauseReader reader = new ClauseReader(pieces, citations, around);
        reader.read();
        return reader;
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
