package vankien.index;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;
import vankien.citation.CitationTexts;
import vankien.document.ActOfChange;
import vankien.document.Citation;
import vankien.document.EffectOnForce;
import vankien.document.Metadata;
import vankien.document.PartyDocument;
import vankien.document.Relation;
import vankien.document.RelationType;
import vankien.document.StatusRule;

/**
 * What a document proves of the force of others, as terms of {@link IndexSchema#CHANGES}: what it only intends, denies or
 * says of a part is not there, or there as an amendment; and nothing is there that is no act of this document's own body
 * ({@link ActOfChange}). A draft and an undated document prove nothing.
 */
final class ProvenChanges {
    private ProvenChanges() {}

    static Set<String> of(PartyDocument document) {
        Metadata metadata = document.metadata();
        LocalDate date = metadata.date();
        Set<String> terms = new LinkedHashSet<>();
        if (date == null || metadata.marks().draft()) {
            return terms;
        }
        CitationTexts texts = CitationTexts.of(metadata.title(), document.body());
        DocumentScope scope = DocumentScope.of(metadata);
        for (Relation relation : document.relations()) {
            if (relation.subject() != null) {
                // What one document says that another one did is no act; it is shown as a relation.
                continue;
            }
            Citation object = document.citations().get(relation.object());
            String sentence = texts.sentence(relation, object);
            EffectOnForce change = StatusRule.of(relation.type(), date, sentence, object.raw());
            if (change == null
                    || !ActOfChange.isIn(metadata, sentence, object)
                    || ActOfChange.isRestrictedBy(texts.behind(relation, object))) {
                continue;
            }
            RelationType type = switch (change.state()) {
                case AMENDED -> RelationType.AMENDS;
                case SUPERSEDED -> RelationType.REPLACES;
                case REPEALED -> RelationType.REPEALS;
            };
            StatedRelation.of(relation, document.citations(), scope)
                    .filter(stated ->
                            stated.type() != RelationType.MENTIONS && !StatedRelation.isOwn(metadata, stated.object()))
                    .ifPresent(stated ->
                            terms.add(new StatedRelation(stated.object(), type, stated.subject()).byObject()));
        }
        return terms;
    }
}
