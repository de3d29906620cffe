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
                        CodeAddress.of(card.code()),
                        card.identities().stream()
                                .map(identity -> bearer(t, request, identity))
                                .toList(),
                        t.of("code.cited_by", card.citedBy())))
                .toList();
    }

    private static CodeView.Bearer bearer(Messages t, SearchRequest request, Identity identity) {
        String address = identity.held() == null ? null : SearchAddress.document(identity.held(), request, "");
        return new CodeView.Bearer(
                identity.title(), description(t, identity), StatusWords.known(t, identity.status()), address);
    }

    /** Issuer, place, term and date, as far as they are known; never empty. */
    static List<String> description(Messages t, Identity identity) {
        List<String> description = Stream.of(
                        identity.issuer(),
                        identity.place(),
                        identity.term() == null ? null : t.of("code.term", identity.term()),
                        identity.date() == null ? null : VietnameseDate.brief(identity.date()))
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
        return description.isEmpty() ? List.of(t.of("code.nothing_known")) : description;
    }
}
