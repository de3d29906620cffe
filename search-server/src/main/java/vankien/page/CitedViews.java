package vankien.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vankien.query.SearchRequest;
import vankien.search.DocumentDetail;
import vankien.search.DocumentDetail.CitationView;
import vankien.search.Links;

/** Makes citations ready to show: one entry for each document meant, with all its mentions. */
final class CitedViews {
    private final Messages t;
    private final DocumentText text;

    /** @param text the text of the document that cites */
    CitedViews(Messages t, DocumentText text) {
        this.t = t;
        this.text = text;
    }

    List<DocumentView.CitedView> citations(DocumentDetail document) {
        Map<String, List<CitationView>> byName = new LinkedHashMap<>();
        for (CitationView citation : document.citations()) {
            byName.computeIfAbsent(name(citation), name -> new ArrayList<>()).add(citation);
        }
        List<DocumentView.CitedView> views = new ArrayList<>();
        byName.forEach((name, mentions) -> views.add(view(document.id(), name, mentions)));
        return views;
    }

    static DocumentView.OtherDocument other(String here, String id) {
        return new DocumentView.OtherDocument(id, Links.of(id, "", null).page(), ComparisonAddress.of(here, id));
    }

    private DocumentView.CitedView view(String here, String name, List<CitationView> mentions) {
        Set<String> resolved = new LinkedHashSet<>();
        Set<String> remarks = new LinkedHashSet<>();
        Set<String> states = new LinkedHashSet<>();
        for (CitationView mention : mentions) {
            resolved.addAll(mention.resolved());
            states.add(String.valueOf(StatusWords.withChange(t, mention.status())));
            if (mention.inferred()) {
                remarks.add(t.of("citation.inferred"));
            }
            if (mention.repaired()) {
                remarks.add(t.of("citation.repaired"));
            }
        }
        String page = CodeAddress.of(mentions.getFirst().code());
        return new DocumentView.CitedView(
                name,
                mentions.stream()
                        .map(mention -> new DocumentView.Mention(mention.raw(), text.address(mention.anchor())))
                        .toList(),
                List.copyOf(remarks),
                resolved.stream().map(id -> other(here, id)).toList(),
                page == null ? search(name) : page,
                page != null,
                // Mentions that mean different documents say nothing of the one name.
                states.size() == 1
                        ? StatusWords.withChange(t, mentions.getFirst().status())
                        : null);
    }

    private static String search(String name) {
        return SearchAddress.of(SearchRequest.of(name.length() <= SearchRequest.MAX_TEXT ? name : ""));
    }

    private static String name(CitationView citation) {
        if (citation.code() != null) {
            return citation.code();
        }
        return citation.name() != null ? citation.name() : citation.raw();
    }
}
