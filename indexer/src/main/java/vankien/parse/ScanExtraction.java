package vankien.parse;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.pdfbox.io.RandomAccessRead;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import vankien.document.Unaccented;
import vankien.ocr.PrintedLine;
import vankien.ocr.PrintedPage;
import vankien.ocr.ScannedPages;
import vankien.ocr.Tesseract;
import vankien.repair.Repair;

/** Adds to the text of a PDF what Tesseract reads of its pages that are pictures. Immutable and thread-safe. */
final class ScanExtraction {
    /** Rules, frames and specks, read as a sign between words. */
    private static final Pattern SPECKS = Pattern.compile("[—_|~=¬*«»'‘’`.,:;\\-]*[—_|~=¬*«»'‘’`.,:;]");

    private final @Nullable Tesseract tesseract;
    private final Runnable onPicture;

    /**
     * @param tesseract null where there is none: then it is only told that pages were not read
     * @param onPicture is told after each page that is a picture
     */
    ScanExtraction(@Nullable Tesseract tesseract, Runnable onPicture) {
        this.tesseract = tesseract;
        this.onPicture = onPicture;
    }

    /** The extraction with the pages that were pictures; the others stay as they are. Its tree is changed in place. */
    Extraction added(Extraction layer, Content content) {
        Document xhtml = layer.xhtml();
        List<Element> pages = xhtml.select("div.page");
        List<String> layers = pages.stream().map(Element::wholeText).toList();
        ScannedPages.Reading reading;
        try (RandomAccessRead file = content.randomAccess()) {
            reading = ScannedPages.read(file, layers, tesseract, onPicture);
        } catch (IOException e) {
            // It was opened a moment ago; whatever this is, its head was not seen.
            reading = new ScannedPages.Reading(Map.of(), Set.of(0), List.of(), true);
        }
        DocumentHead.note(xhtml, reading.headLines(), reading.headUnread());
        PageLayout layout = new PageLayout();
        for (int i = 0; i < pages.size(); i++) {
            PrintedPage printed = reading.pages().get(i);
            if (printed != null) {
                replace(pages.get(i), printed, layout);
            }
        }
        List<String> repairs = new ArrayList<>(layer.repairs());
        if (!reading.pages().isEmpty()) {
            repairs.add(Repair.OCR.symbol());
        }
        if (!reading.unread().isEmpty()) {
            repairs.add(Repair.UNREAD_PAGES.symbol());
        }
        return new Extraction(xhtml, repairs, layer.stated());
    }

    /** What a signature has printed stays, unless Tesseract has read it as well. */
    private static void replace(Element page, PrintedPage printed, PageLayout layout) {
        String read = letters(printed.text());
        List<String> rest = page.wholeText()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !read.contains(letters(line)))
                .toList();
        page.empty();
        List<PrintedLine> lines = withoutSpecks(printed.lines());
        List<List<PageLayout.Piece>> pieces = layout.of(new PrintedPage(lines, printed.width()));
        Element paragraph = page;
        for (int i = 0; i < lines.size(); i++) {
            boolean opens = i == 0 || lines.get(i).opensParagraph();
            paragraph = opens ? page.appendElement("p") : paragraph;
            for (PageLayout.Piece piece : pieces.get(i)) {
                if (!paragraph.children().isEmpty()) {
                    paragraph.appendElement("br");
                }
                paragraph.appendChild(piece.place().element(piece.text()));
            }
        }
        for (String line : rest) {
            page.appendElement("p").appendText(line);
        }
    }

    private static List<PrintedLine> withoutSpecks(List<PrintedLine> lines) {
        List<PrintedLine> clean = new ArrayList<>();
        boolean opens = false;
        for (PrintedLine line : lines) {
            opens |= line.opensParagraph();
            List<PrintedLine.Word> words = line.words().stream()
                    .filter(word -> !SPECKS.matcher(word.text()).matches())
                    .toList();
            if (words.stream().anyMatch(word -> word.text().codePoints().anyMatch(Character::isLetterOrDigit))) {
                clean.add(new PrintedLine(words, line.baseline(), opens));
                opens = false;
            }
        }
        return clean;
    }

    private static String letters(String text) {
        return Unaccented.of(text).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
