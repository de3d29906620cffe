package vankien.citation;

import org.jspecify.annotations.Nullable;

/**
 * A piece of a text as relations are read from it.
 *
 * @param start offset of its first character
 * @param end offset after its last character
 * @param plain the first word, or the mark, without diacritics, in lower case; empty for a citation
 * @param capital whether it begins with a capital
 * @param citation the index of the citation in the document's, -1 for other pieces
 * @param cue what the phrase says, for cues
 * @param words how many words it has; 0 for all but words and cues
 */
record Piece(
        Kind kind,
        int start,
        int end,
        String plain,
        boolean capital,
        int citation,
        @Nullable Cue cue,
        int words) {
    enum Kind {
        WORD,
        CUE,
        CITATION,
        MARK,
        /** The end of a sentence. */
        STOP
    }

    static Piece word(int start, int end, String plain, boolean capital) {
        return new Piece(Kind.WORD, start, end, plain, capital, -1, null, 1);
    }

    static Piece mark(int start, String mark) {
        return new Piece(Kind.MARK, start, start + mark.length(), mark, false, -1, null, 0);
    }

    static Piece stop(int start) {
        return new Piece(Kind.STOP, start, start + 1, ".", false, -1, null, 0);
    }

    static Piece citation(int start, int end, int index) {
        return new Piece(Kind.CITATION, start, end, "", true, index, null, 0);
    }

    /** The phrase that begins with this word. */
    Piece asCue(Cue phrase, int phraseEnd, int phraseWords) {
        return new Piece(Kind.CUE, start, phraseEnd, plain, capital, -1, phrase, phraseWords);
    }

    /** This cue and one that goes on with it. */
    Piece joined(Piece other) {
        boolean farther = cue != null && other.cue != null && cue.reach() > other.cue.reach();
        Cue kept = farther ? cue : other.cue;
        return new Piece(Kind.CUE, start, other.end, plain, capital, -1, kept, words + other.words);
    }

    boolean sameRelation(Piece other) {
        return cue != null && other.cue != null && cue.relation() == other.cue.relation();
    }

    boolean isMark(String mark) {
        return kind == Kind.MARK && plain.equals(mark);
    }

    boolean is(Cue.Role role) {
        return cue != null && cue.role() == role;
    }
}
