package vankien.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vankien.document.DocumentCode;
import vankien.document.DocumentType;
import vankien.document.Metadata;
import vankien.graph.CitedCard;
import vankien.graph.CodeIdentity;
import vankien.graph.DocumentGraph;
import vankien.graph.HeldDocument;

/** Makes a card for each code asked for: who bears it, also as citing documents say, and how often it is cited. */
final class CodeCards {
    /** How many citing texts are read beside the hits of a search. */
    static final int BRIEF = 20;
    /** How many are read for the page of one code. */
    static final int THOROUGH = 30;

    private static final int MOST_IDENTITIES = 100;

    private final DocumentGraph graph;
    private final Statuses statuses;
    private final int readings;

    CodeCards(DocumentGraph graph, Statuses statuses, int readings) {
        this.graph = graph;
        this.statuses = statuses;
        this.readings = readings;
    }

    List<CodeCard> of(List<DocumentCode> codes) throws IOException {
        List<CodeCard> cards = new ArrayList<>();
        for (DocumentCode code : codes) {
            cards.add(new CodeCard(code.conventional(), identities(code), graph.citedBy(code.key())));
        }
        return cards;
    }

    /** The documents that bear a code, newest first. */
    List<CodeCard.Identity> identities(DocumentCode code) throws IOException {
        List<CodeIdentity> all = graph.identities(code.key());
        List<CodeIdentity> shown = all.subList(0, Math.min(MOST_IDENTITIES, all.size()));
        long notHeld =
                shown.stream().filter(identity -> identity.held() == null).count();
        int most = (int) Math.max(1, readings / Math.max(1, notHeld));
        List<CodeCard.Identity> identities = new ArrayList<>();
        for (CodeIdentity identity : shown) {
            HeldDocument held = identity.held();
            if (held == null) {
                identities.addAll(notHeld(code, identity, most));
            } else {
                identities.add(held(code, identity, held));
            }
        }
        return identities;
    }

    private CodeCard.Identity held(DocumentCode code, CodeIdentity identity, HeldDocument held) throws IOException {
        Metadata metadata = graph.card(held.document()).metadata();
        return new CodeCard.Identity(
                code.conventional(),
                metadata.issuer(),
                metadata.place(),
                metadata.term(),
                metadata.date(),
                metadata.title(),
                held.id(),
                symbol(metadata.type()),
                name(metadata.type()),
                graph.citedBy(identity),
                statuses.of(held.document()));
    }

    private List<CodeCard.Identity> notHeld(DocumentCode code, CodeIdentity identity, int most) throws IOException {
        List<CitedCard> cards = graph.citedApart(identity, most);
        // Where the number is that of several, nobody can say which of them an act means.
        Status status = cards.size() == 1 ? statuses.of(identity) : Status.UNKNOWN;
        return cards.stream().map(card -> notHeld(code, card, status)).toList();
    }

    private static CodeCard.Identity notHeld(DocumentCode code, CitedCard cited, Status status) {
        return new CodeCard.Identity(
                code.conventional(),
                cited.issuer(),
                cited.place(),
                cited.term(),
                cited.date(),
                cited.title(),
                null,
                symbol(cited.type()),
                name(cited.type()),
                cited.citedBy(),
                status);
    }

    private static @Nullable String symbol(@Nullable DocumentType type) {
        return type == null ? null : type.symbol();
    }

    private static @Nullable String name(@Nullable DocumentType type) {
        return type == null ? null : type.vietnamese();
    }
}
