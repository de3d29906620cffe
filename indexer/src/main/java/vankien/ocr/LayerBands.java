package vankien.ocr;

import java.io.IOException;
import java.io.Writer;
import java.util.BitSet;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * Where the letters of a page's text layer stand, from its upper to its lower edge. A line that a program has printed on a
 * scan stands in a strip of it, the layer of a scanner wherever something is printed.
 */
final class LayerBands extends PDFTextStripper {
    /** Bands of a page, each about the height of a line. */
    static final int BANDS = 60;
    /** With letters in fewer bands than these the layer may be a strip. */
    private static final int FEW_BANDS = BANDS / 4;
    /** The picture has this many times more lines than the layer where the layer leaves them out. */
    private static final int TIMES = 2;
    /** As a share of a band: less is specks, more is the shadow of a scanner. */
    private static final double LEAST_INK = .005;

    private static final double MOST_INK = .6;
    /** The edges of a scan are dark. */
    private static final double EDGE = .1;

    private final BitSet bands = new BitSet(BANDS);

    private LayerBands() {}

    /** The bands with letters, 0 at the upper edge. */
    static BitSet of(PDDocument pdf, int page) throws IOException {
        LayerBands reader = new LayerBands();
        reader.setStartPage(page + 1);
        reader.setEndPage(page + 1);
        reader.writeText(pdf, Writer.nullWriter());
        return reader.bands;
    }

    /** Whether the letters stand in so little of the page that its picture has to be looked at. */
    static boolean mayBeStrip(BitSet letters) {
        return letters.cardinality() < FEW_BANDS;
    }

    /** Whether the picture has far more lines than there are letters for. */
    static boolean leavesOut(BitSet letters, PageImage page) {
        int open = 0;
        for (int band = 0; band < BANDS; band++) {
            int top = page.height() * band / BANDS;
            int edge = (int) (page.width() * EDGE);
            int height = page.height() * (band + 1) / BANDS - top;
            double ink = page.part(edge, top, page.width() - 2 * edge, height).shareOfInk();
            open += !letters.get(band) && ink > LEAST_INK && ink < MOST_INK ? 1 : 0;
        }
        return open > TIMES * letters.cardinality();
    }

    @Override
    protected void writeString(String text, List<TextPosition> positions) {
        for (TextPosition letter : positions) {
            if (!letter.getUnicode().isBlank()) {
                int lower = band(letter.getYDirAdj(), letter.getPageHeight());
                bands.set(Math.min(lower, band(letter.getYDirAdj() - letter.getHeightDir(), letter.getPageHeight())));
                bands.set(lower);
            }
        }
    }

    private static int band(double y, double height) {
        return Math.max(0, Math.min(BANDS - 1, (int) (y * BANDS / Math.max(1, height))));
    }
}
