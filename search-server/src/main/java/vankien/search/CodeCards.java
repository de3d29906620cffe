package vankien.search;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.index.IndexReader;
import vankien.document.Citation;
import vankien.document.DocumentCode;
import vankien.document.Metadata;
import vankien.index.DocumentCard;

/** Makes a card for each code of a query: who bears it, also as citing documents say, and how often it is cited. */
final class CodeCards {
    private CodeCards() {}

    static List<CodeCard> of(List<DocumentCode> codes, CitationIndex citations, IndexReader index) throws IOException {
        List<CodeCard> cards = new ArrayList<>();
        for (DocumentCode code : codes) {
            List<CodeCard.Identity> identities = new ArrayList<>();
            for (DocumentCard held : citations.bearers(code.key())) {
                Metadata metadata = held.metadata();
                identities.add(new CodeCard.Identity(
                        metadata.issuer(),
                        metadata.place(),
                        metadata.term(),
                        metadata.date(),
                        metadata.title(),
                        held.id()));
            }
            addNotHeld(identities, notHeld(code.key(), citations, index));
            cards.add(new CodeCard(code.conventional(), identities, citations.citedBy(code.key())));
        }
        return cards;
    }

    /** A date that no held document has is another document of that code; without a date it may be a held one. */
    private static void addNotHeld(List<CodeCard.Identity> identities, List<CodeCard.Identity> cited) {
        Set<LocalDate> held = new HashSet<>();
        identities.forEach(identity -> held.add(identity.date()));
        for (CodeCard.Identity identity : cited) {
            LocalDate date = identity.date();
            if (identities.isEmpty() || (date != null && !held.contains(date))) {
                identities.add(identity);
            }
        }
        identities.sort(Comparator.comparing(CodeCard.Identity::date, Comparator.nullsLast(Comparator.reverseOrder())));
    }

    /** What citing texts say of a document that is not held: one identity for each date that they print. */
    private static List<CodeCard.Identity> notHeld(String key, CitationIndex citations, IndexReader index)
            throws IOException {
        Map<LocalDate, CodeCard.Identity> dated = new TreeMap<>(Comparator.reverseOrder());
        CodeCard.Identity undated = null;
        for (int document : citations.citing(key)) {
            for (Citation citation : StoredDocument.citations(index, document)) {
                DocumentCode code = citation.code();
                if (code == null || !code.key().equals(key)) {
                    continue;
                }
                LocalDate date = citation.date();
                CodeCard.Identity identity = new CodeCard.Identity(citation.issuer(), null, null, date, null, null);
                if (date != null) {
                    dated.merge(date, identity, (known, other) -> known.issuer() == null ? other : known);
                } else if (undated == null || undated.issuer() == null) {
                    undated = identity;
                }
            }
        }
        if (dated.isEmpty()) {
            return undated == null ? List.of() : List.of(undated);
        }
        return List.copyOf(dated.values());
    }
}
