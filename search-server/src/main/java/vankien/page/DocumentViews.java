package vankien.page;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vankien.query.SearchRequest;
import vankien.search.DocumentDetail;
import vankien.search.DocumentDetail.SectionText;
import vankien.search.DocumentDetail.ValueSource;

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

    private final Messages t;
    private final Assets assets;

    DocumentViews(Messages t, Assets assets) {
        this.t = t;
        this.assets = assets;
    }

    DocumentView of(DocumentDetail document, SearchRequest origin) {
        boolean untitled = document.title() == null;
        String title = document.title() == null ? HitViews.fileName(document.path()) : document.title();
        return new DocumentView(
                new Frame(t, assets, document.number() == null ? title : document.number() + " " + title),
                document,
                title,
                untitled,
                PartyHeading.stands(document),
                date(document),
                StatusWords.view(t, document.status(), document.relations().in()),
                new RepairWords(t).of(document),
                CodeAddress.of(document.number()),
                back(origin),
                origin.text(),
                sections(document),
                new CitedViews(t).citations(document),
                new RelationGroups(t, document.id()).of(document.relations()),
                facts(document),
                document.sameAs().stream().map(CitedViews::other).toList());
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

    private static List<DocumentView.SectionView> sections(DocumentDetail document) {
        List<DocumentView.SectionView> views = new ArrayList<>();
        for (SectionText section : document.sections() == null ? List.<SectionText>of() : document.sections()) {
            List<DocumentView.PassageView> passages = section.passages().stream()
                    .map(passage -> new DocumentView.PassageView(
                            passage.anchor(), MarkedText.safe(passage.html(), passage.text()), passage.page()))
                    .toList();
            String heading =
                    isStartOfFirstPassage(section) ? "" : MarkedText.safe(section.headingHtml(), section.heading());
            int rank = Math.clamp(section.level() + 1, 2, 6);
            views.add(new DocumentView.SectionView(section.anchor(), rank, heading, passages));
        }
        return views;
    }

    /** A numbered paragraph is heading and text in one: its words are shown once. */
    private static boolean isStartOfFirstPassage(SectionText section) {
        String heading = section.heading().replaceFirst("\\s*(…|\\.\\.\\.)$", "");
        return !section.passages().isEmpty()
                && section.passages().getFirst().text().startsWith(heading);
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
