package vankien.search;

import java.util.List;

/**
 * Text with its matches marked.
 *
 * @param text the words
 * @param html the same words, escaped, with {@code <mark>} round what matched
 */
record MarkedText(String text, String html) {
    private static final String ELLIPSIS = "…";

    /**
     * Cuts a piece out of the stored text and marks it.
     *
     * @param source the stored text
     * @param start where the piece begins
     * @param end where it ends
     * @param occurrences matches in reading order; those outside the piece are passed over
     * @param cutBefore whether words were left out before it
     * @param cutAfter whether words were left out after it
     */
    static MarkedText of(
            String source, int start, int end, List<Occurrence> occurrences, boolean cutBefore, boolean cutAfter) {
        StringBuilder html = new StringBuilder((end - start) + 64);
        html.append(cutBefore ? ELLIPSIS : "");
        int at = start;
        int i = 0;
        while (i < occurrences.size()) {
            int from = occurrences.get(i).start();
            int to = occurrences.get(i).end();
            i++;
            if (from < at || to > end) {
                continue;
            }
            // Neighbours that are only a space apart are one mark.
            while (i < occurrences.size()
                    && occurrences.get(i).end() <= end
                    && (occurrences.get(i).start() < to
                            || isSpace(source, to, occurrences.get(i).start()))) {
                to = Math.max(to, occurrences.get(i).end());
                i++;
            }
            escape(source, at, from, html);
            html.append("<mark>");
            escape(source, from, to, html);
            html.append("</mark>");
            at = to;
        }
        escape(source, at, end, html);
        html.append(cutAfter ? ELLIPSIS : "");
        String text = (cutBefore ? ELLIPSIS : "") + source.substring(start, end) + (cutAfter ? ELLIPSIS : "");
        return new MarkedText(text, html.toString());
    }

    private static boolean isSpace(String source, int from, int to) {
        return to == from + 1 && source.charAt(from) == ' ';
    }

    private static void escape(String source, int from, int to, StringBuilder html) {
        for (int i = from; i < to; i++) {
            char c = source.charAt(i);
            switch (c) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                case '\'' -> html.append("&#39;");
                default -> html.append(c);
            }
        }
    }
}
