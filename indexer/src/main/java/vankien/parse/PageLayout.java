package vankien.parse;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vankien.ocr.PrintedLine;
import vankien.ocr.PrintedPage;

/**
 * The places of the lines of a page, compared with each other: margins, indents and the distance of lines say where a
 * paragraph ends, as a reader sees it. A text has none of this: there a line is full when it is long.
 *
 * <p>One input and its output: lines that reach the right margin one after the other are {@link LinePlace.End#WRAPPED}; one
 * that leaves room for the first word of the next line is {@link LinePlace.End#ENDED}. For the pages of one document, used
 * by one thread.
 */
final class PageLayout {
    /** One piece of a line: most lines are one, a row of two columns is two. */
    record Piece(String text, LinePlace place) {}

    /** The letters of a serif are on average this wide, in the height of the type. */
    private static final double LETTER = .45;
    /** In em: a wider gap parts columns. A justified line has narrower ones. */
    private static final double GAP = 2;
    /** How many lines above and below tell the margins of a line. */
    private static final int AROUND = 15;
    /** A narrower line is none of the text, but of a table or a list: in shares of the page. */
    private static final double TEXT_WIDTH = .5;
    /** A larger distance than this many usual ones sets paragraphs apart. */
    private static final double APART = 1.22;

    private List<PrintedLine> lines = List.of();
    private int[] gaps = {};
    private double pageWidth;
    private double em;
    private boolean startsAreSeen;
    /** Of the page before: a last page may have too few lines to tell its own. */
    private @Nullable Margins known;

    /**
     * The pieces of each line of a page with their places. The pages of a document are to be given in their order.
     *
     * @return for each line its one piece, or the two of two columns
     */
    List<List<Piece>> of(PrintedPage page) {
        lines = page.lines();
        if (page.width() != pageWidth) {
            known = null;
            pageWidth = page.width();
        }
        em = em(lines);
        gaps = lines.stream().mapToInt(this::gap).toArray();
        LinePlace.End[] ends = new LinePlace.End[lines.size()];
        // The first pass sees whether the page shows where paragraphs begin, the second one relies on it.
        for (int pass = 0; pass < 2; pass++) {
            int starts = 0;
            for (int i = 0; i < ends.length; i++) {
                ends[i] = i + 1 < ends.length ? end(i) : LinePlace.End.UNKNOWN;
                starts += i + 1 < ends.length && isSetApart(i) ? 1 : 0;
            }
            startsAreSeen |= starts >= 2;
        }
        List<List<Piece>> pieces = new ArrayList<>();
        for (int i = 0; i < ends.length; i++) {
            pieces.add(pieces(i, ends[i]));
        }
        return pieces;
    }

    private List<Piece> pieces(int i, LinePlace.End end) {
        PrintedLine line = lines.get(i);
        if (gaps[i] > 0) {
            return List.of(
                    new Piece(line.text(0, gaps[i]), LinePlace.UNKNOWN),
                    new Piece(
                            line.text(gaps[i], line.words().size()),
                            new LinePlace(LinePlace.End.UNKNOWN, LinePlace.Side.BESIDE)));
        }
        Margins margins = margins(i);
        double from = margins == null ? 0 : margins.left();
        double width = margins == null ? pageWidth : margins.right() - margins.left();
        boolean right = line.left() > from + width * .45;
        return List.of(new Piece(line.text(), new LinePlace(end, right ? LinePlace.Side.RIGHT : LinePlace.Side.LEFT)));
    }

