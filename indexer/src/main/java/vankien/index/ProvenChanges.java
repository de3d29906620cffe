package vankien.index;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vankien.citation.CitationReader;
import vankien.document.ActOfChange;
import vankien.document.Citation;
import vankien.document.Metadata;
import vankien.document.PartyDocument;
import vankien.document.Passage;
import vankien.document.Relation;
import vankien.document.RelationType;
import vankien.document.StatusEvidence;
import vankien.document.StatusRule;

/**
 * What a document proves of the force of others, as terms of {@link IndexSchema#CHANGES}: what it only intends, denies or
 * says of a part is not there, or there as an amendment; and nothing is there that is no act of this document's own body
 * ({@link ActOfChange}). A draft and an undated document prove nothing.
 */
final class ProvenChanges {
    private final Map<String, String> texts = new HashMap<>();

    private ProvenChanges(PartyDocument document) {
        String title = document.metadata().title();
        if (title != null) {
            texts.put(CitationReader.TITLE, title);
        }
        add(document.body().passages());
        document.forEachSection((section, path) -> {
            texts.putIfAbsent(section.anchor(), section.heading());
            add(section.passages());
        });
    }

    private void add(List<Passage> passages) {
        passages.forEach(passage -> texts.put(passage.anchor(), passage.text()));
    }

    static Set<String> of(PartyDocument document) {
        Metadata metadata = document.metadata();
        LocalDate date = metadata.date();
        Set<String> terms = new LinkedHashSet<>();
        if (date == null || metadata.marks().draft()) {
            return terms;
        }
        ProvenChanges proven = new ProvenChanges(document);
        DocumentScope scope = DocumentScope.of(metadata);
        for (Relation relation : document.relations()) {
            if (relation.subject() != null) {
                // What one document says that another one did is no act; it is shown as a relation.
                continue;
            }
            Citation object = document.citations().get(relation.object());
            String sentence = proven.sentence(relation, object);
            StatusEvidence evidence = StatusRule.of(relation.type(), date, sentence, object.raw());
            if (evidence == null || !ActOfChange.isIn(metadata, sentence, object)) {
                continue;
            }
            RelationType change = switch (evidence.state()) {
                case AMENDED -> RelationType.AMENDS;
                case SUPERSEDED -> RelationType.REPLACES;
                case REPEALED -> RelationType.REPEALS;
            };
            StatedRelation.of(relation, document.citations(), scope)
                    .filter(stated ->
                            stated.type() != RelationType.MENTIONS && !StatedRelation.isOwn(metadata, stated.object()))
                    .ifPresent(stated ->
                            terms.add(new StatedRelation(stated.object(), change, stated.subject()).byObject()));
        }
        return terms;
    }

    private String sentence(Relation relation, Citation object) {
        String around = texts.getOrDefault(object.anchor(), object.raw());
        int end = Math.clamp(relation.end(), 0, around.length());
        return around.substring(Math.clamp(relation.start(), 0, end), end);
    }
}
