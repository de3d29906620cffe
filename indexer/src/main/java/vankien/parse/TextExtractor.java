package vankien.parse;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Plain text becomes XHTML: a paragraph between blank lines, a {@code br} between its lines. */
final class TextExtractor {
    private TextExtractor() {}

    static Document extract(String text) {
        Document document = Document.createShell("");
        boolean marks = MarkdownMarks.isIn(text);
        MarkdownMarks markdown = new MarkdownMarks();
        List<String> lines = new ArrayList<>();
        String[] all = text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .replace('\f', '\n')
                .split("\n", -1);
        for (String line : all) {
            if (line.isBlank()) {
                flush(lines, document.body(), marks ? markdown : null);
            } else {
                lines.add(line);
            }
        }
        flush(lines, document.body(), marks ? markdown : null);
        return document;
    }

    private static void flush(List<String> lines, Element body, @Nullable MarkdownMarks markdown) {
        if (lines.isEmpty()) {
            return;
        }
        Element paragraph = body.appendElement("p");
        boolean first = true;
        for (String line : TextColumns.read(lines)) {
            String plain = markdown == null ? line.strip() : markdown.strip(line);
            if (!first) {
                paragraph.appendElement("br");
            }
            boolean bold = markdown != null && markdown.wholeLineBold();
            (bold ? paragraph.appendElement("b") : paragraph).appendText(plain);
            first = false;
        }
        if (markdown != null) {
            markdown.endParagraph();
        }
        lines.clear();
    }
}
