package vankien.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Joins the lines of a pasted text where a sentence goes on: an office wraps lines, a list does not. */
final class Paragraphs {
    private static final Set<String> CONNECTING = Set.of("số", "ngày", "tháng", "năm", "của", "và", "về", "lần");
    private static final int LONGEST_WORD = 8;

    /** A stretch of the text, in one line. */
    record Paragraph(int start, String text) {}

    private Paragraphs() {}

    static List<Paragraph> of(String text) {
        List<Paragraph> paragraphs = new ArrayList<>();
        int start = 0;
        int line = 0;
        while (line <= text.length()) {
            int feed = text.indexOf('\n', line);
            int end = feed < 0 ? text.length() : feed;
            boolean last = feed < 0;
            if (last || !goesOn(text, line, end)) {
                if (end > start && !text.substring(start, end).isBlank()) {
                    paragraphs.add(
                            new Paragraph(start, text.substring(start, end).replace('\n', ' ')));
                }
                start = end + 1;
            }
            line = end + 1;
        }
        return paragraphs;
    }

    /** Whether the line from {@code start} to {@code end} goes on in the next one. */
    private static boolean goesOn(String text, int start, int end) {
        int next = end + 1;
        while (next < text.length() && text.charAt(next) == ' ') {
            next++;
        }
        int last = end - 1;
        while (last >= start && text.charAt(last) == ' ') {
            last--;
        }
        if (last < start || next >= text.length() || text.charAt(next) == '\n') {
            return false;
        }
        char before = text.charAt(last);
        if (before == ',' || before == '-' || before == '/' || before == '–' || before == '(') {
            return true;
        }
        boolean ended = before == '.' || before == ';' || before == ':' || before == '!' || before == '?';
        boolean listed = next + 1 < text.length() && (text.charAt(next + 1) == ')' || text.charAt(next + 1) == '.');
        if (!ended && !listed && Character.isLowerCase(text.charAt(next))) {
            return true;
        }
        int word = last;
        while (word > start && last - word < LONGEST_WORD && Character.isLetter(text.charAt(word - 1))) {
            word--;
        }
        return CONNECTING.contains(text.substring(word, last + 1));
    }
}
