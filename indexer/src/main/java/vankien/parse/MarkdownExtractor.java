package vankien.parse;

import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Markdown becomes XHTML. List markers stay in the text, as printed: {@code 1.} and {@code -} are part of the document
 * here. Line ends inside a paragraph stay, for headings are set in lines.
 */
final class MarkdownExtractor extends AbstractVisitor {
    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(TablesExtension.create()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS)
            .build();

    private final String[] lines;
    private Element at;
    private String marker = "";

    private MarkdownExtractor(String markdown, Element body) {
        this.lines = markdown.split("\n", -1);
        this.at = body;
    }

    static Document extract(String text) {
        String markdown = text.replace("\r\n", "\n").replace('\r', '\n');
        Document document = Document.createShell("");
        PARSER.parse(markdown).accept(new MarkdownExtractor(markdown, document.body()));
        return document;
    }

    private void within(String tag, Node node) {
        Element parent = at;
        at = parent.appendElement(tag);
        if (!marker.isEmpty()) {
            at.appendText(marker + " ");
            marker = "";
        }
        visitChildren(node);
        at = parent;
    }

    @Override
    public void visit(Heading heading) {
        within("h" + heading.getLevel(), heading);
    }

    @Override
    public void visit(Paragraph paragraph) {
        within("p", paragraph);
    }

    @Override
    public void visit(BulletList list) {
        visitChildren(list);
    }

    @Override
    public void visit(ListItem item) {
        marker = printedMarker(item);
        visitChildren(item);
        marker = "";
    }

    /** commonmark counts on from the first number; the document may not. */
    private String printedMarker(ListItem item) {
        if (item.getParent() instanceof BulletList) {
            return "-";
        }
        if (item.getSourceSpans().isEmpty()) {
            return "";
        }
        var span = item.getSourceSpans().getFirst();
        String line = lines[span.getLineIndex()].substring(span.getColumnIndex());
        int end = 0;
        while (end < line.length() && Character.isDigit(line.charAt(end))) {
            end++;
        }
        return end < line.length() ? line.substring(0, end + 1) : "";
    }

    @Override
    public void visit(Text text) {
        at.appendText(text.getLiteral());
    }

    @Override
    public void visit(Code code) {
        at.appendText(code.getLiteral());
    }

    @Override
    public void visit(StrongEmphasis strong) {
        Element parent = at;
        at = parent.appendElement("b");
        visitChildren(strong);
        at = parent;
    }

    @Override
    public void visit(SoftLineBreak lineBreak) {
        at.appendElement("br");
    }

    @Override
    public void visit(HardLineBreak lineBreak) {
        at.appendElement("br");
    }

    @Override
    public void visit(HtmlInline inline) {
        if (inline.getLiteral().startsWith("<br")) {
            at.appendElement("br");
        }
    }

    @Override
    public void visit(HtmlBlock block) {
        for (Node ignored = block.getFirstChild(); ignored != null; ignored = ignored.getNext()) {
            ignored.accept(this);
        }
        at.appendChildren(List.copyOf(
                HtmlExtractor.visible(Jsoup.parse(block.getLiteral())).body().childNodes()));
    }

    @Override
    public void visit(IndentedCodeBlock block) {
        lines(block.getLiteral());
    }

    @Override
    public void visit(FencedCodeBlock block) {
        lines(block.getLiteral());
    }

    private void lines(String literal) {
        at.appendChildren(List.copyOf(TextExtractor.extract(literal).body().childNodes()));
    }

    @Override
    public void visit(CustomBlock block) {
        if (block instanceof TableBlock) {
            within("table", block);
        } else {
            visitChildren(block);
        }
    }

    @Override
    public void visit(CustomNode node) {
        if (node instanceof TableRow) {
            within("tr", node);
        } else if (node instanceof TableCell) {
            within("td", node);
        } else {
            visitChildren(node);
        }
    }
}
