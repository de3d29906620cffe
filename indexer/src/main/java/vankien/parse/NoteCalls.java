package vankien.parse;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * The calls of footnotes in Word files, which the parser gives as {@code thích[footnoteRef:2]}, become the raised numbers
 * that Word prints, {@code thích¹}, and the notes, which it puts behind their paragraph, begin with them.
 */
final class NoteCalls implements NodeVisitor {
    private static final Pattern CALL = Pattern.compile("\\[(footnote|endnote)Ref:-?\\d+]");

    private int footnotes;
    private int endnotes;
    private int footnotesRead;
    private int endnotesRead;

    private NoteCalls() {}

    /** Changes the tree in place. */
    static void number(Document xhtml) {
        xhtml.body().traverse(new NoteCalls());
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode text) {
            Matcher call = CALL.matcher(text.getWholeText());
            if (call.find()) {
                text.text(call.replaceAll(this::raised));
            }
        } else if (node instanceof Element element && element.normalName().equals("div")) {
            if (element.hasClass("footnote") && footnotesRead < footnotes) {
                begin(element, Footnotes.superscripts(++footnotesRead));
            } else if (element.hasClass("endnote") && endnotesRead < endnotes) {
                begin(element, Footnotes.superscripts(++endnotesRead));
            }
        }
    }

    private String raised(MatchResult call) {
        return Footnotes.superscripts("footnote".equals(call.group(1)) ? ++footnotes : ++endnotes);
    }

    private static void begin(Element note, String number) {
        Element paragraph = note.selectFirst("p");
        (paragraph == null ? note : paragraph).prependText(number + " ");
    }
}
