package vankien.parse;

import java.util.regex.Pattern;

/**
 * The Markdown marks that OCR tools leave in plain text: taken out, with whether a line was wholly bold. One object reads
 * one text from its first to its last line, for bold may begin on one line and end on another.
 */
final class MarkdownMarks {
    private static final Pattern TYPICAL = Pattern.compile(
            "\\*\\*\\S|^#{1,6} |^\\\\\\*\\s*$|(?<![\\p{L}\\d*])\\*\\p{L}[^*\n]{2,400}[\\p{L}.]\\*(?![\\p{L}\\d*])",
            Pattern.MULTILINE);

    private boolean inBold;
    private boolean wholeLineBold;

    /** Whether the text carries such marks at all. */
    static boolean isIn(String text) {
        // Most texts have none, and are long.
        return (text.indexOf('*') >= 0 || text.indexOf('#') >= 0)
                && TYPICAL.matcher(text).find();
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
