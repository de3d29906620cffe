package vankien.parse;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Takes the XHTML events of a Tika parser into a jsoup tree, up to a limit of characters. */
final class DomBuilder extends DefaultHandler {
    private static final int DEEPEST = 200;

    /** Thrown when the text is longer than the limit. */
    static final class TooLongException extends SAXException {
        TooLongException() {
            super("too much text");
        }
    }

    private final Document document = Document.createShell("");
    private final int most;
    private Element at = document.body();
    private int depth;
    private int ignoredDepth;
    private long characters;

    /** @param most the most characters that are taken */
    DomBuilder(int most) {
        this.most = most;
    }

    Document document() {
        return document;
    }

    @Override
    public void startElement(String uri, String localName, String qName, Attributes attributes) {
        String name = localName.isEmpty() ? qName : localName;
        if (ignoredDepth > 0 || name.equals("head")) {
            ignoredDepth++;
            return;
        }
        if (name.equals("html") || name.equals("body")) {
            return;
        }
        depth++;
        if (depth > DEEPEST) {
            return;
        }
        at = at.appendElement(name);
        String kind = attributes.getValue("class");
        if (kind != null) {
            at.attr("class", kind);
        }
    }

    @Override
    public void endElement(String uri, String localName, String qName) {
        String name = localName.isEmpty() ? qName : localName;
        if (ignoredDepth > 0) {
            ignoredDepth--;
            return;
        }
        if (name.equals("html") || name.equals("body")) {
            return;
        }
        Element parent = at.parent();
        if (depth <= DEEPEST && parent != null) {
            at = parent;
        }
        depth--;
    }

    @Override
    public void characters(char[] ch, int start, int length) throws SAXException {
        if (ignoredDepth > 0) {
            return;
        }
        characters += length;
        if (characters > most) {
            throw new TooLongException();
        }
        String text = new String(ch, start, length);
        if (text.indexOf('\n') < 0) {
            at.appendText(text);
            return;
        }
        // A line feed is a line end here, of a PDF or of a line break in Word, and never a mere space.
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                at.appendElement("br");
            }
            at.appendText(lines[i]);
        }
    }

    @Override
    public void ignorableWhitespace(char[] ch, int start, int length) throws SAXException {
        characters(ch, start, length);
    }
}
