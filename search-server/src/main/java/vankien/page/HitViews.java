package vankien.page;

import java.util.List;
import vankien.query.SearchRequest;
import vankien.search.Hit;
import vankien.search.Match;
import vankien.search.PassageHit;

/** Makes hits ready to show. */
final class HitViews {
    private final Messages t;
    private final SearchRequest request;

    HitViews(Messages t, SearchRequest request) {
        this.t = t;
        this.request = request;
    }

    List<HitView> of(List<Hit> hits) {
        return hits.stream().map(this::view).toList();
    }

    private HitView view(Hit hit) {
        String best = hit.passages().isEmpty() ? "" : hit.passages().getFirst().anchor();
        String title = hit.title() == null ? fileName(hit.path()) : hit.title();
        String titleHtml = hit.titleHtml() == null ? title : hit.titleHtml();
        return new HitView(
                hit,
                title,
                hit.titleHtml() == null ? MarkedText.escape(title) : MarkedText.safe(titleHtml, title),
                hit.title() == null,
                SearchAddress.document(hit.id(), request, best),
                hit.date() == null ? null : VietnameseDate.brief(hit.date()),
                StatusWords.known(t, hit.status()),
                hit.match() == Match.FILTER ? null : t.of("match." + hit.match()),
                hit.passages().stream().map(passage -> passage(hit, passage)).toList());
    }

    private HitView.PassageView passage(Hit hit, PassageHit passage) {
        return new HitView.PassageView(
                passage.heading(),
                SearchAddress.document(hit.id(), request, passage.anchor()),
                MarkedText.safe(passage.html(), passage.text()));
    }

    static String fileName(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
