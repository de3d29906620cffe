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
    /** In square inches: 12 pixels at 300 dpi. */
    private static final float SPECK = 12f / 300 / 300;

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

    /**
     * Without specks: the pieces of ink are gone that are smaller than the dot of a nặng in the smallest print, 12 pixels at
     * 300 dpi. Letters keep every pixel.
     */
    PageImage despeckled() {
        byte[] clean = grey.clone();
        InkComponents.of(this).eraseBelow(Math.round(SPECK * dpi * dpi), clean);
        return new PageImage(width, height, dpi, clean);
    }

    /** White paper all around it, half a centimetre: Tesseract misses what touches the edge. */
    PageImage withMargin() {
        int margin = dpi / 5;
        int wide = width + 2 * margin;
        byte[] larger = new byte[wide * (height + 2 * margin)];
        Arrays.fill(larger, (byte) 255);
        for (int y = 0; y < height; y++) {
            System.arraycopy(grey, y * width, larger, (y + margin) * wide + margin, width);
        }
        return new PageImage(wide, height + 2 * margin, dpi, larger);
    }

    /** A part of it. */
    PageImage part(int left, int top, int partWidth, int partHeight) {
        byte[] pixels = new byte[partWidth * partHeight];
        for (int y = 0; y < partHeight; y++) {
            System.arraycopy(grey, (top + y) * width + left, pixels, y * partWidth, partWidth);
        }
        return new PageImage(partWidth, partHeight, dpi, pixels);
    }

    /** How much of it is ink, from 0 to 1. */
    double shareOfInk() {
        return (double) ink() / grey.length;
    }

    /** Whether there is as good as nothing on it: less than one pixel in 20,000 is ink. */
    boolean isBlank() {
        return ink() < grey.length / 20_000 + 1;
    }

    private int ink() {
        int ink = 0;
        for (byte pixel : grey) {
            if ((pixel & 255) < INK) {
                ink++;
            }
        }
        return ink;
    }

    /** Writes it as a portable grey map, which needs no library at either end. */
    void writeTo(OutputStream out) throws IOException {
        out.write(("P5\n" + width + " " + height + "\n255\n").getBytes(StandardCharsets.US_ASCII));
        out.write(grey);
    }
}
