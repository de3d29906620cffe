package vankien.ocr;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * The picture of a page in shades of grey.
 *
 * @param width pixels in a row
 * @param height rows
 * @param dpi pixels in an inch of the paper
 * @param grey width × height bytes, row by row, 0 for black and 255 for white
 */
@SuppressWarnings("ArrayRecordComponent") // megabytes, made once and read once
record PageImage(int width, int height, int dpi, byte[] grey) {
    /** As a share of 255: darker than this is ink. */
    private static final int INK = 160;

    static PageImage of(BufferedImage image, int dpi) {
        int width = image.getWidth();
        int height = image.getHeight();
        byte[] grey = new byte[width * height];
        if (image.getType() == BufferedImage.TYPE_BYTE_GRAY) {
            image.getRaster().getDataElements(0, 0, width, height, grey);
            return new PageImage(width, height, dpi, grey);
        }
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int rgb = image.getRGB(x, y);
                grey[y * width + x] = (byte) ((((rgb >> 16) & 255) * 3 + ((rgb >> 8) & 255) * 6 + (rgb & 255)) / 10);
            }
        }
        return new PageImage(width, height, dpi, grey);
    }

    /** Its upper half. */
    PageImage upperHalf() {
        int half = (height + 1) / 2;
        return new PageImage(width, half, dpi, java.util.Arrays.copyOf(grey, width * half));
    }

    /** Whether there is as good as nothing on it: less than one pixel in 20,000 is ink. */
    boolean isBlank() {
        int ink = 0;
        for (byte pixel : grey) {
            if ((pixel & 255) < INK) {
                ink++;
            }
        }
        return ink < grey.length / 20_000 + 1;
    }

    /** Writes it as a portable grey map, which needs no library at either end. */
    void writeTo(OutputStream out) throws IOException {
        out.write(("P5\n" + width + " " + height + "\n255\n").getBytes(StandardCharsets.US_ASCII));
        out.write(grey);
    }
}
