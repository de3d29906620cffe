package vankien.feed;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import vankien.search.Hit;

/**
 * The Atom feed of a search.
 *
 * @param base the server's address without a slash at the end
 * @param host the server's host, which stands in the ids
 * @param query the search as it stands in an address, {@code q=k%E1%BA%BFt+n%E1%BA%A1p}; may be empty
 * @param title what the feed is called
 * @param published when the archive last changed
 * @param hits what is in it, newest first
 * @param changed when the files of hits without a date last changed, by id: no reader shows an entry as changed that is not
 * @param next the query of the next page of the feed, or null
 */
public record AtomFeed(
        String base,
        String host,
        String query,
        String title,
        Instant published,
        List<Hit> hits,
        Map<String, Instant> changed,
        @Nullable String next) {
    /** Its media type. */
    public static final String TYPE = "application/atom+xml";

    private static final String NAMESPACE = "http://www.w3.org/2005/Atom";
    /** The year in the ids; it never changes, whatever the year is. */
    private static final String SINCE = ",2026:";

    private static final ZoneOffset VIETNAM = ZoneOffset.ofHours(7);

    /** The feed in UTF-8. */
    public byte[] bytes() {
        return XmlText.document("feed", NAMESPACE, out -> {
            out.attribute("xml:lang", "vi");
            out.element("id", "tag:" + host + SINCE + "search:" + query);
            out.element("title", title);
            out.element("updated", published.toString());
            out.element("generator", "Vankien");
            out.nested("author", author -> author.element("name", "Vankien"));
            link(out, "self", TYPE, "/feed.atom", query);
            link(out, "alternate", "text/html", "/search", query);
            if (next != null) {
                link(out, "next", TYPE, "/feed.atom", next);
            }
            for (Hit hit : hits) {
                out.nested("entry", entry -> entry(entry, hit));
            }
        });
    }

    private void link(XmlText out, String relation, String type, String path, String asked) throws XMLStreamException {
        String address = base + path + (asked.isEmpty() ? "" : "?" + asked);
        out.empty("link", "rel", relation, "type", type, "href", address);
    }

    private void entry(XmlText out, Hit hit) throws XMLStreamException {
        out.element("id", "tag:" + host + SINCE + "document:" + hit.id());
        out.element("title", title(hit));
        LocalDate date = hit.date();
        String time = date == null ? changed.getOrDefault(hit.id(), published).toString() : midnight(date);
        out.element("updated", time);
        if (date != null) {
            out.element("published", time);
        }
        out.nested("author", author -> author.element("name", hit.issuer() == null ? "–" : hit.issuer()));
        out.empty(
                "link",
                "rel",
                "alternate",
                "type",
                "text/html",
                "href",
                base + hit.links().page());
        out.empty(
                "link",
                "rel",
                "related",
                "type",
                "application/json",
                "href",
                base + hit.links().self());
        out.empty("link", "rel", "enclosure", "href", base + hit.links().file());
        if (hit.type() != null) {
            out.empty("category", "term", hit.type(), "label", Objects.requireNonNullElse(hit.typeName(), hit.type()));
        }
        out.element(
                "summary",
                hit.passages().stream().map(passage -> passage.text()).collect(Collectors.joining("\n")),
                "type",
                "text");
    }

    private static String midnight(LocalDate date) {
        return date.atStartOfDay().atOffset(VIETNAM).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    }

    private static String title(Hit hit) {
        String title = Stream.of(hit.typeName(), hit.number(), hit.title())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        return title.isBlank() ? hit.path() : title;
    }
}
