package vankien.search;

import java.io.IOException;
import org.apache.lucene.index.IndexReader;
import vankien.document.DocumentCode;
import vankien.document.Metadata;
import vankien.index.DocumentCard;

/** Makes the hits of one search of what is stored, what matched, and what all documents together say. */
final class HitPresenter {
    private final IndexReader index;
    private final String text;
    private final HitFacts facts;

    /** @param text the query, as links repeat it */
    HitPresenter(IndexReader index, String text, HitFacts facts) {
        this.index = index;
        this.text = text;
        this.facts = facts;
    }

    Hit hit(int document, float score, Matched matched) throws IOException {
        DocumentCard card = StoredDocument.card(index, document);
        Metadata metadata = card.metadata();
        DocumentCode number = metadata.number();
        return new Hit(
                card.id(),
                score,
                matched.match(),
                number == null ? null : number.canonical(),
                metadata.type() == null ? null : metadata.type().symbol(),
                metadata.type() == null ? null : metadata.type().vietnamese(),
                metadata.symbol(),
                metadata.title(),
                metadata.issuer(),
                metadata.level() == null ? null : metadata.level().symbol(),
                metadata.place(),
                metadata.date(),
                metadata.term(),
                metadata.signer(),
                facts.status(document),
                number == null ? 0 : facts.citedBy(document, number),
                card.format(),
                card.path(),
                matched.passages(),
                Links.of(card.id(), text, matched.anchor()),
                matched.titleHtml());
    }
}
