package vankien.query;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Rewrites what people type into the notation of Lucene's simple query parser, so that only what is meant as an operator
 * is one: quotation marks in pairs, {@code OR}, a dash before a word, brackets in pairs, a star behind a word.
 *
 * <p>{@code OR} separates all that stands left of it from all that stands right of it in the same brackets: {@code kết nạp
 * OR phát triển} becomes {@code (kết nạp)|(phát triển)}.
 */
final class Notation {
    /** Brackets inside so many others are spaces: nobody means them, and each is a call within a call for Lucene. */
    static final int DEEPEST = 32;

    private final String typed;
    private final StringBuilder out;
    private final Deque<Level> levels = new ArrayDeque<>();
    /** How many brackets are open that are only spaces. */
    private int tooDeep;

    /** What stands in one pair of brackets; {@code start} is where its current run of words begins in the output. */
    private static final class Level {
        private int start;
        private boolean either;

        Level(int start) {
            this.start = start;
        }
    }

    private Notation(String typed) {
        this.typed = typed;
        out = new StringBuilder(typed.length() + 8);
        levels.push(new Level(0));
    }

    static String of(String typed) {
        return new Notation(typed).rewritten();
    }

    private String rewritten() {
        int i = 0;
        while (i < typed.length()) {
            i = next(i);
        }
        while (levels.size() > 1) {
            close();
        }
        endRun(levels.getFirst());
        return out.toString();
    }

    /** Rewrites the sign or the quotation at an offset and gives the offset behind it. */
    private int next(int i) {
        char c = typed.charAt(i);
        char closing = QuoteMarks.closing(c);
        int end = closing == 0 ? -1 : typed.indexOf(closing, i + 1);
        if (end > 0) {
            out.append(space()).append('"');
            for (int quoted = i + 1; quoted < end; quoted++) {
                appendPlain(quoted);
            }
            out.append("\" ");
            return end + 1;
        }
        if (isOr(i)) {
            either(levels.getFirst());
            return i + 2;
        }
        if (c == '(' && isFull()) {
            tooDeep++;
            out.append(' ');
        } else if (c == ')' && tooDeep > 0) {
            tooDeep--;
            out.append(' ');
        } else if (c == '(' && typed.indexOf(')', i) > 0) {
            out.append(space()).append('(');
            levels.push(new Level(out.length()));
        } else if (c == ')' && levels.size() > 1) {
            close();
        } else if (c == '-' && excludes(i)) {
            out.append(" -");
        } else if (c == '*' && endsWord(i)) {
            out.append('*');
        } else {
            appendPlain(i);
        }
        return i + 1;
    }

    private void either(Level level) {
        level.either = true;
        endRun(level);
        out.append('|');
        level.start = out.length();
    }

    private void close() {
        endRun(levels.pop());
        out.append(") ");
    }

    private void endRun(Level level) {
        if (level.either) {
            out.insert(level.start, '(').append(')');
        }
    }

    /** Nothing may stand between the dash that excludes and what it excludes. */
    private String space() {
        return !out.isEmpty() && out.charAt(out.length() - 1) == '-' ? "" : " ";
    }

    private boolean isOr(int i) {
        return typed.startsWith("OR", i) && isSpace(i - 1) && isSpace(i + 2) && i > 0 && i + 2 < typed.length();
    }

    private boolean excludes(int i) {
        boolean first = i == 0 || isSpace(i - 1) || typed.charAt(i - 1) == '(';
        boolean space = i + 1 < typed.length() && typed.charAt(i + 1) == '(' && isFull();
        return first && !space && i + 1 < typed.length() && startsPart(typed.charAt(i + 1));
    }

    private boolean isFull() {
        return levels.size() > DEEPEST;
    }

    private static boolean startsPart(char c) {
        return Character.isLetterOrDigit(c) || c == '(' || QuoteMarks.closing(c) != 0 || c >= QueryReader.FIRST_CODE;
    }

    private boolean endsWord(int i) {
        return i > 0 && Character.isLetterOrDigit(typed.charAt(i - 1)) && isSpace(i + 1);
    }

    private boolean isSpace(int i) {
        return i < 0 || i >= typed.length() || Character.isWhitespace(typed.charAt(i)) || typed.charAt(i) == ')';
    }

    /** Signs that the parser would take for operators become spaces; a dash or dot inside a word stays. */
    private void appendPlain(int i) {
        char c = typed.charAt(i);
        boolean operator = "\"|+()*~\\".indexOf(c) >= 0 || QuoteMarks.closing(c) != 0 || c == '”' || c == '»';
        boolean looseDash = c == '-' && (i == 0 || isSpace(i - 1));
        out.append(operator || looseDash || Character.isISOControl(c) ? ' ' : c);
    }
}
