package vankien.parse;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What an extraction knows of the head of a document besides its text: it stands in the head of the tree, where no parser
 * takes it for text. The gate for secret documents asks for it.
 */
final class DocumentHead {
    private static final String LINE = "vankien.head.line";
    private static final String DRAWN = "vankien.head.drawn";
    private static final String UNREAD = "vankien.head.unread";

    /** A stamp in a box is no longer. */
    private static final int LONGEST = 80;

    private DocumentHead() {}

    /**
     * Notes it in the tree.
     *
     * @param lines single words and lines that were seen in the upper half of the first page
     * @param unread whether that page is a picture that could not be read
     */
    static void note(Document xhtml, List<String> lines, boolean unread) {
        lines.forEach(line -> meta(xhtml, LINE, line));
        if (unread) {
            meta(xhtml, UNREAD, "true");
        }
    }

    /** Notes lines that are drawn, or stand in boxes, at whatever place of the document. */
    static void noteDrawn(Document xhtml, List<String> lines) {
        lines.stream().filter(line -> line.length() <= LONGEST).forEach(line -> meta(xhtml, DRAWN, line));
    }

    private static void meta(Document xhtml, String name, String content) {
        xhtml.head().appendElement("meta").attr("name", name).attr("content", content);
    }

    static boolean isUnread(Document xhtml) {
        return !xhtml.select("meta[name=" + UNREAD + "]").isEmpty();
    }

    /** The secrecy mark in the stamps that were noted or on the first page, before anything of it was repaired; or null. */
    static @Nullable String mark(Document xhtml) {
        for (Element meta : xhtml.select("meta[name=" + LINE + "]")) {
            String mark = SecrecyMark.stamped(meta.attr("content"));
            if (mark != null) {
                return mark;
            }
        }
        for (Element meta : xhtml.select("meta[name=" + DRAWN + "]")) {
            String mark = SecrecyMark.drawn(meta.attr("content"));
            if (mark != null) {
                return mark;
            }
        }
        Element first = xhtml.selectFirst("div.page");
        if (first == null) {
            return null;
        }
        Document page = Document.createShell("");
        page.body().appendChild(first.clone());
        return SecrecyMark.in(new ArrayList<>(BlockReader.read(page)));
    }
}
