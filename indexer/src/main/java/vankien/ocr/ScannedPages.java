package vankien.ocr;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.jspecify.annotations.Nullable;

/** Finds the pages of a PDF that are pictures and reads them. For one file, used by one thread. */
public final class ScannedPages {
    /**
     * What was found.
     *
     * @param pages by page, from 0, the lines that were read of it
     * @param unread the pages with something on them that was not read: no Tesseract, or it failed
     * @param headLines the lines of the upper half of the first page, read as single words, empty where it is no picture;
     *     and what stands in stamps that were laid upon it
     * @param headUnread whether the first page is a picture of which nothing or too little was read; without Tesseract also
     *     whether something lies at its head that may be a stamp
     */
    public record Reading(
            Map<Integer, PrintedPage> pages, Set<Integer> unread, List<String> headLines, boolean headUnread) {
        public Reading {
            pages = Map.copyOf(pages);
            unread = Set.copyOf(unread);
            headLines = List.copyOf(headLines);
        }
    }

    /** With fewer letters than these a page that is a picture has no text layer to speak of. */
    private static final int FEW_LETTERS = 50;
    /** A picture that covers this share of a page is the page. */
    private static final double PAGE_SHARE = .4;
    /** One that covers this share of a page may be a stamp, of a third of a square centimetre. */
    private static final double STAMP_SHARE = .0005;

    private static final int DPI = 300;
    /** Fine enough to see where something is printed. */
    private static final int COARSE_DPI = 75;
    /** A sheet of A2 at 300 dpi; larger sheets are drawn coarser. */
    private static final double MOST_PIXELS = 35e6;
    /** What a digital signature prints on a page. */
    private static final Pattern SIGNATURE = Pattern.compile(
            "(?iu)^\\W*(người ký|ký bởi|được ký|ngày ký|thời gian ký|giờ ký|email|cơ quan|tổ chức|chức vụ|digitally"
                    + " signed|signed by|signature|dn:|cn=|date:|reason:|location:).*");

    private final PDDocument pdf;
    private final List<String> layers;
    private final @Nullable Tesseract tesseract;
    private final Runnable onPicture;
    private final Map<Integer, PrintedPage> read = new TreeMap<>();
    private final Set<Integer> unread = new TreeSet<>();
    private final List<String> stamps = new ArrayList<>();
    private List<String> headLines = List.of();
    private boolean headSeen;
    private boolean headUnread;

    private ScannedPages(PDDocument pdf, List<String> layers, @Nullable Tesseract tesseract, Runnable onPicture) {
        this.pdf = pdf;
        this.layers = layers;
        this.tesseract = tesseract;
        this.onPicture = onPicture;
    }

    /**
     * Reads them.
     *
     * @param file a whole PDF that can be opened without a password
     * @param layers the text layer of each page, empty for a page without
     * @param tesseract null where there is none: then pictures are told, not read
     * @param onPicture is told after each reading of a picture, so that a long scan is not taken for one that hangs
     * @throws IOException when it is no PDF that can be opened
     */
    public static Reading read(
            RandomAccessRead file, List<String> layers, @Nullable Tesseract tesseract, Runnable onPicture)
            throws IOException {
        try (PDDocument pdf = Loader.loadPDF(file)) {
            ScannedPages pages = new ScannedPages(pdf, layers, tesseract, onPicture);
            for (int page = 0; page < pdf.getNumberOfPages(); page++) {
                pages.look(page);
            }
            pages.stamps.addAll(pages.headLines);
            return new Reading(OddReadings.mend(pages.read), pages.unread, pages.stamps, pages.headUnread);
        }
    }

    private void look(int number) {
        String layer = number < layers.size() ? layers.get(number) : "";
        long letters = letters(layer);
        boolean head = !headSeen;
        try {
            PDPage page = pdf.getPage(number);
            if (!head && letters >= FEW_LETTERS && !drawsObjects(page)) {
                return;
            }
            if (head) {
                stamps.addAll(PageStamps.lines(page));
            }
            PictureShare pictures = PictureShare.of(page);
            boolean picture = pictures.share() >= PAGE_SHARE;
            if (picture && letters >= FEW_LETTERS && !isLayerOf(number, layer)) {
                letters = 0;
            }
            if (letters >= FEW_LETTERS || (!picture && letters > 0)) {
                if (head) {
                    headSeen = true;
                    lookAtHead(number, page, pictures);
                }
                return;
            }
            readPage(number, head);
            onPicture.run();
        } catch (IOException | OcrFailedException | RuntimeException e) {
            // Not drawn or not read; what libraries say of it may quote it.
            unread.add(number);
            headSeen = true;
            headUnread |= head;
        }
    }

    /** The head of a page with text: a stamp may be a picture of its own that whoever made the text has left out. */
    private void lookAtHead(int number, PDPage page, PictureShare pictures) throws IOException, OcrFailedException {
        boolean picture = pictures.share() >= PAGE_SHARE;
        if (tesseract == null) {
            headUnread =
                    picture || pictures.coversHead() || pictures.mayHoldStampAtHead() || PageStamps.unreadAtHead(page);
        } else if (pictures.share() > STAMP_SHARE || pictures.fillsShapes() || PageStamps.atHead(page)) {
            readHead(draw(number, DPI).despeckled());
            headUnread &= picture;
        }
    }

    /** Whether the layer is that of the picture: not the noise of a scanner, nor a few lines that were printed upon it. */
    private boolean isLayerOf(int number, String layer) throws IOException {
        if (!ReadableText.isHead(layer)) {
            return false;
        }
        BitSet letters = LayerBands.of(pdf, number);
        return !LayerBands.mayBeStrip(letters) || !LayerBands.leavesOut(letters, draw(number, COARSE_DPI));
    }

    /** Whether it can have pictures at all: most pages of digital documents have none. */
    private static boolean drawsObjects(PDPage page) {
        PDResources resources = page.getResources();
        return resources != null && resources.getXObjectNames().iterator().hasNext();
    }

    private void readPage(int number, boolean head) throws IOException, OcrFailedException {
        PageImage image = draw(number, DPI);
        if (image.isBlank()) {
            return;
        }
        headSeen = true;
        if (tesseract == null) {
            unread.add(number);
            headUnread |= head;
            return;
        }
        PageImage clean = image.despeckled();
        PrintedPage printed = tesseract.readPage(clean);
        read.put(number, printed);
        onPicture.run();
        if (head) {
            readHead(clean);
            headUnread |= !ReadableText.isHead(printed.text());
        }
    }

    private void readHead(PageImage page) throws OcrFailedException {
        if (tesseract != null) {
            HeadReading head = HeadReading.of(page, tesseract);
            headLines = head.lines();
            headUnread = head.unread();
        }
    }

    private PageImage draw(int number, int wanted) throws IOException {
        PDFRenderer renderer = new PDFRenderer(pdf);
        renderer.setSubsamplingAllowed(true);
        PDRectangle box = pdf.getPage(number).getCropBox();
        double inches = (double) box.getWidth() * box.getHeight() / 72 / 72;
        int dpi = (int) Math.max(30, Math.min(wanted, Math.sqrt(MOST_PIXELS / inches)));
        BufferedImage image = renderer.renderImageWithDPI(number, dpi, ImageType.GRAY);
        return PageImage.of(image, dpi);
    }

    private static long letters(String layer) {
        return layer.lines()
                .filter(line -> !SIGNATURE.matcher(line).matches())
                .mapToLong(line -> line.codePoints().filter(Character::isLetter).count())
                .sum();
    }
}
