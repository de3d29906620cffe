package vankien.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vankien.search.DocumentDetail;
import vankien.search.DocumentDetail.CitationView;
import vankien.search.DocumentDetail.RelationView;
import vankien.search.Links;

/**
 * The citations of a document as links in its text, by the anchor of the passage: to the document where one is held and
 * certain, else to the page of the code. Beside each stands a card, shown while the link is pointed at or has the focus.
 */
final class CitedLinks {
    private final Messages t;
    private final Map<String, RelationView> known = new HashMap<>();

    private CitedLinks(Messages t, DocumentDetail document) {
        this.t = t;
        for (RelationView relation : document.relations().out()) {
            Stream.of(relation.id(), relation.code())
                    .filter(Objects::nonNull)
                    .forEach(name -> known.putIfAbsent(Objects.requireNonNull(name), relation));
        }
    }

    /** The links of all passages and headings that cite something with a number. */
    static Map<String, List<CitedLink>> of(Messages t, DocumentDetail document) {
        CitedLinks links = new CitedLinks(t, document);
        Map<String, List<CitedLink>> byAnchor = new LinkedHashMap<>();
        for (CitationView citation : document.citations()) {
            String address = address(citation);
            if (address != null) {
                byAnchor.computeIfAbsent(citation.anchor(), anchor -> new ArrayList<>())
                        .add(links.link(citation, address));
            }
        }
        return byAnchor;
    }

    private static @Nullable String address(CitationView citation) {
        return citation.resolved().size() == 1
                ? Links.of(citation.resolved().getFirst(), "", null).page()
                : CodeAddress.of(citation.code());
    }

    private CitedLink link(CitationView citation, String address) {
        String id = citation.resolved().size() == 1 ? citation.resolved().getFirst() : null;
        RelationView relation = known.get(id == null ? String.valueOf(citation.code()) : id);
        String title = relation == null ? null : relation.title();
        String head = joined(t.type(citation.type(), ""), citation.code());
        String facts =
                joined(citation.issuer(), citation.date() == null ? null : VietnameseDate.brief(citation.date()));
        String held = citation.resolved().isEmpty()
                ? t.of("code.not_held")
                : id == null ? t.of("citation.several", citation.resolved().size()) : "";
        StringBuilder card = new StringBuilder("</a><span class=\"hint\">");
        line(card, "strong", head);
        line(card, "span", title == null ? "" : title);
        line(card, "small", facts);
        line(card, "small", held);
        String status = StatusWords.withChange(t, citation.status());
        line(card, "em", status == null ? "" : status);
        return new CitedLink(
                citation.raw(),
                "<span class=\"cited\"><a href=\"" + attribute(address) + "\">",
                card.append("</span></span>").toString());
    }

    private static void line(StringBuilder card, String element, String text) {
        if (!text.isEmpty()) {
            card.append('<').append(element).append("><bdi>");
            card.append(MarkedText.escape(text))
                    .append("</bdi></")
                    .append(element)
                    .append('>');
        }
    }

    private static String joined(@Nullable String... parts) {
        return String.join(
                " · ",
                Stream.of(parts)
                        .filter(part -> part != null && !part.isEmpty())
                        .map(Objects::requireNonNull)
                        .toList());
    }

    private static String attribute(String value) {
        return MarkedText.escape(value).replace("\"", "&quot;");
    }
}
