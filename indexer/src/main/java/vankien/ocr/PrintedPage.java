package vankien.ocr;

import java.util.List;

/**
 * The lines of a page with their places.
 *
 * @param lines in reading order
 * @param width of the page, in the unit of the lines
 */
public record PrintedPage(List<PrintedLine> lines, double width) {
    public PrintedPage {
        lines = List.copyOf(lines);
    }

    /** The lines below each other, with an empty line between paragraphs. */
    public String text() {
        StringBuilder text = new StringBuilder();
        for (PrintedLine line : lines) {
            text.append(line.opensParagraph() && !text.isEmpty() ? "\n" : "")
                    .append(line.text())
                    .append('\n');
        }
        return text.toString();
    }
}
