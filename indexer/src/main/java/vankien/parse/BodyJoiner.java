package vankien.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Lines become paragraphs: hard-wrapped lines of one paragraph are joined, and so is a sentence that a page break (with a
 * footnote perhaps) tore in two.
 */
final class BodyJoiner {
    private static final Pattern FOOTNOTE = Pattern.compile("(?:[¹²³⁰⁴⁵⁶⁷⁸⁹]+|\\(\\d{1,3}\\)|\\[\\d{1,3}\\])\\s?\\S.*");
    private static final int WRAPPED = 50;
    private static final int MOST_FOOTNOTES = 4;

    private BodyJoiner() {}

    static List<Block> join(List<Block> blocks) {
        List<Block> joined = new ArrayList<>();
        List<StringBuilder> texts = new ArrayList<>();
        Block previousLine = null;
        for (Block block : blocks) {
            int into = -1;
            if (previousLine != null && isWrapped(previousLine, block)) {
                into = joined.size() - 1;
            } else {
                into = tornSentence(joined, texts, block);
            }
            if (into >= 0) {
                texts.get(into).append(' ').append(block.text());
            } else {
                joined.add(block);
                texts.add(new StringBuilder(block.text()));
            }
            previousLine = block;
        }
        for (int i = 0; i < joined.size(); i++) {
            joined.set(i, joined.get(i).withText(texts.get(i).toString()));
        }
        return joined;
    }

    /** Whether {@code next} goes on the line {@code line} of the same paragraph. */
    private static boolean isWrapped(Block line, Block next) {
        if (line.paragraph() != next.paragraph()
                || line.kind() == Block.Kind.TABLE_ROW
                || Marker.of(next.text()) != null
                || isFootnote(next.text())) {
            return false;
        }
        boolean heading = line.isUpper() || line.bold();
        if (heading || next.isUpper()) {
            return heading && line.bold() == next.bold() && line.isUpper() == next.isUpper() && !line.endsSentence();
        }
        return (next.beginsInLowerCase() && !line.endsSentence())
                || (line.text().length() >= WRAPPED && !line.endsSentence());
    }

    private static int tornSentence(List<Block> joined, List<StringBuilder> texts, Block next) {
        Block last = joined.isEmpty()
                ? null
                : joined.getLast().withText(texts.getLast().toString());
        if (last != null
                && breaksOff(last)
                && !next.isUpper()
                && !next.bold()
                && Marker.of(next.text()) == null
                && next.kind() == Block.Kind.PARAGRAPH
                && !isFootnote(next.text())) {
            return joined.size() - 1;
        }
        if (!next.beginsInLowerCase() || next.kind() == Block.Kind.TABLE_ROW || Marker.of(next.text()) != null) {
            return -1;
        }
        for (int i = joined.size() - 1; i >= Math.max(0, joined.size() - 1 - MOST_FOOTNOTES); i--) {
            Block before = joined.get(i);
            String text = texts.get(i).toString();
            Block whole = before.withText(text);
            boolean prose = before.kind() != Block.Kind.TABLE_ROW && !whole.isUpper() && text.length() >= 40;
            if (prose && !whole.endsSentence() && !before.bold()) {
                return i;
            }
            if (!isFootnote(text)) {
                return -1;
            }
        }
        return -1;
    }

    /** A long paragraph that ends with a letter goes on in the next one, even where that begins with a capital. */
    private static boolean breaksOff(Block block) {
        String text = block.text();
        char end = text.charAt(text.length() - 1);
        Marker marker = Marker.of(text);
        boolean numbered = marker != null && marker.kind() != Marker.Kind.BULLET;
        return block.kind() != Block.Kind.TABLE_ROW
                && !numbered
                && text.length() >= 200
                && (Character.isLowerCase(end) || end == ',')
                && !block.bold()
                && !block.isUpper();
    }

    static boolean isFootnote(String text) {
        return FOOTNOTE.matcher(text).matches();
    }
}
