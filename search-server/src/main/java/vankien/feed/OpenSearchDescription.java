package vankien.feed;

/**
 * What a browser needs to search this server from its address bar.
 *
 * @param base the server's address without a slash at the end
 * @param icon the path of the icon
 */
public record OpenSearchDescription(String base, String icon) {
    /** Its media type. */
    public static final String TYPE = "application/opensearchdescription+xml";

    private static final String NAMESPACE = "http://a9.com/-/spec/opensearch/1.1/";
    private static final String TERMS = "?q={searchTerms}";

    /** The description in UTF-8. */
    public byte[] bytes() {
        return XmlText.document("OpenSearchDescription", NAMESPACE, out -> {
            out.element("ShortName", "Vankien");
            out.element("LongName", "Vankien – tìm văn bản của Đảng");
            out.element("Description", "Tìm toàn văn trong kho văn bản, có dấu hoặc không dấu, theo từ hoặc theo số.");
            out.element("Language", "vi");
            out.element("InputEncoding", "UTF-8");
            out.element("OutputEncoding", "UTF-8");
            out.element("Image", base + icon, "height", "16", "width", "16", "type", "image/svg+xml");
            out.empty("Url", "type", "text/html", "method", "get", "template", base + "/search" + TERMS);
            out.empty(
                    "Url",
                    "type",
                    "application/x-suggestions+json",
                    "rel",
                    "suggestions",
                    "template",
                    base + "/api/v1/suggest" + TERMS + "&form=opensearch");
            out.empty("Url", "type", AtomFeed.TYPE, "template", base + "/feed.atom" + TERMS);
            out.empty("Url", "type", TYPE, "rel", "self", "template", base + "/opensearch.xml");
        });
    }
}
