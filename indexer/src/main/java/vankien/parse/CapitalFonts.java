package vankien.parse;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import javax.swing.text.BadLocationException;
import javax.swing.text.DefaultStyledDocument;
import javax.swing.text.Element;
import javax.swing.text.StyleConstants;
import javax.swing.text.StyledDocument;
import javax.swing.text.rtf.RTFEditorKit;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * Paragraphs of Word files that are set in {@code .VnTimeH}, {@code .VnArialH} and so on: fonts that draw the small letters
 * of TCVN3 as capitals, {@code nghÞ quyÕt} as NGHỊ QUYẾT. Tika's events name no fonts, so the files that have such a font
 * are looked into once more.
 */
final class CapitalFonts {
    private CapitalFonts() {}

    /** Whether the font draws small letters as capitals. */
    static boolean isOne(@Nullable String font) {
        String name = font == null ? "" : font.strip();
        return name.toLowerCase(Locale.ROOT).startsWith(".vn") && name.endsWith("H");
    }

    /** Notes the font at the paragraphs of the tree that are set in one, as a page of HTML would state it. */
    static void mark(Document xhtml, Content content, Content.Kind kind) {
        Set<String> capitals = paragraphs(content, kind);
        if (!capitals.isEmpty()) {
            for (org.jsoup.nodes.Element paragraph : xhtml.select("p,h1,h2,h3,h4,h5,h6")) {
                if (capitals.contains(CleanText.of(paragraph.wholeText()))) {
                    paragraph.attr("style", "font-family: .VnTimeH");
                }
            }
        }
    }

    /** The texts of these paragraphs as they stand, with single spaces; empty where the file has none or cannot be read so. */
    private static Set<String> paragraphs(Content content, Content.Kind kind) {
        try {
            return switch (kind) {
                case DOCX -> content.holdsPacked("word/document.xml", ".Vn") ? ofDocx(content) : Set.of();
                case DOC -> content.holds(".\u0000V\u0000n\u0000") ? ofDoc(content) : Set.of();
                case RTF -> content.holds(".Vn") ? ofRtf(content) : Set.of();
                default -> Set.of();
            };
        } catch (IOException | BadLocationException | RuntimeException | LinkageError | StackOverflowError e) {
            // The text was read already: without this knowledge its capitals come out small.
            return Set.of();
        }
    }

    private static Set<String> ofDocx(Content content) throws IOException {
        Set<String> found = new HashSet<>();
        try (InputStream stream = content.stream();
                XWPFDocument document = new XWPFDocument(stream)) {
            for (XWPFParagraph paragraph : document.getParagraphs()) {
                boolean capitals = paragraph.getRuns().stream()
                        .filter(run -> !run.text().isBlank())
                        .map(XWPFRun::getFontFamily)
                        .allMatch(CapitalFonts::isOne);
                if (capitals) {
                    found.add(CleanText.of(paragraph.getText()));
                }
            }
        }
        return found;
    }

    private static Set<String> ofDoc(Content content) throws IOException {
        Set<String> found = new HashSet<>();
        try (HWPFDocument document = new HWPFDocument(new ByteArrayInputStream(content.bytes()))) {
            Range range = document.getRange();
            for (int i = 0; i < range.numParagraphs(); i++) {
                Paragraph paragraph = range.getParagraph(i);
                boolean capitals = true;
                for (int k = 0; k < paragraph.numCharacterRuns(); k++) {
                    CharacterRun run = paragraph.getCharacterRun(k);
                    capitals &= run.text().isBlank() || isOne(run.getFontName());
                }
                if (capitals) {
                    found.add(CleanText.of(paragraph.text().replace('\u001F', '\u200B')));
                }
            }
        }
        return found;
    }

    private static Set<String> ofRtf(Content content) throws IOException, BadLocationException {
        Set<String> found = new HashSet<>();
        StyledDocument document = new DefaultStyledDocument();
        new RTFEditorKit().read(new ByteArrayInputStream(content.bytes()), document, 0);
        Element root = document.getDefaultRootElement();
        for (int i = 0; i < root.getElementCount(); i++) {
            Element paragraph = root.getElement(i);
            boolean capitals = true;
            for (int k = 0; k < paragraph.getElementCount(); k++) {
                Element run = paragraph.getElement(k);
                capitals &= text(document, run).isBlank() || isOne(StyleConstants.getFontFamily(run.getAttributes()));
            }
            if (capitals) {
                found.add(CleanText.of(text(document, paragraph)));
            }
        }
        return found;
    }

    private static String text(StyledDocument document, Element element) throws BadLocationException {
        int end = Math.min(element.getEndOffset(), document.getLength());
        return document.getText(element.getStartOffset(), Math.max(0, end - element.getStartOffset()));
    }
}
