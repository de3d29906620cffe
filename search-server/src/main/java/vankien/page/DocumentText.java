package vankien.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import vankien.query.SearchRequest;
import vankien.search.DocumentDetail;
import vankien.search.DocumentDetail.PassageText;
import vankien.search.DocumentDetail.SectionText;

/** The part of a document's text that a page shows, and where everything else of it is. */
final class DocumentText {
    /** The anchor of the title, where a citation stands in it. */
    private static final String TITLE = "title";
    /** Stands between the cells of a row in the text of a document. */
    private static final String BETWEEN_CELLS = " | ";

    private final Messages t;
    private final DocumentDetail document;
    private final List<SectionText> all;
    private final DocumentParts parts;
    private final SearchRequest origin;
    private final Reading reading;
    private final int part;
    private final MatchNumbers matches = new MatchNumbers();

    DocumentText(Messages t, DocumentDetail document, SearchRequest origin, Reading reading) {
        this.t = t;
        this.document = document;
        this.all = document.sections() == null ? List.of() : document.sections();
        this.parts = DocumentParts.of(all);
        this.origin = origin;
        this.reading = reading;
        this.part = parts.shown(document, reading);
    }

    /** The number of the part shown, from 0. */
    int part() {
        return part;
    }

    /** The matches of the part shown, once its sections were asked for. */
    MatchNumbers matches() {
        return matches;
    }

    /** The title with its matches, which are numbered before those of the text; to be asked for first. */
    String title(String title) {
        String html = document.titleHtml();
        List<CitedLink> cited = CitedLinks.of(t, document).getOrDefault(TITLE, List.of());
        return html(html == null ? MarkedText.escape(title) : html, title, cited);
    }

    /** The sections of the part shown, their matches numbered. */
    List<DocumentView.SectionView> sections() {
        Map<String, List<CitedLink>> cited = CitedLinks.of(t, document);
        List<DocumentView.SectionView> views = new ArrayList<>();
        List<String> path = new ArrayList<>();
        List<Integer> levels = new ArrayList<>();
        int above = 0;
        List<DocumentParts.Piece> pieces = parts.parts().get(part);
        for (int i = 0; i < pieces.size(); ) {
            int section = pieces.get(i).section();
            // The headings above, in the parts before too.
            for (; above <= section; above++) {
                enter(all.get(above), path, levels);
            }
            List<DocumentView.PassageView> passages = new ArrayList<>();
            SectionText text = all.get(section);
            boolean begins = pieces.get(i).passage() < 0;
            String heading = begins && !isStartOfFirstPassage(text)
                    ? html(text.headingHtml(), text.heading(), cited.getOrDefault(text.anchor(), List.of()))
                    : "";
            for (; i < pieces.size() && pieces.get(i).section() == section; i++) {
                if (pieces.get(i).passage() >= 0) {
                    passages.add(passage(text.passages().get(pieces.get(i).passage()), pieces.get(i), path, cited));
                }
            }
            views.add(new DocumentView.SectionView(
                    begins ? text.anchor() : "", Math.clamp(text.level() + 1, 2, 6), heading, passages));
        }
        return views;
    }

    private static void enter(SectionText section, List<String> path, List<Integer> levels) {
        while (!levels.isEmpty() && levels.getLast() >= section.level()) {
            levels.removeLast();
            path.removeLast();
        }
        if (!section.heading().isEmpty()) {
            levels.add(section.level());
            path.add(section.heading());
        }
    }

    private DocumentView.PassageView passage(
            PassageText passage, DocumentParts.Piece piece, List<String> path, Map<String, List<CitedLink>> cited) {
        return new DocumentView.PassageView(
                piece.start() == 0 ? passage.anchor() : "",
                cells(passage, piece, cited.getOrDefault(passage.anchor(), List.of())),
                passage.page(),
                PassagePlace.of(path, passage.text()));
    }

    private List<String> cells(PassageText passage, DocumentParts.Piece piece, List<CitedLink> cited) {
        MarkedPassage words = MarkedPassage.of(passage.html(), passage.text());
        List<MarkedPassage.Linked> links = words.find(cited);
        List<String> cells = new ArrayList<>();
        int start = piece.start();
        int bar = passage.text().indexOf(BETWEEN_CELLS, start);
        while (bar >= 0 && bar < piece.end()) {
            cells.add(words.html(start, bar, links, matches));
            start = Math.min(bar + BETWEEN_CELLS.length(), piece.end());
            bar = passage.text().indexOf(BETWEEN_CELLS, start);
        }
        cells.add(words.html(start, piece.end(), links, matches));
        return cells;
    }

    private String html(String html, String text, List<CitedLink> links) {
        MarkedPassage words = MarkedPassage.of(html, text);
        return words.html(0, text.length(), words.find(links), matches);
    }

    /** A numbered paragraph is heading and text in one: its words are shown once. */
    private static boolean isStartOfFirstPassage(SectionText section) {
        String heading = section.heading().replaceFirst("\\s*(…|\\.\\.\\.)$", "");
        return !section.passages().isEmpty()
                && section.passages().getFirst().text().startsWith(heading);
    }

    /** The headings of the whole document. */
    List<DocumentView.Heading> outline() {
        return document.outline().stream()
                .map(entry -> new DocumentView.Heading(entry.level(), entry.heading(), address(entry.anchor())))
                .toList();
    }

    /** A link to each part; none where the document is shown whole. */
    List<Link> parts() {
        return parts.parts().size() == 1
                ? List.of()
                : IntStream.range(0, parts.parts().size())
                        .mapToObj(number -> new Link(
                                String.valueOf(number + 1),
                                SearchAddress.document(
                                        document.id(), origin, reading.find(), "part", String.valueOf(number + 1))))
                        .toList();
    }

    /** Where a passage or heading stands: on this page or in another part. */
    String address(String anchor) {
        int place = parts.places().getOrDefault(anchor, part);
        return place == part
                ? "#" + anchor
                : SearchAddress.document(document.id(), origin, reading.find(), "at", anchor) + "#" + anchor;
    }
}
