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

    /** In points; narrower or lower ones cannot be seen, as those of signatures that print nothing. */
    private static final float LEAST_SIDE = 8;

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
        return atHead(page, false);
    }

    /** Whether one in the upper half of the page draws something that cannot be read as text; empty fields of a form do not. */
    static boolean unreadAtHead(PDPage page) throws IOException {
        return atHead(page, true);
    }

    private static boolean atHead(PDPage page, boolean unreadOnly) throws IOException {
        PDRectangle box = page.getCropBox();
        double middle = (box.getLowerLeftY() + box.getUpperRightY()) / 2;
        for (PDAnnotation annotation : page.getAnnotations()) {
            PDRectangle place = annotation.getRectangle();
            boolean above = page.getRotation() != 0 || place == null || place.getUpperRightY() > middle;
            PDAppearanceStream appearance =
                    above && isStamp(annotation) ? annotation.getNormalAppearanceStream() : null;
            if (appearance != null && (!unreadOnly || isUnread(annotation, appearance))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isUnread(PDAnnotation annotation, PDAppearanceStream appearance) throws IOException {
        PDRectangle place = annotation.getRectangle();
        if (place != null && (place.getWidth() < LEAST_SIDE || place.getHeight() < LEAST_SIDE)) {
            return false;
        }
        boolean field = "Widget".equals(annotation.getSubtype());
        return text(appearance).isBlank() && (!field || drawsPicture(appearance));
    }

    private static boolean drawsPicture(PDAppearanceStream appearance) throws IOException {
        return onSheet(appearance, alone -> {
            PictureShare drawn = PictureShare.of(alone.getPage(0));
            return drawn.share() > 0 || drawn.fillsShapes();
        });
    }

    private static boolean isStamp(PDAnnotation annotation) {
        return !annotation.isHidden() && !NO_STAMPS.contains(String.valueOf(annotation.getSubtype()));
    }

    private static String text(PDAppearanceStream appearance) throws IOException {
        return onSheet(appearance, alone -> new PDFTextStripper().getText(alone));
    }

    private interface Reader<T> {
        T read(PDDocument alone) throws IOException;
    }

    /** What is read of it on a sheet of its own. */
    private static <T> T onSheet(PDAppearanceStream appearance, Reader<T> reader) throws IOException {
        try (PDDocument alone = new PDDocument()) {
            PDPage sheet = new PDPage(PDRectangle.A4);
            alone.addPage(sheet);
            try (PDPageContentStream content = new PDPageContentStream(alone, sheet)) {
                content.drawForm(appearance);
            }
            return reader.read(alone);
        }
    }
}
