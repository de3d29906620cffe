package vankien.citation;

import java.util.List;

/** The pieces of a text, asked about the words between two of them. */
final class Clause {
    private static final int LONGEST_LIST_ITEM = 80;

    private final List<Piece> pieces;
    /** For each piece how many words and how many commas stand before it. */
    private final int[] words;

    private final int[] commas;

    Clause(List<Piece> pieces) {
        this.pieces = pieces;
        words = new int[pieces.size() + 1];
        commas = new int[pieces.size() + 1];
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            words[i + 1] = words[i] + piece.words();
            commas[i + 1] = commas[i] + (piece.isMark(",") ? 1 : 0);
        }
    }

    int size() {
        return pieces.size();
    }

    Piece get(int at) {
        return pieces.get(at);
    }

    int wordsBetween(int after, int before) {
        return words[before] - words[after + 1];
    }

    boolean hasCommaBetween(int after, int before) {
        return commas[before] > commas[after + 1];
    }

    boolean has(Cue.Role role, int after, int before) {
        for (int i = Math.max(after + 1, before - LONGEST_LIST_ITEM); i < before; i++) {
            if (pieces.get(i).is(role)) {
                return true;
            }
        }
        return false;
    }

    /** Whether one of the pieces right before this one has the role; marks and citations end the look back. */
    boolean isJustBefore(int at, int most, Cue.Role role) {
        for (int i = at - 1; i >= Math.max(0, at - most); i--) {
            Piece piece = pieces.get(i);
            if (piece.is(role)) {
                return true;
            }
            if (piece.kind() != Piece.Kind.WORD && piece.kind() != Piece.Kind.CUE) {
                return false;
            }
        }
        return false;
    }

    /** Whether the second citation goes on with the list of the first: {@code Kết luận số 2 của …, Chỉ thị số 3}. */
    boolean isOneList(int first, int second) {
        int begin = second;
        for (int i = second - 1; i >= Math.max(first + 1, second - LONGEST_LIST_ITEM); i--) {
            Piece piece = pieces.get(i);
            if (piece.kind() == Piece.Kind.STOP) {
                return false;
            }
            if (isConnector(piece)) {
                return isListItem(i + 1, second);
            }
            begin = i;
        }
        return begin == first + 1 && isListItem(begin, second);
    }

    /** Whether the list of the first citation goes on with a part of the second: {@code và Điều 3 Quyết định số 20}. */
    boolean goesOnWithPart(int first, int second) {
        for (int i = second - 1; i > Math.max(first, second - LONGEST_LIST_ITEM); i--) {
            if (pieces.get(i).is(Cue.Role.AND)) {
                return pieces.get(i + 1).is(Cue.Role.PART);
            }
        }
        return false;
    }

    private static boolean isConnector(Piece piece) {
        return piece.is(Cue.Role.AND) || (piece.kind() == Piece.Kind.MARK && ",;-+–•(/:".contains(piece.plain()));
    }

    /** Whether what stands between is nothing, or begins with a word for a document. */
    private boolean isListItem(int from, int citation) {
        int at = behindItemNumber(from, citation);
        while (at < citation && isDeterminer(pieces.get(at))) {
            at++;
        }
        return at == citation || pieces.get(at).is(Cue.Role.DOCUMENT);
    }

    /** {@code 2.}, {@code b)}. */
    private int behindItemNumber(int from, int citation) {
        boolean numbered = from + 1 < citation
                && pieces.get(from).plain().length() <= 2
                && (pieces.get(from + 1).isMark(".") || pieces.get(from + 1).isMark(")"));
        return numbered ? from + 2 : from;
    }

    private static boolean isDeterminer(Piece piece) {
        return switch (piece.plain()) {
            case "cac", "nhung", "mot", "so", "ca", "-", "+", "•", "tai" -> true;
            default -> piece.is(Cue.Role.PART) || (piece.kind() == Piece.Kind.WORD && isNumber(piece.plain()));
        };
    }

    private static boolean isNumber(String plain) {
        return plain.length() <= 3 && plain.chars().allMatch(Character::isDigit);
    }
}
