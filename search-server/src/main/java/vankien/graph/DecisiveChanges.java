package vankien.graph;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vankien.document.IssuerLevel;
import vankien.index.CodeReach;
import vankien.index.MentionKey;
import vankien.index.StatedRelation;

/**
 * Finds the acts that decide the status of documents. An act counts when it certainly means that document, is not older
 * than it, holds already, and is not of a lower body: no plan of a committee replaces a regulation of the centre.
 */
final class DecisiveChanges {
    private final DocumentGraph graph;
    private final LocalDate today;
    private LocalDate nextDay = LocalDate.MAX;

    DecisiveChanges(DocumentGraph graph) {
        this.graph = graph;
        today = graph.archive().today();
    }

    /** The next day on which an act that was met begins to hold; {@link LocalDate#MAX} where there is none. */
    LocalDate nextDay() {
        return nextDay;
    }

    /** The acts that hold today. */
    private List<Said> holding(String codeKey) throws IOException {
        List<Said> holding = new ArrayList<>();
        for (CodeStatements.Change change : graph.statements().changing(codeKey)) {
            LocalDate from = change.from();
            if (from == null || !from.isAfter(today)) {
                holding.add(change.said());
            } else if (from.isBefore(nextDay)) {
                nextDay = from;
            }
        }
        return holding;
    }

    /** Adds those of all held documents that bear a code, by their numbers in the index; in each of their files. */
    void collect(String codeKey, Map<Integer, StatusChange> decisive) throws IOException {
        for (Said said : holding(codeKey)) {
            StatedRelation statement = said.statement();
            for (int i = 0; i < said.count(); i++) {
                HeldDocument stating = graph.at(said.document(i));
                StatusChange change = change(statement, stating);
                if (change == null) {
                    continue;
                }
                List<HeldDocument> meant = graph.files(statement.object(), change.date());
                if (meant.isEmpty() || graph.isAmbiguous(statement.object(), change.date())) {
                    continue;
                }
                for (HeldDocument object : meant) {
                    boolean possible = !object.isSameAs(stating) && !object.isAfter(change.date());
                    if (possible && mayChange(stating, object.level(), statement.object())) {
                        decisive.merge(object.document(), change, DecisiveChanges::first);
                    }
                }
            }
        }
    }

    /** That of a document that is not held; none where it is not certain that the act means it. */
    Optional<StatusChange> of(CodeIdentity notHeld) throws IOException {
        StatusChange decisive = null;
        for (Said said : holding(notHeld.codeKey())) {
            StatedRelation statement = said.statement();
            for (int i = 0; i < said.count(); i++) {
                HeldDocument stating = graph.at(said.document(i));
                StatusChange change = change(statement, stating);
                boolean decides = change != null
                        && isCertain(notHeld, statement.object(), change.date())
                        && (notHeld.date() == null || !notHeld.date().isAfter(change.date()))
                        && mayChange(stating, notHeld.level(), statement.object());
                if (change != null && decides) {
                    decisive = decisive == null ? change : first(decisive, change);
                }
            }
        }
        return Optional.ofNullable(decisive);
    }

    /** A dated identity is what its mentions mean; one without a date only where no other of the number is known. */
    private boolean isCertain(CodeIdentity notHeld, MentionKey mention, LocalDate citing) throws IOException {
        if (!notHeld.isMeantBy(mention, SeenArchive.day(citing))) {
            return false;
        }
        return notHeld.date() != null
                || graph.identities(notHeld.codeKey()).stream()
                        .filter(other -> notHeld.mentions().stream()
                                .anyMatch(one -> one.reach() == CodeReach.NATIONAL || isOfSamePlace(notHeld, other)))
                        .allMatch(notHeld::equals);
    }

    private static boolean isOfSamePlace(CodeIdentity one, CodeIdentity other) {
        String province = one.scope().province();
        return province == null || province.equals(other.scope().province());
    }

    private static @Nullable StatusChange change(StatedRelation statement, HeldDocument stating) {
        DocumentState state = DocumentState.after(statement.type());
        LocalDate date = stating.date();
        return state == null || date == null
                ? null
                : new StatusChange(state, stating.document(), stating.id(), date, statement);
    }

    private static StatusChange first(StatusChange known, StatusChange other) {
        return StatusChange.DECISIVE.compare(known, other) <= 0 ? known : other;
    }

    private static boolean mayChange(HeldDocument stating, @Nullable IssuerLevel other, MentionKey object) {
        IssuerLevel level = stating.level();
        if (object.reach() == CodeReach.NATIONAL) {
            return level == null || level == IssuerLevel.CENTRAL;
        }
        return level == null || other == null || level.compareTo(other) <= 0;
    }
}
