package vankien.search;

import java.io.IOException;
import java.util.Optional;
import vankien.graph.CodeIdentity;
import vankien.graph.DocumentGraph;
import vankien.graph.HeldDocument;
import vankien.graph.StatusEvidence;
import vankien.graph.StatusTable;

/** The status of documents, with its evidence, as one reader sees it. */
final class Statuses {
    private final StatusTable table;
    private final DocumentGraph graph;

    Statuses(StatusTable table, DocumentGraph graph) {
        this.table = table;
        this.graph = graph;
    }

    Status of(int document) throws IOException {
        return status(table.evidence(graph, document));
    }

    /** Of any document that a code names: of one that is not held, from the acts of those that are. */
    Status of(CodeIdentity identity) throws IOException {
        HeldDocument held = identity.held();
        return held == null ? status(StatusTable.evidence(graph, identity)) : of(held.document());
    }

    private static Status status(Optional<StatusEvidence> found) {
        StatusEvidence evidence = found.orElse(null);
        return evidence == null
                ? Status.UNKNOWN
                : new Status(
                        evidence.state().symbol(),
                        evidence.by(),
                        evidence.sentence(),
                        evidence.source(),
                        evidence.anchor());
    }
}
