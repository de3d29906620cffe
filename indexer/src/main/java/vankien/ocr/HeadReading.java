package vankien.ocr;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What is seen at the head of a page that is a picture: single words and lines, as stamps are, and what stands in frames.
 *
 * @param lines what was read of the upper half, and of each frame in it
 * @param unread whether too little was read to say that no stamp is there: little of it is Vietnamese, or of something in a
 *     frame nothing was read
 */
record HeadReading(List<String> lines, boolean unread) {
    private static final Pattern NUMBER = Pattern.compile("\\d{2,}");
    /** As a share of a frame's inside: with less ink there is nothing in it. */
    private static final double SOME_INK = .01;

    /** More frames than these are a form or a table. */
    private static final int MOST_FRAMES = 8;

    /**
     * Reads the head.
     *
     * @param page the page without specks
     */
    static HeadReading of(PageImage page, Tesseract tesseract) throws OcrFailedException {
        PageImage half = page.upperHalf();
        String words = tesseract.read(half, Tesseract.Layout.SPARSE);
        List<String> lines = lines(words);
        boolean unread = !ReadableText.isHead(words);
        List<PageImage> frames = InkComponents.of(half).insideFrames(half);
        if (frames.size() <= MOST_FRAMES) {
            for (PageImage inside : frames) {
                if (inside.shareOfInk() < SOME_INK) {
                    continue;
                }
                List<String> framed = lines(tesseract.read(inside.withMargin(), Tesseract.Layout.BLOCK));
                lines.addAll(framed);
                String all = String.join(" ", framed);
                unread |= !ReadableText.hasSyllable(all) && !NUMBER.matcher(all).find();
            }
        }
        return new HeadReading(lines, unread);
    }

    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        text.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(lines::add);
        return lines;
    }
}
