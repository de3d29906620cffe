package vankien.citation;

import java.util.ArrayList;
import java.util.List;
import vankien.document.Citation;
import vankien.document.Unaccented;

/** A text becomes words, cues, citations, marks and ends of sentences. Its time is proportional to the text's length. */
final class PieceReader {
    private final String text;
    private final List<Piece> pieces = new ArrayList<>();

    private PieceReader(String text) {
        this.text = text;
    }

    /**
     * The pieces in reading order.
     *
     * @param indexes the citations in this text, by their place in {@code all}
     */
    static List<Piece> read(String text, List<Citation> all, List<Integer> indexes) {
        PieceReader reader = new PieceReader(text);
        int from = 0;
        for (int index : indexes) {
            Citation citation = all.get(index);
            int start = Math.clamp(citation.start(), from, text.length());
            int end = Math.clamp(citation.end(), start, text.length());
            reader.words(from, start);
            reader.pieces.add(Piece.citation(start, end, index));
            from = end;
        }
        reader.words(from, text.length());
        return reader.withCues();
    }

    /** Whether the first words of the text name a kind of document. */
    static boolean beginsWithDocument(String text) {
        List<Piece> pieces = read(text.substring(0, Math.min(40, text.length())), List.of(), List.of());
        return !pieces.isEmpty() && pieces.getFirst().is(Cue.Role.DOCUMENT);
    }

    private void words(int from, int to) {
        int at = from;
        while (at < to) {
            char c = text.charAt(at);
            int start = at++;
            if (Character.isLetterOrDigit(c)) {
                while (at < to && belongsToWord(at)) {
                    at++;
                }
                String word = text.substring(start, at);
                pieces.add(Piece.word(start, at, Unaccented.of(word), Character.isUpperCase(c)));
            } else if (SentenceEnd.isAt(text, start)) {
                pieces.add(Piece.stop(start));
            } else if (!Character.isWhitespace(c)) {
                pieces.add(Piece.mark(start, String.valueOf(c)));
            }
        }
    }

    /** A capital behind a small letter begins a word: OCR and PDF text layers glue words together. */
    private boolean belongsToWord(int at) {
        char c = text.charAt(at);
        if (!Character.isLetterOrDigit(c)) {
            return c > 0x7F && Character.getType(c) == Character.NON_SPACING_MARK;
        }
        char before = text.charAt(at - 1);
        return !(Character.isUpperCase(c) && Character.isLowerCase(before)) && isDigit(c) == isDigit(before);
    }

    private static boolean isDigit(char c) {
        return c > 0x7F ? Character.isDigit(c) : c >= '0' && c <= '9';
    }

    private List<Piece> withCues() {
        List<Piece> withCues = new ArrayList<>(pieces.size());
        int at = 0;
        while (at < pieces.size()) {
            CueTable.Match match = CueTable.SHIPPED.longestAt(pieces, at);
            if (match == null || isTypeOfNext(match, at)) {
                withCues.add(pieces.get(at++));
                continue;
            }
            int last = at + match.words() - 1;
            Piece cue = pieces.get(at).asCue(match.cue(), pieces.get(last).end(), match.words());
            if (goesOn(withCues, cue)) {
                withCues.removeLast();
                cue = withCues.removeLast().joined(cue);
            }
            withCues.add(cue);
            at = last + 1;
        }
        return withCues;
    }

    /** {@code sửa đổi, bổ sung}, {@code quán triệt và thực hiện}: two verbs of one relation are one. */
    private static boolean goesOn(List<Piece> before, Piece cue) {
        if (!cue.is(Cue.Role.BEFORE) || before.size() < 2) {
            return false;
        }
        Piece between = before.getLast();
        Piece verb = before.get(before.size() - 2);
        return (between.isMark(",") || between.is(Cue.Role.AND)) && cue.sameRelation(verb) && verb.is(Cue.Role.BEFORE);
    }

    /** <i>Hướng dẫn</i> right before a bare number names the type of that document, it guides nothing. */
    private boolean isTypeOfNext(CueTable.Match match, int at) {
        int next = at + match.words();
        return match.cue().role() == Cue.Role.BEFORE
                && match.words() == 2
                && pieces.get(at).plain().equals("huong")
                && next < pieces.size()
                && pieces.get(next).kind() == Piece.Kind.CITATION
                && isBareNumber(pieces.get(next));
    }

    private boolean isBareNumber(Piece citation) {
        int start = citation.start();
        return Character.isDigit(text.charAt(start)) || text.regionMatches(true, start, "số", 0, 2);
    }
}
