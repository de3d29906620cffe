package vankien.ocr;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A line with the places of its words on the page, from a text layer or from a picture. Lengths are in points or in pixels,
 * the same for all lines of a page.
 *
 * @param words its words from left to right, at least one
 * @param baseline how far below the upper edge of the page its letters stand
 * @param opensParagraph whether the program that read it takes it for the first line of a paragraph
 */
public record PrintedLine(List<Word> words, double baseline, boolean opensParagraph) {
    /**
     * A word.
     *
     * @param text its letters, without spaces
     * @param left how far from the left edge of the page it begins
     * @param right where it ends
     * @param certainty how sure of it the program is that read it, from 0 to 100; a text layer is
     */
    public record Word(String text, double left, double right, double certainty) {
        /** A word of a text layer. */
        public Word(String text, double left, double right) {
            this(text, left, right, 100);
        }
    }

    public PrintedLine {
        words = List.copyOf(words);
    }

    /** Its words with single spaces. */
    public String text() {
        return text(0, words.size());
    }

    /** Some of its words with single spaces. */
    public String text(int from, int to) {
        return words.subList(from, to).stream().map(Word::text).collect(Collectors.joining(" "));
    }

    /** Where its first word begins. */
    public double left() {
        return words.getFirst().left();
    }

    /** Where its last word ends. */
    public double right() {
        return words.getLast().right();
    }
}
