package vankien.graph;

import java.time.LocalDate;
import java.util.Comparator;
import vankien.index.StatedRelation;

/**
 * What makes a held document's status.
 *
 * @param state the state it gives
 * @param evidence the number, in the index, of the document that says so
 * @param evidenceId that document's id
 * @param date that document's date
 * @param statement what it says
 */
record StatusChange(DocumentState state, int evidence, String evidenceId, LocalDate date, StatedRelation statement) {

    /** The decisive one first: the end of a document before its amendments, then the newest. */
    static final Comparator<StatusChange> DECISIVE = Comparator.comparing(
                    (StatusChange change) -> -change.state.weight())
            .thenComparing(StatusChange::date, Comparator.reverseOrder())
            .thenComparing(StatusChange::evidenceId)
            .thenComparing(change -> change.statement.byObject());
}
