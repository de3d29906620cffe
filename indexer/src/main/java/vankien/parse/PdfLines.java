package vankien.parse;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import vankien.ocr.PrintedLine;
import vankien.ocr.PrintedPage;

/**
 * The lines of a PDF's text layer with their places. Tika's events name no places, so the pages are read once more, by the
 * same reader of PDFBox, and each line of the tree that is found again is told where it stands.
 */
final class PdfLines extends PDFTextStripper {
    /** How many lines of a page may be passed over to find one again. */
    private static final int REACH = 12;

    private final List<Element> pages;
    private final PageLayout layout = new PageLayout();
    private final List<PrintedLine> lines = new ArrayList<>();
    private final List<PrintedLine.Word> words = new ArrayList<>();
    private double baseline;
    private int page;

    private PdfLines(List<Element> pages) {
        this.pages = pages;
        setSortByPosition(true);
        setSuppressDuplicateOverlappingText(true);
    }

    /** Notes the places in the tree; where the file cannot be read so, the tree stays as it is. */
    static void mark(Document xhtml, Content content) {
        List<Element> pages = xhtml.select("div.page");
        try (RandomAccessRead file = content.randomAccess();
                PDDocument pdf = Loader.loadPDF(file)) {
            PdfLines reader = new PdfLines(pages);
            reader.writeText(pdf, Writer.nullWriter());
        } catch (IOException | RuntimeException | StackOverflowError | LinkageError e) {
            // The text was read already: without places its lines are judged by their length.
            return;
        }
    }

    /** Takes what stands between two gaps: one word, or several where the file has letters for its spaces. */
    @Override
    protected void writeString(String text, List<TextPosition> positions) {
        StringBuilder word = new StringBuilder();
        double left = 0;
        double right = 0;
        for (TextPosition letter : positions) {
            String letters = letter.getUnicode();
            if (CleanText.of(letters).isEmpty()) {
                endWord(word, left, right);
                continue;
            }
            if (word.isEmpty()) {
                left = letter.getXDirAdj();
            }
            word.append(letters);
            right = letter.getXDirAdj() + letter.getWidthDirAdj();
            baseline = letter.getYDirAdj();
        }
        endWord(word, left, right);
    }

    private void endWord(StringBuilder word, double left, double right) {
        String text = word.toString().strip();
        if (!text.isEmpty()) {
            words.add(new PrintedLine.Word(text, left, right));
        }
        word.setLength(0);
    }

    @Override
    protected void writeLineSeparator() {
        endLine();
    }

    @Override
    protected void writeParagraphEnd() {
        endLine();
    }

    private void endLine() {
        if (!words.isEmpty()) {
            lines.add(new PrintedLine(words, baseline, false));
            words.clear();
        }
    }

    @Override
    protected void endPage(PDPage printed) {
        endLine();
        if (page < pages.size()) {
            double width = printed.getRotation() % 180 == 0
                    ? printed.getCropBox().getWidth()
                    : printed.getCropBox().getHeight();
            note(pages.get(page), layout.of(new PrintedPage(lines, width)));
        }
        page++;
        lines.clear();
    }

    private static void note(Element page, List<List<PageLayout.Piece>> printed) {
        int at = 0;
        for (Element paragraph : page.select("> p")) {
            for (List<TextNode> line : lines(paragraph)) {
                String letters =
                        squeezed(line.stream().map(TextNode::getWholeText).collect(Collectors.joining()));
                for (int i = at; i < Math.min(printed.size(), at + REACH) && !letters.isEmpty(); i++) {
                    if (letters.equals(squeezed(
                            printed.get(i).stream().map(PageLayout.Piece::text).collect(Collectors.joining())))) {
                        replace(line, printed.get(i));
                        at = i + 1;
                        break;
                    }
                }
            }
        }
    }

    /** The text nodes of each line. */
    private static List<List<TextNode>> lines(Element paragraph) {
        Deque<List<TextNode>> lines = new ArrayDeque<>();
        lines.add(new ArrayList<>());
        for (Node node : paragraph.childNodes()) {
            if (node instanceof TextNode text) {
                lines.getLast().add(text);
            } else {
                lines.add(new ArrayList<>());
            }
        }
        return lines.stream().filter(line -> !line.isEmpty()).toList();
    }

    private static void replace(List<TextNode> line, List<PageLayout.Piece> pieces) {
        TextNode first = line.getFirst();
        for (int i = 0; i < pieces.size(); i++) {
            if (i > 0) {
                first.before(new Element("br"));
            }
            first.before(pieces.get(i).place().element(pieces.get(i).text()));
        }
        line.forEach(Node::remove);
    }

    private static String squeezed(String text) {
        return CleanText.of(text).replace(" ", "");
    }
}
