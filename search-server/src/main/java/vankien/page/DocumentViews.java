package vankien.page;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vankien.document.CodeRecogniser;
import vankien.document.DocumentType;
import vankien.document.OfficialCitation;
import vankien.query.SearchRequest;
import vankien.search.DocumentDetail;
import vankien.search.DocumentDetail.ValueSource;
import vankien.search.Hit;

/** Makes a document ready to show. */
final class DocumentViews {
    /** In the order of the heading on paper. */
    private static final List<String> FACTS = List.of(
            "number",
            "type",
            "symbol",
            "title",
            "issuer",
            "level",
            "place",
            "date",
            "term",
            "signer",
            "authority",
            "position");

    private static final int MATCHES_LISTED = 60;

    private final Messages t;
    private final Frame blank;

    DocumentViews(Frame blank) {
        this.t = blank.t();
        this.blank = blank;
    }

    /**
     * A document's page.
     *
     * @param related those that are related to it, closest first
     * @param origin the search that the reader comes from
     */
    DocumentView of(DocumentDetail document, List<Hit> related, SearchRequest origin, Reading reading) {
        boolean untitled = document.title() == null;
        String title = document.title() == null ? HitViews.fileName(document.path()) : document.title();
        DocumentText text = new DocumentText(t, document, origin, reading);
        String titleHtml = text.title(title);
        List<DocumentView.SectionView> sections = text.sections();
        boolean looksFor = !reading.find().isBlank() || !origin.text().isBlank();
        return new DocumentView(
                blank.titled(document.number() == null ? title : document.number() + " " + title),
                document,
                titleHtml,
                untitled,
                PartyHeading.stands(document),
                date(document),
                StatusWords.view(t, document),
                new RepairWords(t).of(document),
                CodeAddress.of(document.number()),
                back(origin),
                origin.text(),
                reading.find(),
                SearchAddress.parameters(origin),
                text.matches().links(MATCHES_LISTED),
                looksFor ? t.of("document.matches", text.matches().given()) : null,
                official(document),
                text.parts(),
                text.part() + 1,
                text.outline(),
                sections,
                new CitedViews(t, text).citations(document),
                new RelationGroups(t, document.id()).of(document.relations()),
                related(document, related),
                facts(document),
                document.sameAs().stream()
                        .map(id -> CitedViews.other(document.id(), id))
                        .toList());
    }

    private List<RelatedView> related(DocumentDetail document, List<Hit> related) {
        List<HitView> hits = new HitViews(t, SearchRequest.of("")).of(related);
        return hits.stream()
                .map(view -> new RelatedView(
                        view.withoutMatch(),
                        document.type() == null
                                        || !document.type().equals(view.hit().type())
                                ? null
                                : ComparisonAddress.inTime(
                                        document.id(),
                                        document.date(),
                                        view.hit().id(),
                                        view.hit().date())))
                .toList();
    }

    private static @Nullable String official(DocumentDetail document) {
        return OfficialCitation.of(
                        document.type() == null
                                ? null
                                : DocumentType.ofSymbol(document.type()).orElse(null),
                        document.number() == null
                                ? null
                                : new CodeRecogniser().parse(document.number()).orElse(null),
                        document.date(),
                        document.issuer(),
                        document.title())
                .orElse(null);
    }

    private Link back(SearchRequest origin) {
        boolean fromASearch = !SearchAddress.parameters(origin).isEmpty();
        return fromASearch
                ? new Link(t.of("document.back"), SearchAddress.of(origin))
                : new Link(t.of("document.home"), "/");
    }

    private @Nullable String date(DocumentDetail document) {
        return document.date() == null
                ? null
                : t.of(
                        "document.date",
                        VietnameseDate.day(document.date()),
                        VietnameseDate.month(document.date()),
                        String.valueOf(document.date().getYear()));
    }

    private List<DocumentView.Fact> facts(DocumentDetail document) {
        List<DocumentView.Fact> facts = new ArrayList<>();
        for (String name : FACTS) {
            ValueSource source = document.provenance().get(name);
            if (source != null) {
                String where = "source." + source.source();
                facts.add(new DocumentView.Fact(
                        t.of("fact." + name),
                        source.text(),
                        t.has(where) ? t.of(where) : source.source(),
                        t.of("fact.percent", Math.round(source.confidence() * 100))));
            }
        }
        return facts;
    }
}
