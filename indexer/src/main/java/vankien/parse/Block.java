package vankien.parse;

import org.jspecify.annotations.Nullable;

/**
 * One line of a document as it is set.
 *
 * @param text NFC, single spaces, no invisible characters; never empty
 * @param kind what it was in the file
 * @param headingLevel 1 to 6 for headings of the format, else 0
 * @param bold whether all of it is bold
 * @param paragraph the running number of the paragraph it is a line of
 * @param page the page it stands on, from 1, null where the format has no pages
 * @param place what its place on the page tells
 */
record Block(
        String text,
        Kind kind,
        int headingLevel,
        boolean bold,
        int paragraph,
        @Nullable Integer page,
        LinePlace place) {
    /** What a block was in its file. */
    enum Kind {
        HEADING,
        PARAGRAPH,
        LIST_ITEM,
        TABLE_ROW,
        /** A footnote that stands behind the paragraph that calls it. */
        FOOTNOTE
    }

    /** Whether its letters are capitals, at least two of them; {@code về} and the like may stand among them. */
    boolean isUpper() {
        int upper = 0;
        int lower = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isUpperCase(c)) {
                upper++;
            } else if (Character.isLowerCase(c)) {
                lower++;
                if (lower * 10 > text.length()) {
                    return false;
                }
            }
        }
        return upper >= 2 && lower * 10 <= upper;
    }

    boolean beginsInLowerCase() {
        return Character.isLowerCase(text.charAt(0));
    }

    /** Whether the sentence ends with it. */
    boolean endsSentence() {
        int end = text.length() - 1;
        while (end > 0 && "”\"'»)]".indexOf(text.charAt(end)) >= 0) {
            end--;
        }
        return ".;:!?…".indexOf(text.charAt(end)) >= 0;
    }

    /** Whether its place says that the next line begins a paragraph. */
    boolean endsParagraph() {
        return place.end() == LinePlace.End.ENDED;
    }

    Block withKind(Kind other) {
        return new Block(text, other, headingLevel, bold, paragraph, page, place);
    }

    Block withText(String other) {
        return new Block(other, kind, headingLevel, bold, paragraph, page, place);
    }
}
