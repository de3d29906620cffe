package vankien.page;

/**
 * The only way to unescaped output: HTML that holds no tag but {@code <mark>}.
 *
 * <p>The search promises exactly that; here it is looked at once more, because one mistake would let a document run a
 * script in the reader's browser.
 */
final class MarkedText {
    private MarkedText() {}

    /** The HTML when it keeps the promise, else the plain text, escaped. */
    static String safe(String html, String text) {
        String withoutMarks = html.replace("<mark>", "").replace("</mark>", "");
        boolean safe = withoutMarks.indexOf('<') < 0 && withoutMarks.indexOf('>') < 0;
        return safe ? html : escape(text);
    }

    /** Text as HTML. */
    static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
