package vankien.search;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Where a document is found on the server, as paths.
 *
 * @param self the document in the API
 * @param page the document's page, opened at the best passage where there is one
 * @param file the original file
 */
public record Links(String self, String page, String file) {

    /** The links of a code in its canonical spelling; its slash is written as {@code ~}. */
    public static CodeDetail.CodeLinks ofCode(String code) {
        String segment = URLEncoder.encode(code.replace('/', '~'), StandardCharsets.UTF_8)
                .replace("%7E", "~")
                .replace("+", "%20");
        return new CodeDetail.CodeLinks(
                "/api/v1/codes/" + segment, "/api/v1/codes/" + segment + "/chain", "/codes/" + segment);
    }

    /**
     * The links of a document.
     *
     * @param id the document's id
     * @param query the query whose matches the page marks, empty for none
     * @param anchor the passage to open, or null
     */
    public static Links of(String id, String query, @Nullable String anchor) {
        String marked = query.isBlank() ? "" : "?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
        String fragment = anchor == null ? "" : "#" + anchor;
        return new Links(
                "/api/v1/documents/" + id, "/documents/" + id + marked + fragment, "/documents/" + id + "/file");
    }
}
