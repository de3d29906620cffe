package vankien.ocr;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * What was laid upon a page of a PDF later, with the stamp of a PDF program or in a field: readers of text do not see it, a
 * reader of the page does.
 */
final class PageStamps {
    /** Draw nothing, or a frame around words of the page. */
    private static final Set<String> NO_STAMPS =
            Set.of("Link", "Popup", "Highlight", "Underline", "StrikeOut", "Squiggly");

    private PageStamps() {}

    /** The lines that stand in them as text, {@code [MẬT]}; none of those that are pictures or shapes. */
    static List<String> lines(PDPage page) throws IOException {
        List<String> lines = new ArrayList<>();
        for (PDAnnotation annotation : page.getAnnotations()) {
            PDAppearanceStream appearance = isStamp(annotation) ? annotation.getNormalAppearanceStream() : null;
            if (appearance != null) {
                text(appearance).lines().map(String::strip).forEach(lines::add);
            }
        }
        lines.removeIf(String::isEmpty);
        return lines;
    }

    /** Whether there is one in the upper half of the page, whatever it draws. */
    static boolean atHead(PDPage page) throws IOException {
        PDRectangle box = page.getCropBox();
        double middle = (box.getLowerLeftY() + box.getUpperRightY()) / 2;
        for (PDAnnotation annotation : page.getAnnotations()) {
            PDRectangle place = annotation.getRectangle();
            boolean above = page.getRotation() != 0 || place == null || place.getUpperRightY() > middle;
            if (above && isStamp(annotation) && annotation.getNormalAppearanceStream() != null) {
                return true;
            }
        }
        return false;
    }

    private static boolean isStamp(PDAnnotation annotation) {
        return !annotation.isHidden() && !NO_STAMPS.contains(String.valueOf(annotation.getSubtype()));
    }

    /** Its text, read on a sheet of its own. */
    private static String text(PDAppearanceStream appearance) throws IOException {
        try (PDDocument alone = new PDDocument()) {
            PDPage sheet = new PDPage(PDRectangle.A4);
            alone.addPage(sheet);
            try (PDPageContentStream content = new PDPageContentStream(alone, sheet)) {
                content.drawForm(appearance);
            }
            return new PDFTextStripper().getText(alone);
        }
    }
}
