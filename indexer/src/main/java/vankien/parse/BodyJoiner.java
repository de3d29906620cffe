package vankien.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Lines become paragraphs: hard-wrapped lines of one paragraph are joined, and so is a sentence that a page break (with a
 * footnote perhaps) tore in two.
 */
final class BodyJoiner {
    private static final Pattern FOOTNOTE = Pattern.compile("(?:[¹²³⁰⁴⁵⁶⁷⁸⁹]+|\\(\\d{1,3}\\)|\\[\\d{1,3}\\])\\s?\\S.*");
    /** A line ends within a number: {@code số 06-}, {@code 45/CT-}. */
    private static final Pattern TORN_CODE = Pattern.compile("(?:^|[\\s(])\\d[\\p{Lu}\\d/\\-]*[\\-/]$");

    private static final int WRAPPED = 50;
    private static final int MOST_FOOTNOTES = 4;

    private BodyJoiner() {}

    static List<Block> join(List<Block> blocks) {
        List<Paragraph> paragraphs = new ArrayList<>();
        Block previousLine = null;
        for (Block block : blocks) {
            Paragraph into;
            if (previousLine != null && isWrapped(previousLine, block)) {
                into = paragraphs.getLast();
            } else {
                into = tornSentence(paragraphs, block);
            }
            if (into == null) {
                paragraphs.add(new Paragraph(block));
            } else {
                into.add(block);
            }
            previousLine = block;
        }
        return paragraphs.stream().map(Paragraph::whole).toList();
    }

    /** A paragraph that grows line by line; what is asked of it is answered from its first and last line. */
    private static final class Paragraph {
        private final Block first;
        /** Empty as long as the first line is all of it. */
        private final StringBuilder joined = new StringBuilder(0);

        private Block last;

        Paragraph(Block first) {
            this.first = first;
            this.last = first;
        }

        CharSequence text() {
            return joined.isEmpty() ? first.text() : joined;
        }

        void add(Block line) {
            boolean torn = TORN_CODE.matcher(last.text()).find()
                    && Character.isLetterOrDigit(line.text().charAt(0))
                    && !line.beginsInLowerCase();
            if (joined.isEmpty()) {
                joined.append(first.text());
            }
            joined.append(torn ? "" : " ").append(line.text());
            last = line;
        }

        Block whole() {
            return last.equals(first) ? first : first.withText(text().toString());
        }

        boolean isProse() {
            return first.kind() != Block.Kind.TABLE_ROW && !first.bold() && !first.isUpper();
        }

        /** A long paragraph that ends with a letter goes on in the next one, even where that begins with a capital. */
        boolean breaksOff() {
            CharSequence text = text();
            char end = text.charAt(text.length() - 1);
            return text.length() >= 200 && (Character.isLowerCase(end) || end == ',') && isProse() && !isNumbered();
        }

        private boolean isNumbered() {
            Marker marker = Marker.of(first.text());
            return marker != null && marker.kind() != Marker.Kind.BULLET;
        }
    }

    /** Whether {@code next} goes on the line {@code line} of the same paragraph. */
    private static boolean isWrapped(Block line, Block next) {
        if (line.kind() == Block.Kind.TABLE_ROW || next.kind() == Block.Kind.TABLE_ROW || isFootnote(next.text())) {
            return false;
        }
        boolean heading = line.isUpper() || line.bold();
        boolean full = line.place().end() == LinePlace.End.WRAPPED && !heading && !next.isUpper() && !next.bold();
        if (full && (Marker.of(next.text()) == null || !line.endsSentence())) {
            return true;
        }
        if (line.paragraph() != next.paragraph() || Marker.of(next.text()) != null) {
            return false;
        }
        if (heading || next.isUpper()) {
            return heading && line.bold() == next.bold() && line.isUpper() == next.isUpper() && !line.endsSentence();
        }
        return (next.beginsInLowerCase() && !line.endsSentence())
                || (line.text().length() >= WRAPPED && !line.endsSentence() && !line.endsParagraph());
    }

    /** The paragraph whose sentence {@code next} completes, or null. */
    private static @Nullable Paragraph tornSentence(List<Paragraph> paragraphs, Block next) {
        if (paragraphs.isEmpty() || next.kind() == Block.Kind.TABLE_ROW) {
            return null;
        }
        boolean brokenOff = paragraphs.getLast().breaksOff();
        if ((!brokenOff && !next.beginsInLowerCase()) || Marker.of(next.text()) != null) {
            return null;
        }
        boolean prose = next.kind() == Block.Kind.PARAGRAPH && !next.bold() && !next.isUpper();
        if (prose && brokenOff && !isFootnote(next.text())) {
            return paragraphs.getLast();
        }
        if (!next.beginsInLowerCase()) {
            return null;
        }
        for (int i = paragraphs.size() - 1; i >= Math.max(0, paragraphs.size() - 1 - MOST_FOOTNOTES); i--) {
            Paragraph before = paragraphs.get(i);
            if (before.isProse() && before.text().length() >= 40 && !before.last.endsSentence()) {
                return before;
            }
            if (!isFootnote(before.first.text())) {
                return null;
            }
        }
        return null;
    }

    static boolean isFootnote(String text) {
        return Footnotes.mayBegin(text) && FOOTNOTE.matcher(text).matches();
    }
}
