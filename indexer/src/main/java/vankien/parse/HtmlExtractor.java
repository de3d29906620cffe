package vankien.parse;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** HTML pages: what a reader sees of them, without scripts, menus and hidden parts. */
final class HtmlExtractor {
    private static final String UNSEEN = "script,style,noscript,template,iframe,svg,object,nav,form,button,select,"
            + "[hidden],[aria-hidden=true],[role=navigation],[role=search]";

    private HtmlExtractor() {}

    static Document extract(byte[] bytes) {
        try {
            return visible(Jsoup.parse(new ByteArrayInputStream(bytes), null, ""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Document visible(Document page) {
        page.select(UNSEEN).remove();
        for (Element styled : page.select("[style]")) {
            String style = styled.attr("style").replace(" ", "").toLowerCase(Locale.ROOT);
            if (style.contains("display:none") || style.contains("visibility:hidden")) {
                styled.remove();
            }
        }
        return page;
    }
}
