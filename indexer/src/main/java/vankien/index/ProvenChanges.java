package vankien.index;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vankien.citation.CitationTexts;
import vankien.document.ActOfChange;
import vankien.document.Citation;
import vankien.document.Metadata;
import vankien.document.OwnForce;
import vankien.document.PartyDocument;
import vankien.document.Passage;
import vankien.document.Relation;
import vankien.document.RelationType;
import vankien.document.Section;

/**
 * What a document proves of the force of others, as terms of {@link IndexSchema#CHANGES}: what it only intends, denies or
 * says of a part is not there, or there as an amendment; and nothing is there that is no act of this document's own body
 * ({@link ActOfChange}). A draft and an undated document prove nothing.
 */
final class ProvenChanges {
    private ProvenChanges() {}

    /** The acts of a document, each as a {@link StatedChange}. */
    static Set<String> of(PartyDocument document) {
        Metadata metadata = document.metadata();
        LocalDate date = metadata.date();
        Set<String> terms = new LinkedHashSet<>();
        if (date == null || metadata.marks().draft()) {
            return terms;
        }
        CitationTexts texts = CitationTexts.of(metadata.title(), document.body());
        DocumentScope scope = DocumentScope.of(metadata);
        LocalDate inForce = null;
        boolean isRead = false;
        for (Relation relation : document.relations()) {
            // What one document says that another one did is no act; it is shown as a relation.
            if (relation.subject() != null || !relation.type().changesStatus()) {
                continue;
            }
            Citation object = document.citations().get(relation.object());
            ActOfChange act = ActOfChange.read(metadata, texts.sentence(relation, object), object)
                    .orElse(null);
            if (act == null || ActOfChange.isRestrictedBy(texts.behind(relation, object))) {
                continue;
            }
            if (!isRead) {
                inForce = firstDay(document);
                isRead = true;
            }
            LocalDate from = act.from() != null ? act.from() : inForce;
            RelationType type = act.ofPart() ? RelationType.AMENDS : relation.type();
            StatedRelation.of(relation, document.citations(), scope)
                    .filter(stated ->
                            stated.type() != RelationType.MENTIONS && !StatedRelation.isOwn(metadata, stated.object()))
                    .ifPresent(stated -> terms.add(new StatedChange(
                                    new StatedRelation(stated.object(), type, stated.subject()),
                                    from != null && from.isAfter(date) ? from : null)
                            .text()));
        }
        return terms;
    }

    private static @Nullable LocalDate firstDay(PartyDocument document) {
        return said(document, OwnForce::firstDay);
    }

    /** The last day on which a document is in force, as it says itself; null where it does not, and for a draft. */
    static @Nullable LocalDate lastDay(PartyDocument document) {
        LocalDate date = document.metadata().date();
        if (date == null || document.metadata().marks().draft()) {
            return null;
        }
        LocalDate last = said(
                document,
                (own, passage) ->
                        own.lastDay(passage).map(OwnForce.LastDay::date).orElse(null));
        return last == null || last.isBefore(date) ? null : last;
    }

    /** Asks a text of the document for a day. */
    private interface Day {
        @Nullable
        LocalDate in(OwnForce own, String passage);
    }

    private static @Nullable LocalDate said(PartyDocument document, Day day) {
        return Optional.ofNullable(document.metadata().type())
                .map(type -> first(document.body(), passage -> day.in(OwnForce.of(type), passage)))
                .orElse(null);
    }

    private static @Nullable LocalDate first(Section section, Function<String, @Nullable LocalDate> day) {
        for (Passage passage : section.passages()) {
            LocalDate found = passage.text().contains("hiệu lực") ? day.apply(passage.text()) : null;
            if (found != null) {
                return found;
            }
        }
        for (Section child : section.children()) {
            LocalDate found = first(child, day);
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}
