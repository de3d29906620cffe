package vankien.query;

/**
 * Rewrites what people type into the notation of Lucene's simple query parser, so that only what is meant as an operator
 * is one: quotation marks in pairs, {@code OR}, a dash before a word, brackets in pairs, a star behind a word.
 */
final class Notation {
    private Notation() {}

    static String of(String typed) {
        StringBuilder out = new StringBuilder(typed.length() + 8);
        int open = 0;
        int i = 0;
        while (i < typed.length()) {
            char c = typed.charAt(i);
            char closing = QuoteMarks.closing(c);
            int end = closing == 0 ? -1 : typed.indexOf(closing, i + 1);
            if (end > 0) {
                out.append(space(out))
                        .append('"')
                        .append(plain(typed, i + 1, end))
                        .append("\" ");
                i = end + 1;
            } else if (isOr(typed, i)) {
                out.append('|');
                i += 2;
            } else if (c == '(' && typed.indexOf(')', i) > 0) {
                open++;
                out.append(space(out)).append('(');
                i++;
            } else if (c == ')' && open > 0) {
                open--;
                out.append(") ");
                i++;
            } else if (c == '-' && excludes(typed, i)) {
                out.append(" -");
                i++;
            } else if (c == '*' && endsWord(typed, i)) {
                out.append('*');
                i++;
            } else {
                appendPlain(out, c, typed, i);
                i++;
            }
        }
        return out.append(" )".repeat(open)).toString();
    }

    /** Nothing may stand between the dash that excludes and what it excludes. */
    private static String space(StringBuilder out) {
        return !out.isEmpty() && out.charAt(out.length() - 1) == '-' ? "" : " ";
    }

    private static boolean isOr(String typed, int i) {
        return typed.startsWith("OR", i)
                && isSpace(typed, i - 1)
                && isSpace(typed, i + 2)
                && i > 0
                && i + 2 < typed.length();
    }

    private static boolean excludes(String typed, int i) {
        boolean first = i == 0 || isSpace(typed, i - 1) || typed.charAt(i - 1) == '(';
        return first && i + 1 < typed.length() && startsPart(typed.charAt(i + 1));
    }

    private static boolean startsPart(char c) {
        return Character.isLetterOrDigit(c) || c == '(' || QuoteMarks.closing(c) != 0 || c >= QueryReader.FIRST_CODE;
    }

    private static boolean endsWord(String typed, int i) {
        return i > 0 && Character.isLetterOrDigit(typed.charAt(i - 1)) && isSpace(typed, i + 1);
    }

    private static boolean isSpace(String typed, int i) {
        return i < 0 || i >= typed.length() || Character.isWhitespace(typed.charAt(i)) || typed.charAt(i) == ')';
    }

    private static String plain(String typed, int start, int end) {
        StringBuilder out = new StringBuilder(end - start);
        for (int i = start; i < end; i++) {
            appendPlain(out, typed.charAt(i), typed, i);
        }
        return out.toString();
    }

    /** Signs that the parser would take for operators become spaces; a dash or dot inside a word stays. */
    private static void appendPlain(StringBuilder out, char c, String typed, int i) {
        boolean operator = "\"|+()*~\\".indexOf(c) >= 0 || QuoteMarks.closing(c) != 0 || c == '”' || c == '»';
        boolean looseDash = c == '-' && (i == 0 || isSpace(typed, i - 1));
        out.append(operator || looseDash || Character.isISOControl(c) ? ' ' : c);
    }
}
