package vankien.page;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vankien.query.SearchRequest;
import vankien.search.CodeCard.Identity;
import vankien.search.CodeChain;
import vankien.search.CodeDetail;
import vankien.search.DocumentDetail.RelationView;
import vankien.search.Links;

/** Makes a code ready to show. */
final class CodePageViews {
    private final Messages t;
    private final Frame blank;

    CodePageViews(Frame blank) {
        this.t = blank.t();
        this.blank = blank;
    }

    CodePageView of(CodeDetail code, @Nullable CodeChain chain, @Nullable String cursor, @Nullable String note) {
        boolean first = cursor == null;
        // What belongs to one number is not shown of several.
        boolean one =
                code.identities().stream().allMatch(identity -> identity.code().equals(code.code()));
        String page = code.links().page();
        SearchRequest origin = SearchRequest.of(code.code());
        List<RelationView> related = new ArrayList<>(code.relations().in());
        related.addAll(code.relations().out());
        return new CodePageView(
                blank.titled(title(code)),
                code.code(),
                t.of("code.cited_by", code.total().value()),
                code.identities().stream()
                        .map(identity -> identity(code.code(), identity, related))
                        .toList(),
                first && chain != null ? ChainViews.of(t, chain) : null,
                first && one ? new RelationGroups(t, null).of(code.relations()) : List.of(),
                first && one ? Timeline.of(t, code) : List.of(),
                new HitViews(t, origin)
                        .of(code.citedBy()).stream().map(HitView::withoutMatch).toList(),
                note == null ? List.of() : List.of(t.of(note)),
                SearchAddress.of(origin),
                // A cursor is of our own making and needs no escape.
                code.next() == null ? null : page + "?cursor=" + code.next() + "#dan-chieu",
                first ? null : page + "#dan-chieu");
    }

    /** The code and what it is about, where that is certain. */
    private static String title(CodeDetail code) {
        Identity only = code.identities().size() == 1 ? code.identities().getFirst() : null;
        return only == null || only.title() == null ? code.code() : code.code() + " " + only.title();
    }

    private CodePageView.IdentityView identity(String asked, Identity identity, List<RelationView> related) {
        String held = identity.held();
        boolean several = !identity.code().equals(asked);
        return new CodePageView.IdentityView(
                several ? identity.code() : null,
                several ? Links.ofCode(identity.code()).page() : null,
                t.typeNamed(identity.typeName()),
                identity.title(),
                CodeViews.description(t, identity),
                held == null ? null : Links.of(held, "", null).page(),
                t.of("code.cited_by", identity.citedBy()),
                StatusWords.view(t, identity.status(), related));
    }
}
