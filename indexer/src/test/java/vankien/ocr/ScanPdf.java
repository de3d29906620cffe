package vankien.ocr;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationRubberStamp;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;

/** A PDF put together of pages with text, pages that are pictures, and empty ones. */
public final class ScanPdf implements AutoCloseable {
    /** Has all Vietnamese letters. */
    public static final Path FONT = Path.of("/usr/share/fonts/truetype/dejavu/DejaVuSerif.ttf");

    private static final int WIDTH = 1654;
    private static final int HEIGHT = 2339;
    private static final int MARGIN = 160;
    /** A bad scan of a bad copy: four pixels in a thousand. */
    private static final int SPECKS = 15_000;

    private final PDDocument document = new PDDocument();

    /** A page with a text layer, of letters without marks. */
    public ScanPdf text(String... lines) throws IOException {
        return text(Standard14Fonts.FontName.HELVETICA, 12, lines);
    }

    /** A page with a text layer in letters of one width, where spaces set columns; without marks too. */
    public ScanPdf typed(String... lines) throws IOException {
        return text(Standard14Fonts.FontName.COURIER, 9, lines);
    }

    private ScanPdf text(Standard14Fonts.FontName font, int size, String... lines) throws IOException {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.beginText();
            content.setFont(new PDType1Font(font), size);
            content.setLeading(16);
            content.newLineAtOffset(72, 760);
            for (String line : lines) {
                content.showText(line);
                content.newLine();
            }
            content.endText();
        }
        return this;
    }

    /** An empty page. */
    public ScanPdf blank() {
        document.addPage(new PDPage(PDRectangle.A4));
        return this;
    }

    /** A picture of bars: something is on the page, nobody can say what. */
    public ScanPdf bars() throws IOException {
        BufferedImage image = new BufferedImage(400, 566, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D paper = image.createGraphics();
        paper.setColor(Color.WHITE);
        paper.fillRect(0, 0, 400, 566);
        paper.setColor(Color.BLACK);
        for (int y = 40; y < 520; y += 20) {
            paper.fillRect(40, y, 300, 8);
        }
        paper.dispose();
        return picture(image);
    }

    /**
     * A scan of a page at 200 dpi: turned by a third of a degree, with specks; a line that begins with # is
     * a stamp, and ! stands for one that nobody can read.
     */
    public ScanPdf scan(long seed, String... lines) throws IOException, FontFormatException {
        return scan(seed, SPECKS, lines);
    }

    /** One with so many specks. */
    public ScanPdf scan(long seed, int specks, String... lines) throws IOException, FontFormatException {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D paper = image.createGraphics();
        paper.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        paper.setColor(Color.WHITE);
        paper.fillRect(0, 0, WIDTH, HEIGHT);
        paper.rotate(0.006, WIDTH / 2.0, HEIGHT / 2.0);
        Font font = Font.createFont(Font.TRUETYPE_FONT, FONT.toFile()).deriveFont(34f);
        int y = 200;
        for (String line : lines) {
            boolean stamp = line.startsWith("#") || line.startsWith("!");
            paper.setColor(stamp ? new Color(190, 30, 40) : Color.BLACK);
            paper.setFont(stamp ? font.deriveFont(Font.BOLD, 42f) : font);
            if (stamp) {
                paper.drawRect(MARGIN - 20, y - 50, 260, 70);
            }
            if (line.startsWith("!")) {
                scribble(paper, y);
            } else {
                paper.drawString(stamp ? line.substring(1) : line, MARGIN, y);
            }
            y += 62;
        }
        paper.dispose();
        Random random = new Random(seed);
        for (int i = 0; i < specks; i++) {
            image.setRGB(random.nextInt(WIDTH), random.nextInt(HEIGHT), 0x707070);
        }
        return picture(image);
    }

    /** The last page with small letters upon it, without marks, the first line so far above its lower edge. */
    public ScanPdf printed(boolean visible, float above, float leading, String... lines) throws IOException {
        try (PDPageContentStream content = onLastPage()) {
            content.beginText();
            content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 7);
            content.setRenderingMode(visible ? RenderingMode.FILL : RenderingMode.NEITHER);
            content.setLeading(leading);
            content.newLineAtOffset(20, above);
            for (String line : lines) {
                content.showText(line);
                content.newLine();
            }
            content.endText();
        }
        return this;
    }

    /** The last page with a grey picture upon it, in millimetres from the lower left corner. */
    public ScanPdf pictured(float left, float above, float width, float height) throws IOException {
        BufferedImage image = new BufferedImage(40, 20, BufferedImage.TYPE_BYTE_GRAY);
        float mm = 72 / 25.4f;
        try (PDPageContentStream content = onLastPage()) {
            content.drawImage(
                    LosslessFactory.createFromImage(document, image), left * mm, above * mm, width * mm, height * mm);
        }
        return this;
    }

    private PDPageContentStream onLastPage() throws IOException {
        PDPage page = document.getPage(document.getNumberOfPages() - 1);
        return new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, true, true);
    }

    /** The last page with a stamp of a PDF program upon it, in letters without marks. */
    public ScanPdf stamped(String words) throws IOException {
        PDAppearanceStream drawn = appearance();
        try (PDPageContentStream content = new PDPageContentStream(document, drawn)) {
            content.beginText();
            content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 20);
            content.newLineAtOffset(10, 10);
            content.showText(words);
            content.endText();
        }
        return stamped(drawn, PDRectangle.A4.getHeight() - 80);
    }

    /** The last page with a stamp of a PDF program that draws something nobody can say, so far above its lower edge. */
    public ScanPdf stampedShape(float above) throws IOException {
        PDAppearanceStream drawn = appearance();
        try (PDPageContentStream content = new PDPageContentStream(document, drawn)) {
            content.addRect(5, 5, 80, 20);
            content.stroke();
        }
        return stamped(drawn, above);
    }

    private PDAppearanceStream appearance() {
        PDAppearanceStream drawn = new PDAppearanceStream(document);
        drawn.setBBox(new PDRectangle(100, 40));
        drawn.setResources(new PDResources());
        return drawn;
    }

    private ScanPdf stamped(PDAppearanceStream drawn, float above) throws IOException {
        PDAppearanceDictionary appearance = new PDAppearanceDictionary();
        appearance.setNormalAppearance(drawn);
        PDAnnotationRubberStamp stamp = new PDAnnotationRubberStamp();
        stamp.setRectangle(new PDRectangle(400, above, 100, 40));
        stamp.setAppearance(appearance);
        document.getPage(document.getNumberOfPages() - 1).setAnnotations(List.of(stamp));
        return this;
    }

    /** The last page with so many filled triangles upon it, of three lines each: what outlines of letters look like. */
    public ScanPdf shapes(int count) throws IOException {
        try (PDPageContentStream content = onLastPage()) {
            for (int i = 0; i < count; i++) {
                content.moveTo(400 + i, 780);
                content.lineTo(404 + i, 794);
                content.lineTo(408 + i, 780);
                content.lineTo(400 + i, 780);
                content.fill();
            }
        }
        return this;
    }

    private static void scribble(Graphics2D paper, int y) {
        paper.setStroke(new BasicStroke(5));
        for (int x = MARGIN; x < MARGIN + 200; x += 16) {
            paper.drawLine(x, y + (x * 7) % 13, x + 30, y - 30 - (x * 5) % 11);
            paper.drawLine(x, y - 32 + (x * 3) % 7, x + 12, y + 6);
        }
        paper.setStroke(new BasicStroke(1));
    }

    private ScanPdf picture(BufferedImage image) throws IOException {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.drawImage(
                    LosslessFactory.createFromImage(document, image),
                    0,
                    0,
                    PDRectangle.A4.getWidth(),
                    PDRectangle.A4.getHeight());
        }
        return this;
    }

    /** The whole file. */
    public byte[] bytes() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
