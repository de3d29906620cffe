package vankien.ocr;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

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

    /** Whether something is printed at this place. */
    boolean isInk(int x, int y) {
        return (grey[y * width + x] & 255) < INK;
    }

    /** Its upper half. */
    PageImage upperHalf() {
        int half = (height + 1) / 2;
        return new PageImage(width, half, dpi, Arrays.copyOf(grey, width * half));
    }

    /** Without specks: every pixel gets the median of the nine around it. The dot of a nặng at 300 dpi is larger than those. */
    PageImage despeckled() {
        byte[] clean = grey.clone();
        int[] nine = new int[9];
        for (int y = 1; y < height - 1; y++) {
            for (int x = 1; x < width - 1; x++) {
                int n = 0;
                for (int row = (y - 1) * width + x - 1; n < 9; row += width) {
                    nine[n++] = grey[row] & 255;
                    nine[n++] = grey[row + 1] & 255;
                    nine[n++] = grey[row + 2] & 255;
                }
                Arrays.sort(nine);
                clean[y * width + x] = (byte) nine[4];
            }
        }
        return new PageImage(width, height, dpi, clean);
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
