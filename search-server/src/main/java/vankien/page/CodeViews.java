package vankien.page;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vankien.query.SearchRequest;
import vankien.search.CodeCard;
import vankien.search.CodeCard.Identity;

/** Makes code cards ready to show. */
final class CodeViews {
    private CodeViews() {}

    static List<CodeView> of(Messages t, SearchRequest request, List<CodeCard> cards) {
        return cards.stream()
                .map(card -> new CodeView(
                        card.code(),
                        card.identities().stream()
                                .map(identity -> bearer(t, request, identity))
                                .toList(),
                        t.of("code.cited_by", card.citedBy())))
                .toList();
    }

    private static CodeView.Bearer bearer(Messages t, SearchRequest request, Identity identity) {
        String description = Stream.of(
                        identity.issuer(),
                        identity.place(),
                        identity.term() == null ? null : t.of("code.term", identity.term()),
                        identity.date() == null ? null : VietnameseDate.brief(identity.date()))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
        String address = identity.held() == null ? null : SearchAddress.document(identity.held(), request, "");
        return new CodeView.Bearer(
                identity.title(), description.isEmpty() ? t.of("code.nothing_known") : description, address);
    }
}
