package vankien.page;

import java.util.List;
import java.util.Objects;
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
        List<String> description = Stream.of(
                        identity.issuer(),
                        identity.place(),
                        identity.term() == null ? null : t.of("code.term", identity.term()),
                        identity.date() == null ? null : VietnameseDate.brief(identity.date()))
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
        String address = identity.held() == null ? null : SearchAddress.document(identity.held(), request, "");
        return new CodeView.Bearer(
                identity.title(), description.isEmpty() ? List.of(t.of("code.nothing_known")) : description, address);
    }
}