    private LinePlace.End end(int i) {
        PrintedLine line = lines.get(i);
        PrintedLine next = lines.get(i + 1);
        double distance = next.baseline() - line.baseline();
        if (gaps[i] != 0 || gaps[i + 1] != 0 || distance <= 0 || distance > 4 * em) {
            return LinePlace.End.UNKNOWN;
        }
        Margins margins = margins(i);
        if (margins == null) {
            return LinePlace.End.UNKNOWN;
        }
        boolean centred = margins.isCentred(line, em);
        boolean nextCentred = margins.isCentred(next, em);
        if (centred && nextCentred) {
            return LinePlace.End.UNKNOWN;
        }
        if (centred || isSetApart(i)) {
            return LinePlace.End.ENDED;
        }
        double needed = next.words().getFirst().right() - next.left() + .25 * em;
        double room = margins.right() - line.right();
        if (needed < room - .3 * em) {
            return LinePlace.End.ENDED;
        }
        boolean wide = line.right() - line.left() >= TEXT_WIDTH * pageWidth;
        boolean sure = startsAreSeen || !endsSentence(line) || beginsInLowerCase(next);
        return wide && sure && !nextCentred ? LinePlace.End.WRAPPED : LinePlace.End.UNKNOWN;
    }

    /** Whether the next line is indented more, or further below than lines are. */
    private boolean isSetApart(int i) {
        PrintedLine line = lines.get(i);
        PrintedLine next = lines.get(i + 1);
        Margins margins = margins(i);
        if (margins == null || gaps[i] != 0 || gaps[i + 1] != 0) {
            return false;
        }
        double distance = next.baseline() - line.baseline();
        boolean indented = next.left() - line.left() > 1.1 * em && next.left() - margins.left() > 1.1 * em;
        return distance > 0 && (distance > APART * margins.pitch() || indented);
    }

    private record Margins(double left, double right, double pitch) {
        boolean isCentred(PrintedLine line, double em) {
            double before = line.left() - left;
            double after = right - line.right();
            double least = Math.min(before, after);
            double off = Math.abs(before - after);
            return (least > 1.8 * em && off < 2 * em) || (least > .5 * em && off < .3 * em);
        }
    }

    /** The margins near a line, or of the page before where there are too few lines; null where nothing is known. */
    private @Nullable Margins margins(int i) {
        List<Double> lefts = new ArrayList<>();
        List<Double> rights = new ArrayList<>();
        List<Double> distances = new ArrayList<>();
        for (int k = Math.max(0, i - AROUND); k < Math.min(lines.size(), i + AROUND + 1); k++) {
            PrintedLine line = lines.get(k);
            if (gaps[k] == 0 && line.words().size() > 1) {
                lefts.add(line.left());
                rights.add(line.right());
            }
            if (k + 1 < lines.size()) {
                double distance = lines.get(k + 1).baseline() - line.baseline();
                if (distance > .7 * em && distance < 3 * em) {
                    distances.add(distance);
                }
            }
        }
        if (rights.size() < 4 || distances.size() < 3) {
            return known;
        }
        lefts.sort(null);
        rights.sort(null);
        distances.sort(null);
        // The outermost line but one: a single speck or number in the margin moves nothing.
        known = new Margins(lefts.get(1), rights.get(rights.size() - 2), distances.get(distances.size() / 4));
        return known;
    }

    /** The index of the word that begins the right one of two columns; 0 where there is one, -1 where there are more. */
    private int gap(PrintedLine line) {
        int found = 0;
        for (int i = 1; i < line.words().size(); i++) {
            double gap = line.words().get(i).left() - line.words().get(i - 1).right();
            // The tab behind a number parts no columns.
            if (gap > GAP * em && !isMarker(line.text(0, i))) {
                if (found != 0) {
                    return -1;
                }
                found = i;
            }
        }
        return found;
    }

    private static boolean isMarker(String text) {
        Marker marker = Marker.of(text);
        return marker != null && marker.end() >= text.length();
    }

    private static double em(List<PrintedLine> lines) {
        double width = 0;
        int letters = 0;
        for (PrintedLine line : lines) {
            for (PrintedLine.Word word : line.words()) {
                width += word.right() - word.left();
                letters += word.text().length();
            }
        }
        return letters == 0 ? 1 : width / letters / LETTER;
    }

    private static boolean endsSentence(PrintedLine line) {
        String word = line.words().getLast().text();
        return ".;:!?".indexOf(word.charAt(word.length() - 1)) >= 0;
    }

    private static boolean beginsInLowerCase(PrintedLine line) {
        return Character.isLowerCase(line.words().getFirst().text().charAt(0));
    }
}
