package vankien.parse;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** HTML pages: what a reader sees of them, without scripts, menus and hidden parts. */
final class HtmlExtractor {
    /** Portals put their whole page into one form: only its fields are none of the text. */
    private static final String UNSEEN = "script,style,noscript,template,iframe,svg,nav,button,select,input,textarea,"
            + "[hidden],[aria-hidden=true],[role=navigation],[role=search]";

    private static final int HEAD = 5_120;
    private static final Pattern CHARSET = Pattern.compile(
            "charset\\s{0,8}=\\s{0,8}[\"']?([A-Za-z0-9][A-Za-z0-9._:-]{0,40})", Pattern.CASE_INSENSITIVE);

    private HtmlExtractor() {}

    static Document extract(byte[] bytes) {
        if (!declaresCharset(bytes) && TextDecoding.strictly(bytes, StandardCharsets.UTF_8) == null) {
            return visible(Jsoup.parse(TextDecoding.decode(bytes)));
        }
        try {
            return visible(Jsoup.parse(new ByteArrayInputStream(bytes), null, ""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the page or a byte order mark names a charset that the JDK knows and that the bytes are valid in. */
    private static boolean declaresCharset(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
        Matcher charset = CHARSET.matcher(head);
        if (head.startsWith("\u00FF\u00FE") || head.startsWith("\u00FE\u00FF") || !charset.find()) {
            return head.startsWith("\u00FF\u00FE") || head.startsWith("\u00FE\u00FF");
        }
        String name = charset.group(1);
        return Charset.isSupported(name) && !Charset.forName(name).equals(StandardCharsets.UTF_8);
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
