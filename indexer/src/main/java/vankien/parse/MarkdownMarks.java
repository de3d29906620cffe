package vankien.parse;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The Markdown marks that OCR tools leave in plain text: taken out, with whether a line was wholly bold. One object reads
 * one text from its first to its last line, for bold may begin on one line and end on another.
 */
final class MarkdownMarks {
    /** What a typical mark looks like from its asterisk on. */
    private static final Pattern FROM_ASTERISK =
            Pattern.compile("\\*\\*\\S|\\*\\p{L}[^*\n]{2,400}[\\p{L}.]\\*(?![\\p{L}\\d*])");

    private static final Pattern HEADING = Pattern.compile("#{1,6} ");

    private boolean inBold;
    private boolean wholeLineBold;

    /**
     * Whether the text carries such marks at all: {@code **bold}, {@code *in italics*}, a heading's {@code ##} or a lone
     * {@code \*} at the beginning of a line. Looked at only where an asterisk or a hash is: a text is long, and has few.
     */
    static boolean isIn(String text) {
        Matcher asterisk = FROM_ASTERISK.matcher(text).useTransparentBounds(true);
        for (int at = text.indexOf('*'); at >= 0; at = text.indexOf('*', at + 1)) {
            asterisk.region(at, text.length());
            boolean opens = asterisk.lookingAt() && (text.startsWith("**", at) || !follows(text, at));
            if (opens || isLone(text, at)) {
                return true;
            }
        }
        Matcher heading = HEADING.matcher(text);
        for (int at = text.indexOf('#'); at >= 0; at = text.indexOf('#', at + 1)) {
            if (beginsLine(text, at) && heading.region(at, text.length()).lookingAt()) {
                return true;
            }
        }
        return false;
    }

    /** Whether a word or another asterisk goes before: then this one opens nothing. */
    private static boolean follows(String text, int at) {
        if (at == 0) {
            return false;
        }
        int before = text.codePointBefore(at);
        return Character.isLetter(before) || (before >= '0' && before <= '9') || before == '*';
    }

    /** An escaped asterisk that is all of its line. */
    private static boolean isLone(String text, int at) {
        if (at == 0 || text.charAt(at - 1) != '\\' || !beginsLine(text, at - 1)) {
            return false;
        }
        int end = at + 1;
        while (end < text.length() && " \t\f".indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        return end == text.length() || isLineEnd(text.charAt(end));
    }

    private static boolean beginsLine(String text, int at) {
        return at == 0 || isLineEnd(text.charAt(at - 1));
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r';
    }

    /** The line without its marks. */
    String strip(String line) {
        String rest = line.strip();
        boolean heading = false;
        int hashes = 0;
        while (hashes < rest.length() && hashes < 7 && rest.charAt(hashes) == '#') {
            hashes++;
        }
        if (hashes >= 1 && hashes <= 6 && hashes < rest.length() && rest.charAt(hashes) == ' ') {
            rest = rest.substring(hashes + 1).strip();
            heading = true;
        }
        rest = rest.replace("<sup>", "").replace("</sup>", "");
        StringBuilder plain = new StringBuilder(rest.length());
        boolean allBold = !rest.isEmpty();
        int open = -1;
        for (int i = 0; i < rest.length(); i++) {
            char c = rest.charAt(i);
            if (c == '\\' && i + 1 < rest.length() && "\\*_#[]()-+.!`>".indexOf(rest.charAt(i + 1)) >= 0) {
                plain.append(rest.charAt(++i));
            } else if (rest.startsWith("**", i)) {
                inBold = !inBold;
                i++;
            } else if (c == '*' && isItalicMark(rest, i, open)) {
                open = open < 0 ? i : -1;
            } else {
                allBold &= inBold || c == ' ';
                plain.append(c);
            }
        }
        wholeLineBold = heading || (allBold && !plain.toString().isBlank());
        return plain.toString().strip();
    }

    /** Whether the line stripped last was bold from its first to its last letter, or a heading. */
    boolean wholeLineBold() {
        return wholeLineBold;
    }

    /** Bold does not reach over a blank line. */
    void endParagraph() {
        inBold = false;
    }

    /** An asterisk that opens a span with a closing one after it, or closes one: not a bullet, not a star alone. */
    private static boolean isItalicMark(String line, int at, int open) {
        if (open >= 0) {
            return true;
        }
        boolean opens = at + 1 < line.length() && !Character.isWhitespace(line.charAt(at + 1));
        return opens && line.indexOf('*', at + 1) > 0;
    }
}
