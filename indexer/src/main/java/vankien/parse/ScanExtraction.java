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
import vankien.ocr.ScannedPages;
import vankien.ocr.Tesseract;
import vankien.repair.Repair;

/** Adds to the text of a PDF what Tesseract reads of its pages that are pictures. Immutable and thread-safe. */
final class ScanExtraction {
    /** Rules, frames and specks, read as a sign between words; between the columns of a head such a sign is their gap. */
    private static final Pattern SPECKS = Pattern.compile("(?<=^|\\s)[—_|~=¬*«»]+(?=\\s|$)");

    private static final Pattern EMPTY_LINES = Pattern.compile("\\R\\h*\\R\\s*");

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
        reading.texts().forEach((number, text) -> {
            if (number < pages.size()) {
                replace(pages.get(number), text);
            }
        });
        List<String> repairs = new ArrayList<>(layer.repairs());
        if (!reading.texts().isEmpty()) {
            repairs.add(Repair.OCR.symbol());
        }
        if (!reading.unread().isEmpty()) {
            repairs.add(Repair.UNREAD_PAGES.symbol());
        }
        return new Extraction(xhtml, repairs, layer.stated());
    }

    /** What a signature has printed stays, unless Tesseract has read it as well. */
    private static void replace(Element page, String text) {
        String read = letters(text);
        List<String> rest = page.wholeText()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !read.contains(letters(line)))
                .toList();
        page.empty();
        for (String paragraph : EMPTY_LINES.split(text, -1)) {
            paragraph(page, paragraph.lines().toList());
        }
        paragraph(page, rest);
    }

    private static void paragraph(Element page, List<String> lines) {
        Element paragraph = null;
        List<String> pieces =
                lines.stream().flatMap(SPECKS::splitAsStream).map(String::strip).toList();
        for (String piece : pieces) {
            if (piece.codePoints().noneMatch(Character::isLetterOrDigit)) {
                continue;
            }
            if (paragraph == null) {
                paragraph = page.appendElement("p");
            } else {
                paragraph.appendElement("br");
            }
            paragraph.appendText(piece);
        }
    }

    private static String letters(String text) {
        return Unaccented.of(text).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
